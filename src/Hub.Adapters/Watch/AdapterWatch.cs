using System.Reflection;
using Hub.Adapters.Partners.Watch;
using Hub.Adapters.Spool;
using Hub.Adapters.Spool.Rows;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Workers;
using Hub.Hosting.Bus;
using Hub.Hosting.Http;
using Hub.Hosting.Notices;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Watch;

/// <summary>
/// Looks every few seconds at what waits here and which part does not work: raises and clears alarms, and gives the ledger a sign of life.
/// </summary>
/// <remarks>
/// An alarm stands in the spool before anybody is told, so that it is seen (metrics, <c>hub alarms</c>) while broker, router or ledger are
/// away.
/// </remarks>
internal sealed class AdapterWatch(
    SpoolDatabase spool, SpoolDamage damage, StandingAlarms alarms, WorkerParts parts, IHubBus bus, AdapterFigures figures,
    DirectNotices direct, TimeProvider clock, ILogger<AdapterWatch> logger)
    : BackgroundService
{
    /// <summary>How long a signal may wait for the router.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>How long an acute signal may wait.</summary>
    public static readonly TimeSpan LongestAcuteWait = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(3);
    private readonly PartTroubles troubles = new();
    private readonly DateTimeOffset started = clock.GetUtcNow();
    private readonly string name = WorkerName.Of("adapters", spool.File);

    /// <summary>Looks once.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var seen = await parts.AskAsync(cancellationToken);
        await damage.TellAsync(cancellationToken);
        if (spool.IsDamaged)
        {
            figures.Note(SpoolState.Unread, seen);
            await SayAsync(SpoolState.Unread, seen, stopped: false, cancellationToken);
            return;
        }
        var state = SpoolState.Read(spool);
        figures.Note(state, seen);
        var now = clock.GetUtcNow();
        await SetAsync(AlarmCodes.SpoolWaiting, now - state.OldestWaiting > LongestWait, cancellationToken);
        await SetAsync(AlarmCodes.SpoolAcuteWaiting, now - state.OldestAcute > LongestAcuteWait, cancellationToken);
        await SetAsync(AlarmCodes.SpoolUnreadable, state.RowsSetAside > 0, cancellationToken);
        foreach (var (part, ready) in seen)
        {
            await SetAsync($"{AlarmCodes.AdaptersNotReady}.{part}", troubles.Lasts(part, ready, now), cancellationToken);
        }
        await SayAsync(state, seen, stopped: false, cancellationToken);
        await TellAsync(now, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await SayAsync(SpoolState.Read(spool), [], stopped: true, cancellationToken);
        }
        catch (Exception fault) when (fault is SqliteException or SpoolUnavailableException)
        {
            await SayAsync(SpoolState.Unread, [], stopped: true, cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is SqliteException or SpoolUnavailableException)
            {
                spool.Met(fault);
                Log.NotLooked(logger, fault.GetType().Name); // the spool's own part says that it does not work
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // What the bus did not take for a while no router can tell of.
    private Task TellAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var standing = StandingAlarms.All(spool);
        return direct.TellAsync(
            [.. standing.Where(one => !one.IsTold && now - one.Since >= PartTroubles.Longest).Select(Notice)], [.. standing.Select(Notice)],
                cancellationToken);
    }

    private static AlarmNotice Notice(StandingAlarm alarm) => new(alarm.Code, alarm.Partner.Value, alarm.Since, alarm.IsOver);

    private Task SetAsync(string code, bool stands, CancellationToken cancellationToken)
        => stands
            ? alarms.RaiseAsync(code, StandingAlarms.Hub, cancellationToken)
            : alarms.ClearAsync(code, StandingAlarms.Hub, cancellationToken);

    private async Task SayAsync(
        SpoolState state, IReadOnlyList<(string Name, bool Ready)> seen, bool stopped, CancellationToken cancellationToken)
    {
        var heard = new WorkerHeard(
            name, WorkerKind.Adapters, clock.GetUtcNow(), started, Assembly.GetExecutingAssembly().GetName().Version!.ToString(3),
            [.. seen.Where(part => !part.Ready).Select(part => part.Name)], state.Waiting,
            state.OldestWaiting, state.OldestAcute, state.CallbacksWaiting, state.CallbacksParked, state.MessagesParked,
            state.AlarmsStanding, stopped,
            state.Ledger, state.Offered);
        try
        {
            await bus.SendAsync(HubQueues.Workers, heard, cancellationToken).WaitAsync(LongestSend, TimeProvider.System, cancellationToken);
        }
        catch (Exception fault) when (fault is BusUnavailableException or TimeoutException)
        {
            // Not being heard is the message.
        }
    }
}
