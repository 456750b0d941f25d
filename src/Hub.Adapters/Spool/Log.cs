namespace Hub.Adapters.Spool;

internal static partial class Log
{
    [LoggerMessage(3001, LogLevel.Error, "The spool could not commit ({Fault}); {Count} waiting senders were told to send again.")]
    public static partial void CommitFailed(ILogger logger, string fault, int count);

    [LoggerMessage(3002, LogLevel.Warning, "{Count} signals could not be given to the bus ({Fault}); they stay in the spool.")]
    public static partial void ForwardFailed(ILogger logger, int count, string fault);

    [LoggerMessage(3016, LogLevel.Error, "The spool could not be opened (SQLite {Code}); the next that comes in tries again.")]
    public static partial void NotOpened(ILogger logger, int code);

    [LoggerMessage(3007, LogLevel.Information, "Queue {Queue} is not there yet: the router has not started. Signals wait in the spool.")]
    public static partial void RouterNotThere(ILogger logger, string queue);

    [LoggerMessage(3003, LogLevel.Information, "{Count} signals had no receipt in time and are sent again.")]
    public static partial void SentAgain(ILogger logger, int count);

    [LoggerMessage(3004, LogLevel.Information, "{Count} rows of the trail were past their time and are deleted.")]
    public static partial void TrailDeleted(ILogger logger, int count);

    [LoggerMessage(
        3006, LogLevel.Warning, "The spool's log could not be moved into its file (SQLite {Code}); the next second tries again.")]
    public static partial void CheckpointFailed(ILogger logger, int code);

    [LoggerMessage(3008, LogLevel.Error, "No new content key could be stored (SQLite {Code}); the last one serves on.")]
    public static partial void NoNewContentKey(ILogger logger, int code);

    [LoggerMessage(3009, LogLevel.Information, "{Count} content keys are destroyed: nothing that they sealed is pending.")]
    public static partial void ContentKeysDestroyed(ILogger logger, int count);

    [LoggerMessage(3010, LogLevel.Warning, "Content keys that are over could not be destroyed (SQLite {Code}); the next look tries again.")]
    public static partial void ContentKeysStay(ILogger logger, int code);

    [LoggerMessage(3011, LogLevel.Information, "Hop key {Id} is the newest.")]
    public static partial void HopKeyHeard(ILogger logger, string id);

    [LoggerMessage(3012, LogLevel.Error, "An announced hop key is refused: its proof is under no key of the hub's ring ({Id}).")]
    public static partial void HopKeyRefused(ILogger logger, string id);

    [LoggerMessage(
        3013, LogLevel.Error,
        "Content key {Id} cannot be unwrapped; its signals go on as they are, and the router parks them. Is a key of the hub's ring "
            + "missing?")]
    public static partial void ContentKeyGone(ILogger logger, string id);

    [LoggerMessage(3005, LogLevel.Error, "The spool could not be read ({Fault}); forwarding pauses.")]
    public static partial void ForwardingPaused(ILogger logger, string fault);

    [LoggerMessage(
        3014, LogLevel.Warning, "The spool cannot write ({Fault}); what came from the router waits, and is tried again in {Pause}.")]
    public static partial void SettlementWaits(ILogger logger, string fault, TimeSpan pause);

    [LoggerMessage(
        3020, LogLevel.Critical,
        "The spool {File} is damaged: every door answers 503, nothing is taken in and nothing is sent on, until an operator repairs it "
            + "and starts this worker again (operators.md, Een beschadigde spool).")]
    public static partial void SpoolDamaged(ILogger logger, string file);

    [LoggerMessage(
        3022, LogLevel.Warning,
        "The ledger was put back from a backup (epoch {Epoch}): {Count} signals that this spool keeps are offered again.")]
    public static partial void OfferedAgain(ILogger logger, int count, int epoch);

    [LoggerMessage(3021, LogLevel.Error, "{Count} rows of the spool are not what was written; they are set aside, and all others go on.")]
    public static partial void RowsSetAside(ILogger logger, int count);
}
