using System.Data.Common;
using Hub.Configuration;
using Hub.Contracts;
using Hub.Contracts.Operations;
using Hub.Contracts.Workers;
using Hub.Hosting.Http;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Reads;
using Hub.Router.Ledger.Workers;

namespace Hub.Router.Operations;

/// <summary>
/// Reads how the hub stands, from whatever still answers: each source that is away is a line of its own, and hides none of the others.
/// </summary>
internal sealed class HubStatusReader(HubSettings settings, LedgerDatabase database, IAdaptersHere? adapters, TimeProvider clock)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestAcuteWait = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestKept = TimeSpan.FromMinutes(1);
    private volatile Totals? totals;

    /// <summary>Reads.</summary>
    public async Task<HubStatus> ReadAsync(CancellationToken cancellationToken)
    {
        var (parts, figures) = (new List<StatusPart>(), new List<StatusFigure>());
        var now = clock.GetUtcNow();
        IReadOnlyList<WorkerRow> workers = [];
        try
        {
            workers = await LedgerAsync(parts, figures, now, cancellationToken);
        }
        catch (Exception fault) when (fault is DbException or IOException)
        {
            parts.Insert(
                0,
                new StatusPart(
                    "ledger",
                    settings.Ledger.Kind == LedgerKind.Sqlite ? settings.Ledger.File : $"{settings.Ledger.Host}:{settings.Ledger.Port}",
                    "away"));
        }
        if (!settings.StandaloneOnly)
        {
            parts.Insert(Math.Min(1, parts.Count), await BrokerStand.OfAsync(settings.Bus, cancellationToken));
        }
        Adapters(parts, figures, workers, now);
        return new HubStatus(now, [.. parts], [.. figures]);
    }

    private async Task<IReadOnlyList<WorkerRow>> LedgerAsync(
        List<StatusPart> parts, List<StatusFigure> figures, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (totals, waiting, workers, epoch) = await database.ReadAsync(
            async session => (
                await TotalsAsync(session, now, cancellationToken),
                await LedgerFigures.ReadAsync(session, now, cancellationToken), await WorkerRows.AllAsync(session, cancellationToken),
                await LedgerEpoch.NowAsync(session, cancellationToken)),
            cancellationToken);
        parts.Add(
            new StatusPart(
                "ledger",
                settings.Ledger.Kind == LedgerKind.Sqlite ? settings.Ledger.File : $"{settings.Ledger.Host}:{settings.Ledger.Port}",
                StatusPart.Working));
        parts.AddRange(
            workers.Select(worker => new StatusPart(WireCode.Of(worker.Kind), worker.Name, StateOf(worker, now), worker.HeardAt)));
        foreach (var kind in (WorkerKind[])[WorkerKind.Router, WorkerKind.Adapters])
        {
            if (workers.TrueForAll(worker => worker.Kind != kind))
            {
                parts.Add(new StatusPart(WireCode.Of(kind), "-", "none"));
            }
        }
        figures.AddRange(totals);
        figures.Add(new StatusFigure("parked", waiting.Parked, waiting.OldestParked, waiting.Parked > 0));
        figures.Add(new StatusFigure("alarms.open", waiting.Alarms, waiting.OldestAlarm, waiting.Alarms > 0));
        figures.Add(new StatusFigure("deliveries.late", waiting.Late, waiting.MostLate, waiting.Late > 0));
        figures.Add(new StatusFigure("deliveries.unfinished", waiting.Unfinished, waiting.MostUnfinished, waiting.Unfinished > 0));
        figures.Add(new StatusFigure("deliveries.unconfirmed", waiting.Unconfirmed, waiting.OldestUnconfirmed, waiting.Unconfirmed > 0));
        figures.Add(new StatusFigure("deliveries.unaccepted", waiting.Unaccepted, waiting.OldestUnaccepted));
        figures.Add(new StatusFigure("outcomes.waiting", waiting.OutcomesWaiting));
        var reconciling = workers.Where(worker => worker.IsReconciling(epoch)).ToArray();
        figures.Add(new StatusFigure("ledger.restores", epoch.Number - 1, epoch.RestoredAt));
        figures.Add(
            new StatusFigure(
                "ledger.reconciling", reconciling.Length, reconciling.Length > 0 ? epoch.RestoredAt : null, reconciling.Length > 0));
        figures.Add(new StatusFigure("ledger.offered", reconciling.Sum(worker => worker.Offered)));
        return workers;
    }

    // The spool of this machine as it is now; of other machines as their adapters said last.
    private void Adapters(List<StatusPart> parts, List<StatusFigure> figures, IReadOnlyList<WorkerRow> workers, DateTimeOffset now)
    {
        var here = adapters?.Spool(settings);
        if (here is { Damaged: true })
        {
            parts.Add(new StatusPart("spool", settings.Spool.File, "damaged"));
        }
        var elsewhere = workers.Where(worker =>
            worker.Kind == WorkerKind.Adapters && (here is null || !worker.Name.Equals(Here(), StringComparison.Ordinal))).ToArray();
        var oldest = Oldest([here?.OldestWaiting, .. elsewhere.Select(worker => worker.OldestWaiting)]);
        var acute = Oldest([here?.OldestAcute, .. elsewhere.Select(worker => worker.OldestAcute)]);
        figures.Add(
            new StatusFigure(
                "spool.waiting", (here?.Waiting ?? 0) + elsewhere.Sum(one => one.Waiting), oldest, now - oldest > LongestWait));
        figures.Add(new StatusFigure("spool.acute-waiting", acute is null ? 0 : 1, acute, now - acute > LongestAcuteWait));
        figures.Add(new StatusFigure("callbacks.waiting", (here?.CallbacksWaiting ?? 0) + elsewhere.Sum(one => one.CallbacksWaiting)));
        var (given, messages) = ((here?.CallbacksParked ?? 0) + elsewhere.Sum(
            one => one.CallbacksParked), (here?.MessagesParked ?? 0) + elsewhere.Sum(one => one.MessagesParked));
        figures.Add(new StatusFigure("callbacks.parked", given));
        figures.Add(new StatusFigure("amqp.parked", messages, needsAttention: messages > 0));
        figures.Add(new StatusFigure("spool.set-aside", here?.RowsSetAside ?? 0, needsAttention: here is { RowsSetAside: > 0 }));
        var untold = adapters?.Alarms(settings).Count ?? 0;
        figures.Add(new StatusFigure("alarms.here", untold, needsAttention: untold > 0));
    }

    private string Here() => WorkerName.Of("adapters", Path.GetFullPath(settings.Spool.File));

    private static DateTimeOffset? Oldest(IEnumerable<DateTimeOffset?> moments) => moments.Min();

    private static string StateOf(WorkerRow worker, DateTimeOffset now)
        => worker.IsSilent(now) ? "silent" : worker.NotReady.Length > 0 ? $"not-ready: {string.Join(", ", worker.NotReady)}" : "ok";

    // Counted row by row, so that who asks every few seconds gets what was counted a minute ago at most.
    private async Task<IReadOnlyList<StatusFigure>> TotalsAsync(
        LedgerSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (totals is not { } kept || now - kept.At >= LongestKept)
        {
            kept = new Totals(
                now,
                [
                    .. (await StatusReads.SignalsAsync(session, cancellationToken))
                    .Select(one => new StatusFigure($"signals.{WireCode.Of(one.State)}", one.Count)),
                    .. (await StatusReads.DeliveriesAsync(session, cancellationToken))
                    .Select(one => new StatusFigure($"deliveries.{WireCode.Of(one.State)}", one.Count)),
                ]);
            totals = kept;
        }
        return kept.Figures;
    }

    private sealed record Totals(DateTimeOffset At, IReadOnlyList<StatusFigure> Figures);
}
