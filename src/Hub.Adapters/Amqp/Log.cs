namespace Hub.Adapters.Amqp;

internal static partial class Log
{
    [LoggerMessage(3401, LogLevel.Information, "Reading the queue of {Partner}.")]
    public static partial void Reading(ILogger logger, string partner);

    [LoggerMessage(3402, LogLevel.Warning, "The queue of {Partner} cannot be read now ({Fault}); it is tried again.")]
    public static partial void NotReading(ILogger logger, string partner, string fault);

    [LoggerMessage(3403, LogLevel.Warning, "A message of {Partner} was set apart: {Reason}.")]
    public static partial void Parked(ILogger logger, string partner, string reason);

    [LoggerMessage(3404, LogLevel.Warning, "A message of {Partner} could not be taken in now ({Fault}); the broker gives it again.")]
    public static partial void TryAgain(ILogger logger, string partner, string fault);

    [LoggerMessage(
        3405, LogLevel.Information, "Messages of {Partner} are not read: this installation has no broker, and doors.amqp names none.")]
    public static partial void NoBroker(ILogger logger, string partner);
}
