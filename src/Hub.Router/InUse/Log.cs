namespace Hub.Router.InUse;

/// <summary>Log lines of the set in use: codes and counts.</summary>
internal static partial class Log
{
    [LoggerMessage(
        2801, LogLevel.Information,
        "Municipalities and rules were read anew: {Municipalities} municipalities, {Teams} teams, rule set {RuleSet}")]
    public static partial void Reloaded(ILogger logger, int municipalities, int teams, string ruleSet);

    [LoggerMessage(2802, LogLevel.Error, "A changed municipality or rule is refused, the set in use stays: {Fault}")]
    public static partial void ReloadRefused(ILogger logger, string fault);

    [LoggerMessage(2803, LogLevel.Warning, "Municipalities and rules could not be looked at ({Code}); the set in use stays")]
    public static partial void ReloadPutOff(ILogger logger, string code);
}
