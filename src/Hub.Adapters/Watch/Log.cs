namespace Hub.Adapters.Watch;

internal static partial class Log
{
    [LoggerMessage(3601, LogLevel.Warning, "What waits in the spool could not be read ({Fault}); the next look tries again.")]
    public static partial void NotLooked(ILogger logger, string fault);
}
