using System.Collections.Immutable;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Operations;

/// <summary>
/// What became of one signal, and why: its revisions, its deliveries, and each step in its order. <c>hub signal --json</c> prints the same.
/// </summary>
public sealed record SignalHistory
{
    /// <summary>Creates the history.</summary>
    /// <exception cref="ContractViolationException">The id is missing, or there is no revision.</exception>
    public SignalHistory(
        Guid id, ImmutableArray<SignalRevision> revisions, ImmutableArray<SignalDelivery> deliveries, ImmutableArray<TrailStep> trail)
    {
        Id = Require.Id(id);
        Revisions = Require.Entries(revisions, 10_000);
        Deliveries = Require.List(deliveries, 10_000);
        Trail = Require.List(trail, 100_000);
    }

    /// <summary>The signal.</summary>
    public Guid Id { get; }

    /// <summary>Its revisions, the first first.</summary>
    public ImmutableArray<SignalRevision> Revisions { get; }

    /// <summary>Its deliveries, the first first; empty for none.</summary>
    public ImmutableArray<SignalDelivery> Deliveries { get; }

    /// <summary>What was done with it, the first first; empty once the trail's time is over.</summary>
    public ImmutableArray<TrailStep> Trail { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(SignalHistory)} {Id}";
}
