namespace Hub.Router.OperationsApi;

internal static partial class Log
{
    [LoggerMessage(2901, LogLevel.Warning, "The operations API could not look at the ledger ({Fault}); boards hear of the next look.")]
    public static partial void NotTold(ILogger logger, string fault);
}
