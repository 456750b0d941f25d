namespace Hub.Router.Intake;

/// <summary>Log lines of routing: ids, codes and counts.</summary>
internal static partial class Log
{
    [LoggerMessage(2001, LogLevel.Warning, "Signal {SignalId} revision {Revision} was parked: {Code}")]
    public static partial void SignalParked(ILogger logger, Guid signalId, int revision, string code);

    [LoggerMessage(2002, LogLevel.Warning, "{Count} receipts were not confirmed; the adapters will ask again")]
    public static partial void ReceiptsNotConfirmed(ILogger logger, int count);

    [LoggerMessage(2004, LogLevel.Warning, "A message was parked as {ParkedId}: {Code}")]
    public static partial void MessageParked(ILogger logger, Guid parkedId, string code);

    [LoggerMessage(2005, LogLevel.Warning, "The ledger is away ({Code}); what an operator asked to replay waits")]
    public static partial void ReplayPutOff(ILogger logger, string code);

    [LoggerMessage(2003, LogLevel.Warning, "The ledger is away ({Code}); the batch of {Count} is tried again in {Pause}")]
    public static partial void LedgerAway(ILogger logger, string code, int count, TimeSpan pause);
}
