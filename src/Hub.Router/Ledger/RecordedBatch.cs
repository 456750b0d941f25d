namespace Hub.Router.Ledger;

/// <summary>What became of a batch.</summary>
/// <param name="Fresh">What was recorded now.</param>
/// <param name="Known">What the ledger held already, as it was first recorded; also what came after a newer revision.</param>
/// <param name="Withdrawn">Queue deliveries of earlier revisions that must be withdrawn now.</param>
internal sealed record RecordedBatch(
    IReadOnlyList<Recording> Fresh, IReadOnlyList<SignalRow> Known, IReadOnlyList<PendingMessage> Withdrawn);
