using Hub.Router.Ledger;

namespace Hub.Router.Delivery;

/// <summary>Sends again what no queue confirmed in time. A lease on each row keeps two routers from sending the same one.</summary>
internal sealed class PendingSweeper(
    SignalLedger ledger, LedgerDatabase database, ITeamQueues queues, DeliveryConfirmations confirmations, TimeProvider clock, ILogger<PendingSweeper> log)
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

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
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
