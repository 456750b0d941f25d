using Microsoft.Extensions.Logging;

namespace Hub.Hosting.Http;

internal static partial class Log
{
    [LoggerMessage(1001, LogLevel.Error, "A request to {Endpoint} failed with {Fault}.")]
    public static partial void RequestFailed(ILogger logger, string fault, string endpoint);
}
