namespace Hub.Adapters.Outcomes;

internal static partial class Log
{
    [LoggerMessage(3201, LogLevel.Warning, "Partner {Partner} did not confirm an outcome of signal {SignalId}; failure {Failures}.")]
    public static partial void CallbackFailed(ILogger logger, string partner, Guid signalId, int failures);

    [LoggerMessage(3203, LogLevel.Error, "Outcomes of {Partner} could not be pushed now ({Fault}); they are tried again.")]
    public static partial void PushFailed(ILogger logger, string partner, string fault);

    [LoggerMessage(3202, LogLevel.Error, "The queue of outcomes cannot be used now ({Fault}).")]
    public static partial void QueueUnreadable(ILogger logger, string fault);

    [LoggerMessage(3204, LogLevel.Error, "{Count} rows of outcomes for callbacks cannot be read; they count as given up.")]
    public static partial void CallbacksDamaged(ILogger logger, int count);
}
