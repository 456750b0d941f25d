using System.Data.Common;
using Hub.Configuration;
using Hub.Contracts;
using Hub.Contracts.Workers;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Operations;

/// <summary>Reads how the hub stands, from whatever still answers: each source that is away is a line of its own, and hides none of the others.</summary>
internal sealed class HubStatusReader(HubSettings settings, LedgerDatabase database, IAdaptersHere? adapters, TimeProvider clock)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestAcuteWait = TimeSpan.FromSeconds(15);

    /// <summary>Reads.</summary>
    public async Task<HubStatus> ReadAsync(CancellationToken cancellationToken)
    {
        var (parts, figures) = (new List<HubStatus.Part>(), new List<HubStatus.Figure>());
        var now = clock.GetUtcNow();
        IReadOnlyList<WorkerRow> workers = [];
        try
        {
            workers = await LedgerAsync(parts, figures, now, cancellationToken);
        }
        catch (Exception fault) when (fault is DbException or IOException)
        {
            parts.Insert(0, new HubStatus.Part("ledger", settings.Ledger.Kind == LedgerKind.Sqlite ? settings.Ledger.File : $"{settings.Ledger.Host}:{settings.Ledger.Port}", "away"));
        }
        if (!settings.StandaloneOnly)
        {
            parts.Insert(Math.Min(1, parts.Count), await BrokerStand.OfAsync(settings.Bus, cancellationToken));
        }
        Adapters(parts, figures, workers, now);
        return new HubStatus(now, parts, figures);
    }

    private async Task<IReadOnlyList<WorkerRow>> LedgerAsync(
        List<HubStatus.Part> parts, List<HubStatus.Figure> figures, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (signals, deliveries, waiting, workers, epoch) = await database.ReadAsync(
            async session => (
                await CountAsync(session, "signals", cancellationToken), await CountAsync(session, "deliveries", cancellationToken),
                await LedgerFigures.ReadAsync(session, now, cancellationToken), await WorkerRows.AllAsync(session, cancellationToken),
                await LedgerEpoch.NowAsync(session, cancellationToken)),
            cancellationToken);
        parts.Add(new HubStatus.Part("ledger", settings.Ledger.Kind == LedgerKind.Sqlite ? settings.Ledger.File : $"{settings.Ledger.Host}:{settings.Ledger.Port}", "ok"));
        parts.AddRange(workers.Select(worker => new HubStatus.Part(WireCode.Of(worker.Kind), worker.Name, StateOf(worker, now), worker.HeardAt)));
        foreach (var kind in (WorkerKind[])[WorkerKind.Router, WorkerKind.Adapters])
        {
            if (workers.TrueForAll(worker => worker.Kind != kind))
            {
                parts.Add(new HubStatus.Part(WireCode.Of(kind), "-", "none"));
            }
        }
        figures.AddRange(signals.Select(one => new HubStatus.Figure($"signals.{((SignalState)one.State).ToString().ToLowerInvariant()}", one.Count)));
        figures.AddRange(deliveries.Select(one => new HubStatus.Figure($"deliveries.{((DeliveryState)one.State).ToString().ToLowerInvariant()}", one.Count)));
        figures.Add(new HubStatus.Figure("parked", waiting.Parked, waiting.OldestParked, waiting.Parked > 0));
        figures.Add(new HubStatus.Figure("alarms.open", waiting.Alarms, waiting.OldestAlarm, waiting.Alarms > 0));
        figures.Add(new HubStatus.Figure("deliveries.late", waiting.Late, waiting.MostLate, waiting.Late > 0));
        figures.Add(new HubStatus.Figure("deliveries.unconfirmed", waiting.Unconfirmed, waiting.OldestUnconfirmed, waiting.Unconfirmed > 0));
        figures.Add(new HubStatus.Figure("deliveries.unaccepted", waiting.Unaccepted, waiting.OldestUnaccepted));
        figures.Add(new HubStatus.Figure("outcomes.waiting", waiting.OutcomesWaiting));
        var reconciling = workers.Where(worker => worker.IsReconciling(epoch)).ToArray();
        figures.Add(new HubStatus.Figure("ledger.restores", epoch.Number - 1, epoch.RestoredAt));
        figures.Add(new HubStatus.Figure("ledger.reconciling", reconciling.Length, reconciling.Length > 0 ? epoch.RestoredAt : null, reconciling.Length > 0));
        figures.Add(new HubStatus.Figure("ledger.offered", reconciling.Sum(worker => worker.Offered)));
        return workers;
    }

    // The spool of this machine as it is now; of other machines as their adapters said last.
    private void Adapters(List<HubStatus.Part> parts, List<HubStatus.Figure> figures, IReadOnlyList<WorkerRow> workers, DateTimeOffset now)
    {
        var here = adapters?.Spool(settings);
        if (here is { Damaged: true })
        {
            parts.Add(new HubStatus.Part("spool", settings.Spool.File, "damaged"));
        }
        var elsewhere = workers.Where(worker => worker.Kind == WorkerKind.Adapters && (here is null || !worker.Name.Equals(Here(), StringComparison.Ordinal))).ToArray();
        var oldest = Oldest([here?.OldestWaiting, .. elsewhere.Select(worker => worker.OldestWaiting)]);
        var acute = Oldest([here?.OldestAcute, .. elsewhere.Select(worker => worker.OldestAcute)]);
        figures.Add(new HubStatus.Figure("spool.waiting", (here?.Waiting ?? 0) + elsewhere.Sum(one => one.Waiting), oldest, now - oldest > LongestWait));
        figures.Add(new HubStatus.Figure("spool.acute-waiting", acute is null ? 0 : 1, acute, now - acute > LongestAcuteWait));
        figures.Add(new HubStatus.Figure("callbacks.waiting", (here?.CallbacksWaiting ?? 0) + elsewhere.Sum(one => one.CallbacksWaiting)));
        var (given, messages) = ((here?.CallbacksParked ?? 0) + elsewhere.Sum(one => one.CallbacksParked), (here?.MessagesParked ?? 0) + elsewhere.Sum(one => one.MessagesParked));
        figures.Add(new HubStatus.Figure("callbacks.parked", given));
        figures.Add(new HubStatus.Figure("amqp.parked", messages, NeedsAttention: messages > 0));
        figures.Add(new HubStatus.Figure("spool.set-aside", here?.RowsSetAside ?? 0, NeedsAttention: here is { RowsSetAside: > 0 }));
        var untold = adapters?.Alarms(settings).Count ?? 0;
        figures.Add(new HubStatus.Figure("alarms.here", untold, NeedsAttention: untold > 0));
    }

    private string Here() => Hosting.Http.WorkerName.Of("adapters", Path.GetFullPath(settings.Spool.File));

    private static DateTimeOffset? Oldest(IEnumerable<DateTimeOffset?> moments) => moments.Min();

    private static string StateOf(WorkerRow worker, DateTimeOffset now)
        => worker.IsSilent(now) ? "silent" : worker.NotReady.Length > 0 ? $"not-ready: {string.Join(", ", worker.NotReady)}" : "ok";

    private static Task<List<(int State, long Count)>> CountAsync(LedgerSession session, string table, CancellationToken cancellationToken)
        => session.QueryAsync($"SELECT state, COUNT(*) FROM {table} GROUP BY state ORDER BY state", row => (row.GetInt32(0), row.GetInt64(1)), cancellationToken);
}
