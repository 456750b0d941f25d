using Microsoft.Extensions.Logging;

namespace Hub.Hosting.Bus;

/// <summary>Log lines of the bus: names of queues and of faults.</summary>
internal static partial class Log
{
    [LoggerMessage(1201, LogLevel.Warning, "{Trouble} Try {Number} failed; it goes on until there is a consumer on every queue.")]
    public static partial void NotHealed(ILogger logger, string trouble, int number);

    [LoggerMessage(1202, LogLevel.Information, "There is a consumer on every queue.")]
    public static partial void Healed(ILogger logger);
}
