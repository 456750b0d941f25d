namespace Hub.Router.Retention;

/// <summary>Log lines of retention: counts.</summary>
internal static partial class Log
{
    [LoggerMessage(2501, LogLevel.Information, "{Rows} rows past their time were deleted")]
    public static partial void Swept(ILogger logger, long rows);

    [LoggerMessage(2502, LogLevel.Information, "The trail stands at {Stand}")]
    public static partial void TrailStands(ILogger logger, string stand);

    [LoggerMessage(2503, LogLevel.Error,
        "What happened could not be counted ({Fault}); nothing is lost yet, and it is tried again in ten minutes")]
    public static partial void NotCounted(ILogger logger, string fault);
}
