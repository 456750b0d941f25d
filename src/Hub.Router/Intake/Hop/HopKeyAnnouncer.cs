using System.Data.Common;
using Hub.Hosting.Bus;
using Hub.Router.Ledger;

namespace Hub.Router.Intake.Hop;

/// <summary>Announces the newest hop key every few seconds, so that every adapter soon has it, and destroys those that are over.</summary>
internal sealed class HopKeyAnnouncer(
    HopKeys keys, LedgerDatabase database, IHubBus bus, TimeProvider clock, ILogger<HopKeyAnnouncer> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan EndEvery = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var nextEnd = clock.GetUtcNow() + EndEvery;
        while (!stoppingToken.IsCancellationRequested)
        {
            var told = await TellAsync(stoppingToken);
            if (clock.GetUtcNow() >= nextEnd)
            {
                await EndAsync(stoppingToken);
                nextEnd = clock.GetUtcNow() + EndEvery;
            }
            await Task.Delay(told ? Every : TimeSpan.FromSeconds(1), clock, stoppingToken);
        }
    }

    private async Task<bool> TellAsync(CancellationToken cancellationToken)
    {
        try
        {
            await bus.SendAsync(HubQueues.HopKeys, await keys.NewestAsync(cancellationToken), cancellationToken);
            return true;
        }
        catch (Exception fault) when (fault is BusUnavailableException or DbException || database.IsTransient(fault))
        {
            return false; // broker, ledger or adapters are away; whoever comes back hears it within seconds
        }
    }

    private async Task EndAsync(CancellationToken cancellationToken)
    {
        try
        {
            await keys.EndAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is DbException || database.IsTransient(fault))
        {
            Log.HopKeysStay(logger, fault.GetType().Name);
        }
    }
}
