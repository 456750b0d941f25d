namespace Hub.Router.SecondReading;

/// <summary>Log lines of second readers: their names, codes and times; nothing that they read or said.</summary>
internal static partial class Log
{
    [LoggerMessage(9601, LogLevel.Warning,
        "The second reader {Reader} failed too often ({Code}) and rests for {Pause}; the hub decides as without it")]
    public static partial void Rests(ILogger logger, string reader, ReaderFailure code, TimeSpan pause);

    [LoggerMessage(9602, LogLevel.Information, "The second reader {Reader} is asked again")]
    public static partial void AskedAgain(ILogger logger, string reader);
}
