namespace Hub.Router.Watch;

internal static partial class Log
{
    [LoggerMessage(2601, LogLevel.Warning, "The router could not look at the ledger ({Fault}); the next look tries again.")]
    public static partial void NotLooked(ILogger logger, string fault);
}
