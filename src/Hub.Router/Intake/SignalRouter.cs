using System.Diagnostics;
using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Contracts.Workers;
using Hub.Deciding.SecondReading;
using Hub.Hosting.Telemetry;
using Hub.Router.Delivery;
using Hub.Router.Intake.Hop;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;
using Hub.Router.SecondReading;
using Hub.Router.Watch;

namespace Hub.Router.Intake;

/// <summary>Takes a batch from received to routed: decide and seal each, record all in one transaction, deliver, give receipts.</summary>
/// <remarks>
/// When it returns, the ledger owns every signal of the batch; what a queue did not confirm yet is sent again from there.
/// </remarks>
internal sealed class SignalRouter(
    HopKeys hop, SecondReaders readers, SignalQuestions questionsOf, SignalRecorder recorder, SignalLedger ledger, DeliverySender sender,
    CriticalTime times, IReceiptSender receipts, RouterFigures figures, ILogger<SignalRouter> logger)
{
    /// <summary>What the trail says of a decision about what was parked before.</summary>
    public const string ReplayMark = "replay";

    private static readonly Dictionary<Guid, SecondOpinion> NoOpinions = [];

    /// <summary>Routes a batch.</summary>
    /// <param name="batch">The signals.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="replayed">Whether they were parked and are tried again; the line of the decision says so.</param>
    public async Task RouteAsync(IReadOnlyList<SignalReceived> batch, CancellationToken cancellationToken, bool replayed = false)
    {
        var open = await hop.PrepareAsync(batch, cancellationToken);
        foreach (var part in open.Count > 0 ? Parts(open) : [])
        {
            await RoutePartAsync(part, replayed, cancellationToken);
        }
    }

    // What a second reader reads waits for it, side by side and within its time; the others of the batch go on at once.
    private async Task RoutePartAsync(IReadOnlyList<SignalReceived> batch, bool replayed, CancellationToken cancellationToken)
    {
        var questions = readers.IsOn ? questionsOf.Of(batch) : [];
        if (questions.Count == 0)
        {
            await RoutePartAsync(batch, NoOpinions, replayed, cancellationToken);
            return;
        }
        var asked = batch.IntersectBy(questions.Select(one => one.Signal), one => one.SignalId).ToArray();
        var others = batch.Except(asked).ToArray();
        await Task.WhenAll(
            others.Length > 0 ? RoutePartAsync(others, NoOpinions, replayed, cancellationToken) : Task.CompletedTask,
            RouteReadAsync(asked, questions, replayed, cancellationToken));
    }

    private async Task RouteReadAsync(
        IReadOnlyList<SignalReceived> asked, IReadOnlyList<(Guid Signal, ReaderQuestion Question)> questions, bool replayed,
        CancellationToken cancellationToken)
        => await RoutePartAsync(asked, await readers.AskAsync(questions, cancellationToken), replayed, cancellationToken);

    // Repeats are rare, so none is looked up beforehand: each is decided, and the ledger keeps what it has. What came under a number that
    // other
    // content has, as from an adapter that did not hear of it yet, is made anew under its own.
    private async Task RoutePartAsync(
        IReadOnlyList<SignalReceived> batch, IReadOnlyDictionary<Guid, SecondOpinion> opinions, bool replayed,
        CancellationToken cancellationToken)
    {
        var (receiptsOf, delivering) = (new List<SignalReceipt>(batch.Count), new List<Task>());
        LedgerStand? stand = null;
        for (var left = batch.Select(one => (Sent: one, Number: one.Revision)).ToArray(); left.Length > 0;)
        {
            var recorded = await RecordAsync(left, opinions, replayed, cancellationToken);
            stand = recorded.Stand ?? stand;
            delivering.Add(DeliverAsync(recorded, batch, cancellationToken));
            receiptsOf.AddRange(
                recorded.Fresh.Select(one => Receipts.For(one, one.Signal))
                    .Concat(recorded.Known.Select(one => Receipts.For(one.Sent, one.Held))));
            left = [.. recorded.Misnumbered.Select(one => (left.First(sent => sent.Sent.SignalId == one.Sent.Signal.Id).Sent, one.Number))];
        }
        await Task.WhenAll([.. delivering, receipts.SendAsync(receiptsOf, stand, cancellationToken)]);
    }

    private async Task<RecordedBatch> RecordAsync(
        (SignalReceived Sent, int Number)[] batch, IReadOnlyDictionary<Guid, SecondOpinion> opinions, bool replayed,
        CancellationToken cancellationToken)
    {
        var recordings = new Recording[batch.Length];
        Parallel.For(
            0, recordings.Length, new ParallelOptions { CancellationToken = cancellationToken },
            i => recordings[i] = Plan(batch[i].Sent, batch[i].Number, opinions.GetValueOrDefault(batch[i].Sent.SignalId)));
        if (replayed)
        {
            recordings = [.. recordings.Select(one
                => one with { Trail = one.Trail with { Detail = $"{one.Trail.Detail} {ReplayMark}".Trim() } })];
        }
        var spans = BatchSpans.Begin("ledger.record", batch.Select(one => one.Sent));
        var recorded = await ledger.RecordAsync(recordings, cancellationToken);
        spans?.End(recorded.Fresh, "recorded");
        figures.Count(recorded.Fresh);
        foreach (var parked in recorded.Fresh.Where(one => one.Parked is not null))
        {
            Log.SignalParked(logger, parked.Signal.Id, parked.Signal.Revision, parked.Parked!.Code);
        }
        return recorded;
    }

    private Recording Plan(SignalReceived sent, int number, SecondOpinion? opinion)
    {
        if (SignalTraces.Begin("signal.plan", sent.Trace) is not { } span)
        {
            return recorder.Make(sent, number, opinion);
        }
        var made = recorder.Make(sent, number, opinion);
        SignalTraces.End(span, (TraceTags.Municipality, made.Signal.Municipality), (TraceTags.Outcome, WireCode.Of(made.Signal.State)));
        return made;
    }

    private async Task DeliverAsync(RecordedBatch recorded, IReadOnlyList<SignalReceived> batch, CancellationToken cancellationToken)
    {
        var spans = BatchSpans.Begin("team.deliver", batch, ActivityKind.Producer);
        // What has no queue is in its team's inbox by now.
        times.Note(recorded.Fresh.SelectMany(one => one.Deliveries.Where(delivery => delivery.Queue is null)
            .Select(_ => Mark(one.Signal))));
        var pending = recorded.Fresh.SelectMany(one => one.Deliveries.Where(delivery => delivery.Queue is not null)
            .Select(delivery => Pending(one.Signal, delivery)))
            .Concat(recorded.Withdrawn).ToArray();
        var confirmed = pending.Length == 0 ? 0 : await sender.SendAsync(pending, cancellationToken);
        spans?.End(recorded.Fresh, pending.Length == 0 ? "inbox" : confirmed == pending.Length ? "confirmed" : "waits");
    }

    private static PendingMessage Pending(SignalRow signal, DeliveryRow one)
        => new(one.Id, one.Revision, one.Team, one.Municipality, one.Queue!, one.State, one.Body)
        {
            Received = Mark(signal),
        };

    private static ReceivedMark Mark(SignalRow signal) => new(signal.ReceivedAt, (signal.Flags & SignalRow.AcuteFlag) != 0);

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
