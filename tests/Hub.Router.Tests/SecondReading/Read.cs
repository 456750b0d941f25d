using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Deciding.Classification;

namespace Hub.Router.Tests.SecondReading;

/// <summary>What the hub made of a signal by itself.</summary>
internal static class Read
{
    public static Classified Collective { get; } = new(SignalKind.Collective, Theme.Afval, default, [], [], new RuleSetVersion("test-1"));
}
