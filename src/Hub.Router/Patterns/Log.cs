namespace Hub.Router.Patterns;

/// <summary>Log lines of patterns and trends: counts, never where or about what.</summary>
internal static partial class Log
{
    [LoggerMessage(9441, LogLevel.Information, "{Count} patterns and trends were announced")]
    public static partial void Announced(ILogger logger, int count);

    [LoggerMessage(9442, LogLevel.Warning, "Patterns and trends could not be looked for now ({Fault}); tried again in ten minutes")]
    public static partial void PutOff(ILogger logger, string fault);
}
