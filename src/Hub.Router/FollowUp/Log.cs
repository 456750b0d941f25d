namespace Hub.Router.FollowUp;

/// <summary>Log lines of the follow-up: ids and codes.</summary>
internal static partial class Log
{
    [LoggerMessage(2401, LogLevel.Warning, "Outcomes could not be sent ({Code}); they are sent later")]
    public static partial void OutcomesPutOff(ILogger log, string code);

    [LoggerMessage(2402, LogLevel.Warning, "A team's act on delivery {DeliveryId} had no effect: {Result}")]
    public static partial void NoEffect(ILogger log, Guid deliveryId, FollowUpResult result);
}
