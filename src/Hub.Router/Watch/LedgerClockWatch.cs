using Hub.Configuration;
using Hub.Contracts.FollowUp;
using Hub.Hosting.Http;
using Hub.Router.Ledger;

namespace Hub.Router.Watch;

/// <summary>
/// Asks the ledger's database for its time, at the start and then every few seconds. A machine whose own clock differs is an alarm.
/// </summary>
internal sealed class LedgerClockWatch(
    LedgerDatabase database, LedgerClock clock, LedgerAlarms alarms, HubSettings settings, ILogger<LedgerClockWatch> logger)
    : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(1);
    private readonly string name = WorkerName.Of("router", string.Join(' ', settings.Http.Router));

    /// <summary>Asks once; a ledger that is away is asked again later.</summary>
    public async Task AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            var before = clock.GetTimestamp();
            var at = await database.ReadAsync(
                session => session.SingleAsync(
                    "SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint", row => row.GetInt64(0), cancellationToken),
                cancellationToken);
            var after = clock.GetTimestamp();
            clock.Set(DateTimeOffset.FromUnixTimeMilliseconds(at), before + ((after - before) / 2));
        }
        catch (Exception fault) when (database.IsTransient(fault))
        {
            Log.NotLooked(logger, fault.GetType().Name);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => AskAsync(cancellationToken);

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await AskAsync(stoppingToken);
            try
            {
                await alarms.SetAsync(AlarmCodes.ClockDiffers, name, clock.Difference > Most, stoppingToken);
            }
            catch (Exception fault) when (database.IsTransient(fault))
            {
                Log.NotLooked(logger, fault.GetType().Name);
            }
        }
    }
}
