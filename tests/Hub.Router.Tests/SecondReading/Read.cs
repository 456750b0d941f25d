using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Deciding.Classification;

namespace Hub.Router.Tests.SecondReading;

/// <summary>What the hub made of a signal by itself.</summary>
internal static class Read
{
    public static Classified Collective { get; } = new(
        SignalKind.Collective, new ThemeGuess(Theme.Afval, 1, false), default, [], [], new RuleSetVersion("test-1"));
}
