using Hub.Configuration;
using Hub.Contracts.Territory;
using Hub.Hosting.Metrics;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Delivery;

/// <summary>
/// Sends again what no queue confirmed in time, and what a queue took long ago and nobody accepted. A lease keeps two routers from sending
/// the same.
/// </summary>
internal sealed class PendingSweeper(
    PendingDeliveries pending, SignalLedger ledger, LedgerDatabase database, ITeamQueues queues, ITeamChannels channels,
    DeliverySender sender,
        DeliverySettings settings, Retries retries,
    TimeProvider clock, ILogger<PendingSweeper> logger)
    : BackgroundService
{
    private const int BatchSize = 200;
    private const int LooksBetween = 30; // seconds between looks at what nobody accepted: it waited for hours
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <summary>Sends what is due; how many were confirmed.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var due = await pending.LeaseAsync(BatchSize, cancellationToken);
        if (due.Count == 0)
        {
            return 0;
        }
        retries.Count(Retried.Delivery, due.Count);
        var confirmed = await sender.SendAsync(due, cancellationToken);
        Log.SentAgain(logger, confirmed);
        return confirmed;
    }

    /// <summary>Sends what lies with teams for longer than the settings say and was not accepted; how many were confirmed.</summary>
    public async Task<int> SendUnacceptedAsync(CancellationToken cancellationToken)
    {
        var due = await pending.LeaseUnacceptedAsync(settings.ResendAfter, BatchSize, cancellationToken);
        if (due.Count == 0)
        {
            return 0;
        }
        retries.Count(Retried.Delivery, due.Count);
        var confirmed = await sender.SendAsync(due, cancellationToken);
        Log.UnacceptedSentAgain(logger, confirmed);
        return confirmed;
    }

    /// <summary>
    /// Tells teams beside the owner that a delivery was taken back; one with an inbox sees it there, whether there is a broker or not.
    /// </summary>
    public async Task<int> TellAsync(bool reachable, CancellationToken cancellationToken)
    {
        var told = 0;
        foreach (var row in await ledger.LeaseWithdrawalsAsync(BatchSize, cancellationToken))
        {
            var queue = channels.QueueOf(new TeamId(row.Team));
            var message = queue is null
                ? null
                : new PendingMessage(
                    row.DeliveryId, row.Revision, row.Team, row.Municipality, queue, DeliveryState.WithdrawalPending, null,
                    Reason: row.Reason);
            if (message is null || (reachable && (await queues.SendAsync([message], cancellationToken)).Count == 1))
            {
                await ledger.ToldAsync(row, cancellationToken);
                told++;
            }
        }
        return told;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        for (var look = 0; await timer.WaitForNextTickAsync(stoppingToken); look = (look + 1) % LooksBetween)
        {
            try
            {
                var reachable = await queues.IsReachableAsync(stoppingToken);
                await TellAsync(reachable, stoppingToken);
                if (!reachable)
                {
                    continue;
                }
                while (await SweepAsync(stoppingToken) == BatchSize)
                {
                    // there is more
                }
                while (look == 0 && await SendUnacceptedAsync(stoppingToken) == BatchSize)
                {
                    // there is more
                }
            }
            catch (Exception fault) when (database.IsTransient(fault))
            {
                Log.SweepPutOff(logger, fault.GetType().Name);
            }
        }
    }
}
