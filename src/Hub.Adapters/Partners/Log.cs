namespace Hub.Adapters.Partners;

internal static partial class Log
{
    [LoggerMessage(3101, LogLevel.Warning, "Alarm {Code} for partner {Partner} is {State}.")]
    public static partial void Alarm(ILogger logger, string code, string partner, string state);

    [LoggerMessage(3102, LogLevel.Information, "The partner registry was read anew: {Count} partners.")]
    public static partial void Reloaded(ILogger logger, int count);

    [LoggerMessage(3103, LogLevel.Error, "The changed partner registry is refused and the running one stays: {Fault}")]
    public static partial void ReloadRefused(ILogger logger, string fault);

    [LoggerMessage(
        3104, LogLevel.Warning, "Alarm {Code} for partner {Partner} stands; the operators are told as soon as the bus takes it.")]
    public static partial void Stands(ILogger logger, string code, string partner);
}
