namespace Hub.Router.Steering;

/// <summary>Log lines of steering: codes.</summary>
internal static partial class Log
{
    [LoggerMessage(9801, LogLevel.Warning,
        "What is over of reading along could not be ended ({Fault}); nobody can read it, and it is tried again in fifteen seconds")]
    public static partial void EndsPutOff(ILogger logger, string fault);
}
