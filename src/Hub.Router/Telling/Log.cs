namespace Hub.Router.Telling;

internal static partial class Log
{
    [LoggerMessage(9001, LogLevel.Information, "Contact {Contact} was told of {Count} deliveries and alarms.")]
    public static partial void Told(ILogger logger, string contact, int count);

    [LoggerMessage(9002, LogLevel.Warning, "Contact {Contact} could not be told ({Reason}); it is tried again.")]
    public static partial void NotTold(ILogger logger, string contact, string reason);

    [LoggerMessage(9003, LogLevel.Warning, "What contacts are to be told could not be read ({Fault}); the next look tries again.")]
    public static partial void NotLooked(ILogger logger, string fault);
}
