using Hub.Contracts.Signals;

namespace Hub.Router.Routing;

/// <summary>The set that deciding goes by. A reload swaps it whole, with the look-ups that were built for it; who decides takes it once for each signal.</summary>
internal sealed class LiveDeciding(DecidingSet first)
{
    private volatile InUse current = InUse.Of(first);

    /// <summary>The set in use.</summary>
    public DecidingSet Set => current.Set;

    /// <summary>The teams of the set in use.</summary>
    public TeamDirectory Teams => current.Set.Municipalities.Teams;

    /// <summary>Decides by the set in use.</summary>
    public RoutingDecision Decide(Signal signal, CovenantClaim? claim) => current.Decider.Decide(signal, claim);

    /// <summary>Puts another set in its place.</summary>
    public void Swap(DecidingSet next) => current = InUse.Of(next);

    private sealed record InUse(DecidingSet Set, Decider Decider)
    {
        public static InUse Of(DecidingSet set) => new(set, set.Decider(DecidingOptions.Strict));
    }
}
