using System.Collections.Immutable;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Deciding.Planning;

namespace Hub.Deciding.DryRun;

/// <summary>
/// Decides signals that no partner sent: with the convenant that the configuration assumes for their source kind. Sends nothing, stores
/// nothing.
/// </summary>
internal sealed class DryRunDecider(DecidingSet set)
{
    private readonly Decider decider = set.Decider(DecidingOptions.DryRun);

    /// <summary>Where in the text the reasons of a decision stand.</summary>
    public ImmutableArray<CaseReason> Evidence(Considered signal, RoutingDecision decision)
        => set.Evidence(signal.Signal, signal.Classified.Theme, decision.Reasons);

    /// <summary>What is known of the signal, and what would happen with it.</summary>
    public (Considered Considered, RoutingDecision Decision) Decide(Signal signal)
    {
        var considered = decider.Consider(signal, set.Matrix.DryRunClaim(signal.Source));
        return (considered, decider.Plan(considered));
    }
}
