namespace Hub.Adapters.FileDrop;

internal static partial class Log
{
    [LoggerMessage(3301, LogLevel.Information, "A file of {Partner} was handled: {Accepted} records taken in, {Refused} refused.")]
    public static partial void FileHandled(ILogger logger, string partner, int accepted, int refused);

    [LoggerMessage(3302, LogLevel.Information, "{Count} files of {Partner} were past their time and are deleted.")]
    public static partial void FilesPurged(ILogger logger, string partner, int count);

    [LoggerMessage(3303, LogLevel.Warning, "A file or folder of {Partner} could not be read or taken in now ({Fault}); it is tried again.")]
    public static partial void LookFailed(ILogger logger, string partner, string fault);

    [LoggerMessage(3304, LogLevel.Error, "A file of {Partner} was begun {Tries} times and never ended ({Fault}); it is set aside unread.")]
    public static partial void FileSetAside(ILogger logger, string partner, int tries, string fault);

    [LoggerMessage(3305, LogLevel.Warning, "A file of {Partner} could not be read ({Fault}); it is tried once more.")]
    public static partial void FileFailed(ILogger logger, string partner, string fault);
}
