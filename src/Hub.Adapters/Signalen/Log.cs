namespace Hub.Adapters.Signalen;

internal static partial class Log
{
    [LoggerMessage(3501, LogLevel.Information, "{Partner} was polled: {Taken} meldingen taken in, {Refused} refused.")]
    public static partial void Polled(ILogger logger, string partner, int taken, int refused);

    [LoggerMessage(3502, LogLevel.Warning, "{Partner} cannot be read now ({Fault}); it is asked again.")]
    public static partial void Away(ILogger logger, string partner, string fault);

    [LoggerMessage(3503, LogLevel.Warning, "{Partner} took no status now; it is written again.")]
    public static partial void NotWritten(ILogger logger, string partner);

    [LoggerMessage(3504, LogLevel.Warning, "A melding of {Partner} was erased at its source.")]
    public static partial void Erased(ILogger logger, string partner);

    [LoggerMessage(3505, LogLevel.Warning, "The alarm {Code} about {Partner} could not be sent now; it is tried again.")]
    public static partial void NotTold(ILogger logger, string partner, string code);

    [LoggerMessage(
        3506, LogLevel.Information, "A melding of {Partner} that was set apart was changed at its source, and is now {Outcome}.")]
    public static partial void ReadAnew(ILogger logger, string partner, string outcome);

    [LoggerMessage(3509, LogLevel.Warning, "The router could not be told of erasures now ({Fault}); it is told again.")]
    public static partial void NotToldToErase(ILogger logger, string fault);

    [LoggerMessage(3508, LogLevel.Warning, "A melding of {Partner} cannot be read now; the others are read on.")]
    public static partial void NotRead(ILogger logger, string partner);

    [LoggerMessage(3507, LogLevel.Information, "{Partner} does not show a melding any more that is still there; the others are read on.")]
    public static partial void NotShown(ILogger logger, string partner);
}
