using Microsoft.Extensions.Logging;

namespace Hub.Hosting.Notices;

internal static partial class Log
{
    [LoggerMessage(1301, LogLevel.Information, "Contact {Contact} was told of {Count} alarms.")]
    public static partial void Sent(ILogger logger, string contact, int count);

    [LoggerMessage(1302, LogLevel.Warning, "Contact {Contact} could not be told ({Reason}); it is tried again.")]
    public static partial void NotSent(ILogger logger, string contact, string reason);
}
