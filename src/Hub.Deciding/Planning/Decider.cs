using Hub.Contracts.Signals;
using Hub.Deciding.Classification;
using Hub.Deciding.Territory;

namespace Hub.Deciding.Planning;

/// <summary>Decides what happens with a signal: classify, locate, plan. Pure: no clock, no I/O; the same signal always gets the same decision.</summary>
internal sealed class Decider(Func<Signal, Classified> classify, Func<Signal, Located> locate, RoutePlanner planner)
{
    /// <summary>Decides.</summary>
    /// <param name="signal">The signal, in the router's memory only.</param>
    /// <param name="claim">What the partner's convenant allowed at intake; null for none.</param>
    public RoutingDecision Decide(Signal signal, CovenantClaim? claim) => planner.Plan(Consider(signal, claim));

    /// <summary>The first half: what is known of a signal, before the privacy rules.</summary>
    public Considered Consider(Signal signal, CovenantClaim? claim)
    {
        var whole = classify(signal);
        return new Considered(signal, claim, whole, locate(signal), SplitSignal.Of(signal, whole, classify));
    }

    /// <summary>The second half: the plan, or the refusal.</summary>
    public RoutingDecision Plan(Considered signal) => planner.Plan(signal);
}
