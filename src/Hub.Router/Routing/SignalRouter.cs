using Hub.Contracts.Signals;
using Hub.Router.Delivery;
using Hub.Router.Hop;
using Hub.Router.Ledger;
using Hub.Router.Watch;

namespace Hub.Router.Routing;

/// <summary>Takes a batch from received to routed: decide and seal each, record all in one transaction, deliver, give receipts.</summary>
/// <remarks>When it returns, the ledger owns every signal of the batch; what a queue did not confirm yet is sent again from there.</remarks>
internal sealed class SignalRouter(
    HopKeys hop, SignalRecorder recorder, SignalLedger ledger, DeliverySender sender, IReceiptSender receipts, RouterFigures figures,
    ILogger<SignalRouter> log)
{
    /// <summary>Routes a batch.</summary>
    public async Task RouteAsync(IReadOnlyList<SignalReceived> batch, CancellationToken cancellationToken)
    {
        var open = await hop.PrepareAsync(batch, cancellationToken);
        foreach (var part in open.Count > 0 ? Parts(open) : [])
        {
            await RoutePartAsync(part, cancellationToken);
        }
    }

    // Repeats are rare, so none is looked up beforehand: each is decided, and the ledger keeps what it has.
    private async Task RoutePartAsync(IReadOnlyList<SignalReceived> batch, CancellationToken cancellationToken)
    {
        var recorded = await RecordAsync(batch, cancellationToken);
        var delivering = DeliverAsync(recorded, cancellationToken);
        var answers = recorded.Fresh.Select(one => one.Signal)
            .Concat(await ParkConflictsAsync(recorded.Known, batch, cancellationToken)).DistinctBy(row => (row.Id, row.Revision));
        await Task.WhenAll(delivering, receipts.SendAsync([.. answers.Select(Receipts.For)], cancellationToken));
    }

    private async Task<RecordedBatch> RecordAsync(IReadOnlyList<SignalReceived> batch, CancellationToken cancellationToken)
    {
        var recordings = new Recording[batch.Count];
        Parallel.For(0, recordings.Length, new ParallelOptions { CancellationToken = cancellationToken }, i => recordings[i] = recorder.Make(batch[i]));
        var recorded = await ledger.RecordAsync(recordings, cancellationToken);
        figures.Count(recorded.Fresh);
        foreach (var parked in recorded.Fresh.Where(one => one.Parked is not null))
        {
            Log.SignalParked(log, parked.Signal.Id, parked.Signal.Revision, parked.Parked!.Code);
        }
        return recorded;
    }

    private async Task DeliverAsync(RecordedBatch recorded, CancellationToken cancellationToken)
    {
        var pending = recorded.Fresh.SelectMany(one => one.Deliveries).Where(delivery => delivery.Queue is not null)
            .Select(one => new PendingMessage(one.Id, one.Revision, one.Team, one.Municipality, one.Queue!, one.State, one.Body))
            .Concat(recorded.Withdrawn).ToArray();
        if (pending.Length > 0)
        {
            await sender.SendAsync(pending, cancellationToken);
        }
    }

    // Other content under a revision that exists: a spool that was lost counts anew. A person must look, so that nothing is dropped.
    private async Task<IEnumerable<SignalRow>> ParkConflictsAsync(IReadOnlyList<SignalRow> known, IReadOnlyList<SignalReceived> batch, CancellationToken cancellationToken)
    {
        var conflicts = known.Where(row => batch.Any(one => one.SignalId == row.Id && one.Revision == row.Revision && one.ContentHash != row.ContentHash)).ToArray();
        foreach (var row in conflicts)
        {
            var parked = recorder.Park(batch.First(one => one.SignalId == row.Id && one.Revision == row.Revision), "revision-conflict");
            await ledger.ParkAsync(parked.Parked!, parked.Alarms[0], parked.Trail, cancellationToken);
            Log.SignalParked(log, row.Id, row.Revision, "revision-conflict");
        }
        return known.Select(row => conflicts.Contains(row) ? row with { State = SignalState.Parked, ReasonCode = "revision-conflict", TeamKinds = "" } : row);
    }

    // Each part holds a signal once, earlier revisions in earlier parts; the same message twice is one.
    private static IEnumerable<IReadOnlyList<SignalReceived>> Parts(IReadOnlyList<SignalReceived> batch)
    {
        var rest = batch.DistinctBy(one => (one.SignalId, one.Revision, one.ContentHash)).ToList();
        if (rest.DistinctBy(one => one.SignalId).Count() == rest.Count)
        {
            yield return rest;
            yield break;
        }
        rest.Sort((one, other) => one.Revision.CompareTo(other.Revision));
        while (rest.Count > 0)
        {
            var part = rest.DistinctBy(one => one.SignalId).ToList();
            rest = [.. rest.Except(part)];
            yield return part;
        }
    }
}
