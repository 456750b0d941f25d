namespace Hub.Router.Routing;

/// <summary>Log lines of routing: ids, codes and counts.</summary>
internal static partial class Log
{
    [LoggerMessage(2001, LogLevel.Warning, "Signal {SignalId} revision {Revision} was parked: {Code}")]
    public static partial void SignalParked(ILogger log, Guid signalId, int revision, string code);

    [LoggerMessage(2002, LogLevel.Warning, "{Count} receipts were not confirmed; the adapters will ask again")]
    public static partial void ReceiptsNotConfirmed(ILogger log, int count);

    [LoggerMessage(2004, LogLevel.Warning, "A message was parked as {ParkedId}: {Code}")]
    public static partial void MessageParked(ILogger log, Guid parkedId, string code);

    [LoggerMessage(2005, LogLevel.Warning, "The ledger is away ({Code}); what an operator asked to replay waits")]
    public static partial void ReplayPutOff(ILogger log, string code);

    [LoggerMessage(2006, LogLevel.Information, "Municipalities and rules were read anew: {Municipalities} municipalities, {Teams} teams, rule set {RuleSet}")]
    public static partial void Reloaded(ILogger log, int municipalities, int teams, string ruleSet);

    [LoggerMessage(2007, LogLevel.Error, "A changed municipality or rule is refused, the set in use stays: {Fault}")]
    public static partial void ReloadRefused(ILogger log, string fault);

    [LoggerMessage(2008, LogLevel.Warning, "Municipalities and rules could not be looked at ({Code}); the set in use stays")]
    public static partial void ReloadPutOff(ILogger log, string code);

    [LoggerMessage(2003, LogLevel.Warning, "The ledger is away ({Code}); the batch of {Count} is tried again in {Pause}")]
    public static partial void LedgerAway(ILogger log, string code, int count, TimeSpan pause);
}
