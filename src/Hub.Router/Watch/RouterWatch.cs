using System.Reflection;
using Hub.Configuration;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Workers;
using Hub.Hosting.Http;
using Hub.Hosting.Notices;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Reads;
using Hub.Router.Ledger.Workers;

namespace Hub.Router.Watch;

/// <summary>
/// Looks every few seconds at what waits in the ledger, which worker is silent and which part does not work; raises alarms and clears them.
/// </summary>
internal sealed class RouterWatch(
    LedgerDatabase database, WorkerParts parts, LedgerAlarms alarms, RouterFigures figures, DirectNotices direct,
    HubSettings settings, TimeProvider clock, ILogger<RouterWatch> logger)
    : BackgroundService
{
    /// <summary>Cause of that alarm where there is no adapter at all.</summary>
    public const string NoAdapters = "adapters";

    /// <summary>How long a delivery may wait for its queue before people look.</summary>
    public static readonly TimeSpan LongestUnconfirmed = TimeSpan.FromMinutes(1);

    private const string LedgerAway = "ledger";
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private readonly PartTroubles troubles = new();
    private readonly DateTimeOffset started = clock.GetUtcNow();
    private readonly string name = WorkerName.Of("router", string.Join(' ', settings.Http.Router));

    /// <summary>Looks once.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var seen = await parts.AskAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            await database.WriteAsync(
                session => WorkerRows.HearAsync(session, Sign(seen, stopped: false), now, cancellationToken), cancellationToken);
            var workers = await database.ReadAsync(session => WorkerRows.AllAsync(session, cancellationToken), cancellationToken);
            var waiting = await database.ReadAsync(session => LedgerFigures.ReadAsync(session, now, cancellationToken), cancellationToken);
            figures.Note(waiting, workers, seen);
            await RaiseAsync(seen, workers, waiting, now, cancellationToken);
            var epoch = await database.ReadAsync(session => LedgerEpoch.NowAsync(session, cancellationToken), cancellationToken);
            await alarms.SetAsync(
                AlarmCodes.LedgerRestored, "ledger", workers.Exists(worker => worker.IsReconciling(epoch)), cancellationToken);
            troubles.Lasts(LedgerAway, ready: true, now);
            await direct.TellAsync([], [], cancellationToken);
        }
        catch (Exception fault) when (database.IsTransient(fault))
        {
            figures.Note(null, [], seen);
            Log.NotLooked(logger, fault.GetType().Name);
            var now = clock.GetUtcNow();
            if (troubles.Lasts(LedgerAway, ready: false, now)) // no alarm can be noted, so it is told from here
            {
                AlarmNotice[] away = [new(AlarmCodes.RouterNotReady, LedgerAway, now, IsOver: false)];
                await direct.TellAsync(away, away, cancellationToken);
            }
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await database.WriteAsync(
                session => WorkerRows.HearAsync(session, Sign([], stopped: true), clock.GetUtcNow(), cancellationToken), cancellationToken);
        }
        catch (Exception fault) when (database.IsTransient(fault) || fault is OperationCanceledException)
        {
            Log.NotLooked(logger, fault.GetType().Name);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            await LookAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RaiseAsync(
        IReadOnlyList<(string Name, bool Ready)> seen, List<WorkerRow> workers, LedgerFigures waiting, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var silent = workers.Where(worker => worker.IsSilent(now)).Select(worker => worker.Name).ToList();
        if (troubles.Lasts(NoAdapters, workers.Exists(worker => worker.Kind == WorkerKind.Adapters), now))
        {
            silent.Add(NoAdapters); // the last one was stopped on purpose, or none ever started: no partner gets an answer
        }
        await alarms.SetAllAsync(AlarmCodes.WorkerSilent, silent, cancellationToken);
        foreach (var (part, ready) in seen)
        {
            await alarms.SetAsync(AlarmCodes.RouterNotReady, $"{name} {part}", troubles.Lasts(part, ready, now), cancellationToken);
        }
        await alarms.SetAsync(
            AlarmCodes.DeliveryUnconfirmed, "team queues", now - waiting.OldestUnconfirmed > LongestUnconfirmed, cancellationToken);
    }

    private WorkerHeard Sign(IReadOnlyList<(string Name, bool Ready)> seen, bool stopped)
        => new(
            name, WorkerKind.Router, clock.GetUtcNow(), started, Assembly.GetExecutingAssembly().GetName().Version!.ToString(3),
            [.. seen.Where(part => !part.Ready).Select(part => part.Name)], stopped: stopped);
}
