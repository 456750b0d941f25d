using Microsoft.Extensions.Logging;

namespace Hub.Hosting.Keys;

/// <summary>What is said of keys: which kind, never which bytes.</summary>
internal static partial class Log
{
    [LoggerMessage(1101, LogLevel.Information, "Keys of {Ring} were read anew.")]
    public static partial void KeysReloaded(ILogger logger, string ring);

    [LoggerMessage(1102, LogLevel.Error, "Changed keys of {Ring} are refused ({Fault}); those in use stay. Run ./hub config check.")]
    public static partial void KeysRefused(ILogger logger, string ring, string fault);
}
