using Hub.Contracts.Signals;
using Hub.Deciding.Planning;

namespace Hub.Deciding.DryRun;

/// <summary>Decides signals that no partner sent: with the convenant that the configuration assumes for their source kind. Sends nothing, stores nothing.</summary>
internal sealed class DryRunDecider(DecidingSet set)
{
    private readonly Decider decider = set.Decider(DecidingOptions.DryRun);

    /// <summary>What is known of the signal, and what would happen with it.</summary>
    public (Considered Considered, RoutingDecision Decision) Decide(Signal signal)
    {
        var considered = decider.Consider(signal, set.Matrix.DryRunClaim(signal.Source));
        return (considered, decider.Plan(considered));
    }
}
