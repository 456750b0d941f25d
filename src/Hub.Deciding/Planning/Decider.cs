using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Deciding.Classification;
using Hub.Deciding.SecondReading;
using Hub.Deciding.Territory;

namespace Hub.Deciding.Planning;

/// <summary>
/// Decides what happens with a signal: classify, locate, plan. Pure: no clock, no I/O; the same signal always gets the same decision.
/// </summary>
internal sealed class Decider(Func<Signal, Classified> classify, Func<Signal, Located> locate, RoutePlanner planner)
{
    /// <summary>Decides.</summary>
    /// <param name="signal">The signal, in the router's memory only.</param>
    /// <param name="claim">What the partner's convenant allowed at intake; null for none.</param>
    public RoutingDecision Decide(Signal signal, CovenantClaim? claim) => Decide(signal, claim, null);

    /// <summary>Decides with what a second reader said.</summary>
    /// <param name="signal">The signal.</param>
    /// <param name="claim">What the partner's convenant allowed at intake; null for none.</param>
    /// <param name="opinion">The second opinion; null for none: then it decides as without a reader.</param>
    public RoutingDecision Decide(Signal signal, CovenantClaim? claim, SecondOpinion? opinion) => planner.Plan(Consider(signal, claim,
        opinion));

    /// <summary>The first half: what is known of a signal, before the privacy rules.</summary>
    public Considered Consider(Signal signal, CovenantClaim? claim, SecondOpinion? opinion = null)
    {
        var whole = SecondWord.With(classify(signal), opinion);
        return new Considered(signal, claim, whole, locate(signal), SplitSignal.Of(signal, whole, classify));
    }

    /// <summary>The second half: the plan, or the refusal.</summary>
    public RoutingDecision Plan(Considered signal) => planner.Plan(signal);
}
