namespace Hub.Router.Intake.Feed;

/// <summary>Log lines of the feed: codes and counts.</summary>
internal static partial class Log
{
    [LoggerMessage(2301, LogLevel.Warning, "The subscription to the signals' queue was lost; it is taken up again")]
    public static partial void SubscriptionLost(ILogger logger);

    [LoggerMessage(2302, LogLevel.Warning, "The broker is away ({Code}); next try in {Pause}")]
    public static partial void BrokerAway(ILogger logger, string code, TimeSpan pause);

    [LoggerMessage(2304, LogLevel.Warning, "{Count} messages of {Queue} were parked")]
    public static partial void ErrorsParked(ILogger logger, int count, string queue);

    [LoggerMessage(2303, LogLevel.Warning, "{Count} receipts were not confirmed; the adapters will ask again")]
    public static partial void ReceiptsNotConfirmed(ILogger logger, int count);
}
