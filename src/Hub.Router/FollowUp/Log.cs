namespace Hub.Router.FollowUp;

/// <summary>Log lines of the follow-up: ids and codes.</summary>
internal static partial class Log
{
    [LoggerMessage(2401, LogLevel.Warning, "Outcomes could not be sent ({Code}); they are sent later")]
    public static partial void OutcomesPutOff(ILogger logger, string code);

    [LoggerMessage(2402, LogLevel.Warning, "A team's act on delivery {DeliveryId} had no effect: {Result}")]
    public static partial void NoEffect(ILogger logger, Guid deliveryId, FollowUpResult result);

    [LoggerMessage(2403, LogLevel.Information, "{Steps} reminders and escalations went out for deliveries that nobody answered in time")]
    public static partial void Escalated(ILogger logger, int steps);

    [LoggerMessage(2404, LogLevel.Warning, "Late deliveries could not be looked after ({Code}); the next look tries again")]
    public static partial void EscalationPutOff(ILogger logger, string code);
}
