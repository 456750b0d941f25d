namespace Hub.Router.Intake.Hop;

internal static partial class Log
{
    [LoggerMessage(
        2701, LogLevel.Warning, "{Count} signals came under a hop key that is gone; their adapter sends them again under the newest.")]
    public static partial void HopKeyGone(ILogger logger, int count);

    [LoggerMessage(2702, LogLevel.Information, "{Count} hop keys are destroyed: nobody opens any more what came under them.")]
    public static partial void HopKeysDestroyed(ILogger logger, int count);

    [LoggerMessage(2703, LogLevel.Warning, "Hop keys that are over could not be destroyed ({Fault}); the next look tries again.")]
    public static partial void HopKeysStay(ILogger logger, string fault);
}
