using Microsoft.Extensions.Logging;

namespace Hub.Hosting.Http;

internal static partial class Log
{
    [LoggerMessage(1001, LogLevel.Error, "A request to {Endpoint} failed with {Fault}.")]
    public static partial void RequestFailed(ILogger logger, string fault, string endpoint);

    [LoggerMessage(1002, LogLevel.Information, "{Worker} {Version} is up on {Addresses}.")]
    public static partial void Up(ILogger logger, string worker, string version, string addresses);

    [LoggerMessage(1003, LogLevel.Information, "{Worker} stops; what is under way is kept.")]
    public static partial void Stops(ILogger logger, string worker);
}
