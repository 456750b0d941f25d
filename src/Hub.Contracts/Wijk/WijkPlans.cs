using System.Collections.Immutable;
using Hub.Contracts.Privacy;
using Hub.Contracts.TeamInbox;

namespace Hub.Contracts.Wijk;

/// <summary>The plans of residents that a team decides about.</summary>
public sealed record WijkPlans
{
    /// <summary>The most plans of either list.</summary>
    public const int Most = 200;

    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">A part is missing, or a list is too long.</exception>
    public WijkPlans(PlanBudget budget, ImmutableArray<InboxEntry> waiting = default, ImmutableArray<DecidedPlan> decided = default)
    {
        Budget = Require.Present(budget);
        Waiting = Require.List(waiting, Most);
        Decided = Require.List(decided, Most);
    }

    /// <summary>What may be granted.</summary>
    public PlanBudget Budget { get; }

    /// <summary>What waits for a decision, the oldest first.</summary>
    public ImmutableArray<InboxEntry> Waiting { get; }

    /// <summary>What was decided this year, the newest first.</summary>
    public ImmutableArray<DecidedPlan> Decided { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(WijkPlans);
}
