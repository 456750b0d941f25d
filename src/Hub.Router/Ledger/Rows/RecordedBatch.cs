using Hub.Contracts.Workers;

namespace Hub.Router.Ledger.Rows;

/// <summary>What became of a batch.</summary>
/// <param name="Fresh">What was recorded now.</param>
/// <param name="Known">What was sent, and as what the ledger holds it: as it was first recorded, or behind newer content.</param>
/// <param name="Misnumbered">What is new and came under a number that other content has, with the number that it must get.</param>
/// <param name="Withdrawn">Queue deliveries of earlier revisions that must be withdrawn now.</param>
internal sealed record RecordedBatch(
    IReadOnlyList<Recording> Fresh, IReadOnlyList<(Recording Sent, SignalRow Held)> Known,
    IReadOnlyList<(Recording Sent, int Number)> Misnumbered,
    IReadOnlyList<PendingMessage> Withdrawn)
{
    /// <summary>How far the ledger is with it; null where nothing was recorded.</summary>
    public LedgerStand? Stand { get; init; }
}
