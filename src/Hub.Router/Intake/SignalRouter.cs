using Hub.Contracts.Signals;
using Hub.Contracts.Workers;
using Hub.Deciding.SecondReading;
using Hub.Router.Delivery;
using Hub.Router.Intake.Hop;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;
using Hub.Router.SecondReading;
using Hub.Router.Watch;

namespace Hub.Router.Intake;

/// <summary>Takes a batch from received to routed: decide and seal each, record all in one transaction, deliver, give receipts.</summary>
/// <remarks>When it returns, the ledger owns every signal of the batch; what a queue did not confirm yet is sent again from there.</remarks>
internal sealed class SignalRouter(
    HopKeys hop, SecondReaders readers, SignalQuestions questionsOf, SignalRecorder recorder, SignalLedger ledger, DeliverySender sender,
        IReceiptSender receipts, RouterFigures figures,
    ILogger<SignalRouter> log)
{
    private static readonly Dictionary<Guid, SecondOpinion> NoOpinions = [];

    /// <summary>Routes a batch.</summary>
    public async Task RouteAsync(IReadOnlyList<SignalReceived> batch, CancellationToken cancellationToken)
    {
        var open = await hop.PrepareAsync(batch, cancellationToken);
        foreach (var part in open.Count > 0 ? Parts(open) : [])
        {
            await RoutePartAsync(part, cancellationToken);
        }
    }

    // What a second reader reads waits for it, side by side and within its time; the others of the batch go on at once.
    private async Task RoutePartAsync(IReadOnlyList<SignalReceived> batch, CancellationToken cancellationToken)
    {
        var questions = readers.IsOn ? questionsOf.Of(batch) : [];
        if (questions.Count == 0)
        {
            await RoutePartAsync(batch, NoOpinions, cancellationToken);
            return;
        }
        var asked = batch.IntersectBy(questions.Select(one => one.Signal), one => one.SignalId).ToArray();
        var others = batch.Except(asked).ToArray();
        await Task.WhenAll(
            others.Length > 0 ? RoutePartAsync(others, NoOpinions, cancellationToken) : Task.CompletedTask, RouteReadAsync(asked,
                questions, cancellationToken));
    }

    private async Task RouteReadAsync(
        IReadOnlyList<SignalReceived> asked, IReadOnlyList<(Guid Signal, ReaderQuestion Question)> questions,
            CancellationToken cancellationToken)
        => await RoutePartAsync(asked, await readers.AskAsync(questions, cancellationToken), cancellationToken);

    // Repeats are rare, so none is looked up beforehand: each is decided, and the ledger keeps what it has. What came under a number that other
    // content has, as from an adapter that did not hear of it yet, is made anew under its own.
    private async Task RoutePartAsync(
        IReadOnlyList<SignalReceived> batch, IReadOnlyDictionary<Guid, SecondOpinion> opinions, CancellationToken cancellationToken)
    {
        var (receiptsOf, delivering) = (new List<SignalReceipt>(batch.Count), new List<Task>());
        LedgerStand? stand = null;
        for (var left = batch.Select(one => (Sent: one, Number: one.Revision)).ToArray(); left.Length > 0;)
        {
            var recorded = await RecordAsync(left, opinions, cancellationToken);
            stand = recorded.Stand ?? stand;
            delivering.Add(DeliverAsync(recorded, cancellationToken));
            receiptsOf.AddRange(recorded.Fresh.Select(one => Receipts.For(one, one.Signal)).Concat(recorded.Known.Select(one => Receipts.For(one.Sent, one.Held))));
            left = [.. recorded.Misnumbered.Select(one => (left.First(sent => sent.Sent.SignalId == one.Sent.Signal.Id).Sent, one.Number))];
        }
        await Task.WhenAll([.. delivering, receipts.SendAsync(receiptsOf, stand, cancellationToken)]);
    }

    private async Task<RecordedBatch> RecordAsync(
        (SignalReceived Sent, int Number)[] batch, IReadOnlyDictionary<Guid, SecondOpinion> opinions, CancellationToken cancellationToken)
    {
        var recordings = new Recording[batch.Length];
        Parallel.For(
            0, recordings.Length, new ParallelOptions { CancellationToken = cancellationToken },
            i => recordings[i] = recorder.Make(batch[i].Sent, batch[i].Number, opinions.GetValueOrDefault(batch[i].Sent.SignalId)));
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
