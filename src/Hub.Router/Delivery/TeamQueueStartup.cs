namespace Hub.Router.Delivery;

/// <summary>
/// Sees to it that every team with a queue has one. A broker that is away is asked again; deliveries wait in the ledger meanwhile.
/// </summary>
internal sealed class TeamQueueStartup(
    ITeamQueues queues, TeamQueueRepair repair, TimeProvider clock, ILogger<TeamQueueStartup> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await queues.DeclareAsync(stoppingToken);
                await repair.AllThereAsync(stoppingToken);
                return;
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                Log.BrokerAway(logger, fault.GetType().Name);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }
}
