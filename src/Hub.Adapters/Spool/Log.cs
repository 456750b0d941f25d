namespace Hub.Adapters.Spool;

internal static partial class Log
{
    [LoggerMessage(3001, LogLevel.Error, "The spool could not commit ({Fault}); {Count} waiting senders were told to send again.")]
    public static partial void CommitFailed(ILogger logger, string fault, int count);

    [LoggerMessage(3002, LogLevel.Warning, "{Count} signals could not be given to the bus ({Fault}); they stay in the spool.")]
    public static partial void ForwardFailed(ILogger logger, int count, string fault);

    [LoggerMessage(3007, LogLevel.Information, "Queue {Queue} is not there yet: the router has not started. Signals wait in the spool.")]
    public static partial void RouterNotThere(ILogger logger, string queue);

    [LoggerMessage(3003, LogLevel.Information, "{Count} signals had no receipt in time and are sent again.")]
    public static partial void SentAgain(ILogger logger, int count);

    [LoggerMessage(3004, LogLevel.Information, "{Count} rows of the trail were past their time and are deleted.")]
    public static partial void TrailDeleted(ILogger logger, int count);

    [LoggerMessage(3006, LogLevel.Warning, "The spool's log could not be moved into its file (SQLite {Code}); the next second tries again.")]
    public static partial void CheckpointFailed(ILogger logger, int code);

    [LoggerMessage(3005, LogLevel.Error, "The spool could not be read ({Fault}); forwarding pauses.")]
    public static partial void ForwardingPaused(ILogger logger, string fault);

    [LoggerMessage(3008, LogLevel.Warning, "The spool cannot write ({Fault}); what came from the router waits, and is tried again in {Pause}.")]
    public static partial void SettlementWaits(ILogger logger, string fault, TimeSpan pause);
}
