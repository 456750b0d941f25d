namespace Hub.Router.Ledger;

/// <summary>Log lines of the ledger: ids, codes and counts.</summary>
internal static partial class Log
{
    [LoggerMessage(2201, LogLevel.Warning, "The ledger's database is away at start ({Code}); signals wait in their queue until it is back")]
    public static partial void AwayAtStart(ILogger logger, string code);

    [LoggerMessage(2202, LogLevel.Warning, "Alarm {Code} about {Cause} is {State}")]
    public static partial void Alarm(ILogger logger, string code, string cause, string state);
}
