using Hub.Contracts.Territory;
using Hub.Router.Ledger;

namespace Hub.Router.Delivery;

/// <summary>Sends again what no queue confirmed in time. A lease on each row keeps two routers from sending the same one.</summary>
internal sealed class PendingSweeper(
    SignalLedger ledger, LedgerDatabase database, ITeamQueues queues, TeamQueue queueOf, DeliveryConfirmations confirmations, TimeProvider clock, ILogger<PendingSweeper> log)
    : BackgroundService
{
    private static readonly TimeSpan every = TimeSpan.FromSeconds(5);
    private const int BatchSize = 200;

    /// <summary>Sends what is due; how many were confirmed.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var due = await ledger.LeasePendingAsync(BatchSize, cancellationToken);
        if (due.Count == 0)
        {
            return 0;
        }
        var confirmed = await queues.SendAsync(due, cancellationToken);
        confirmations.Add(confirmed);
        Log.SentAgain(log, confirmed.Count);
        return confirmed.Count;
    }

    /// <summary>Tells teams beside the owner that a delivery was taken back; one with an inbox sees it there.</summary>
    public async Task<int> TellAsync(CancellationToken cancellationToken)
    {
        var told = 0;
        foreach (var row in await ledger.LeaseWithdrawalsAsync(BatchSize, cancellationToken))
        {
            var queue = queueOf(new TeamId(row.Team));
            var message = queue is null
                ? null : new PendingMessage(row.DeliveryId, row.Revision, row.Team, row.Municipality, queue, DeliveryState.WithdrawalPending, null, row.Reason);
            if (message is null || (await queues.SendAsync([message], cancellationToken)).Count == 1)
            {
                await ledger.ToldAsync(row, cancellationToken);
                told++;
            }
        }
        return told;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await TellAsync(stoppingToken);
                while (await SweepAsync(stoppingToken) == BatchSize)
                {
                    // there is more
                }
            }
            catch (Exception fault) when (database.IsTransient(fault))
            {
                Log.SweepPutOff(log, fault.GetType().Name);
            }
        }
    }
}
