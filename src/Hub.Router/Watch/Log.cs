namespace Hub.Router.Watch;

internal static partial class Log
{
    [LoggerMessage(3001, LogLevel.Warning, "The router could not look at the ledger ({Fault}); the next look tries again.")]
    public static partial void NotLooked(ILogger logger, string fault);

    [LoggerMessage(3002, LogLevel.Warning, "Alarm {Code} about {About} is {State}.")]
    public static partial void Alarm(ILogger logger, string code, string about, string state);
}
