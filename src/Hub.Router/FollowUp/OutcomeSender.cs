using Hub.Hosting.Bus;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Acts;

namespace Hub.Router.FollowUp;

/// <summary>Tells the adapters what became of signals. An outcome stays in the ledger until their queue has it.</summary>
internal sealed class OutcomeSender(
    LedgerDatabase database, IHubBus bus, TimeProvider clock, ILogger<OutcomeSender> logger) : BackgroundService
{
    private const long Lease = 30_000;
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    /// <summary>Sends what is due; how many.</summary>
    public async Task<int> SendAsync(CancellationToken cancellationToken)
    {
        var due = await OutcomeRows.TakeDueAsync(database, clock.GetUtcNow().ToUnixTimeMilliseconds(), Lease, cancellationToken);
        foreach (var (seq, outcome) in due)
        {
            await bus.SendAsync(HubQueues.Outcomes, outcome, cancellationToken);
            await OutcomeRows.SentAsync(database, seq, cancellationToken);
        }
        return due.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SendAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is BusUnavailableException || database.IsTransient(fault))
            {
                Log.OutcomesPutOff(logger, fault.GetType().Name);
            }
        }
    }
}
