using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Deciding.Classification;
using Hub.Deciding.Classification.Rules;

namespace Hub.Deciding.Tests.Planning;

/// <summary>What words say, as the classifier would tell it.</summary>
internal static class Says
{
    public static readonly SignalFlags Nothing = new(false, false, false, false);
    public static readonly SignalFlags Danger = new(Acute: true, false, false, false);
    public static readonly SignalFlags APlan = new(false, false, Initiative: true, false);

    public static Classified Of(SignalKind kind, Theme theme, SignalFlags flags = default, params string[] rules)
        => new(
            kind, new ThemeGuess(theme, 1, false), flags, [], [.. rules.Select(rule => new Reason(new RuleId(rule), "field:text"))],
            new RuleSetVersion("test-1"));
}
