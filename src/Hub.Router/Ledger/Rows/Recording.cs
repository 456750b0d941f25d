using System.Collections.Immutable;

namespace Hub.Router.Ledger.Rows;

/// <summary>All that one revision of a signal leaves in the ledger, written in one transaction with the rest of its batch.</summary>
/// <remarks>A notice is kept once for its team, focuspunt and week, whichever signal came first.</remarks>
internal sealed record Recording(
    SignalRow Signal, ImmutableArray<DeliveryRow> Deliveries, ImmutableArray<DeliveryRow> Notices, ImmutableArray<ProvisionRow> Provisions,
    ImmutableArray<AlarmRow> Alarms,
    ParkedRow? Parked, TrailEntry Trail)
{
    /// <summary>The revision as which an adapter sent it.</summary>
    public int SentRevision { get; init; } = Signal.Revision;

    /// <summary>What its public matters were made of, sealed for triage. Default: none.</summary>
    public ImmutableArray<OriginalRow> Originals { get; init; } = [];

    /// <summary>Its cases as patterns count them.</summary>
    public ImmutableArray<PatternMark> Marks { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(Recording)} {Signal.Id}";
}
