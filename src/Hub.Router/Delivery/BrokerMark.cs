using Hub.Hosting.Bus;
using Hub.Router.Ledger;
using RabbitMQ.Client.Exceptions;

namespace Hub.Router.Delivery;

/// <summary>
/// Knows a broker that lost its disk: it has lost the mark too, a message that nobody takes. Then what its queues held is sent again.
/// </summary>
/// <remarks>Looked at with each new connection: a broker loses no disk while one stands, so what was confirmed on it is there.</remarks>
internal sealed class BrokerMark(
    BrokerPublisher publisher, AskedAgain again, TeamQueueRepair repair, ITeamChannels channels, TimeProvider clock,
    ILogger<BrokerMark> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <summary>Looks for the mark; without it, has all teams' queues filled again and leaves a new one. How many are sent again.</summary>
    public async Task<int> LookAsync(CancellationToken cancellationToken)
    {
        if (!await publisher.IsEmptyAsync(HubQueues.Mark, cancellationToken))
        {
            return 0;
        }
        var before = publisher.Connected ?? clock.GetUtcNow();
        var lost = await again.MarkAsync(channels.Queues.Select(HubQueues.TeamOf), "router", before, cancellationToken);
        var words = await publisher.PublishAsync(
            [new OutgoingMessage("", HubQueues.Mark, "mark", "application/json", "{}"u8.ToArray())], cancellationToken);
        if (words[0] != BrokerWord.Taken)
        {
            throw new TimeoutException("The broker did not take its mark."); // looked for again
        }
        if (lost > 0)
        {
            Log.NoMark(logger, lost);
        }
        await MakeQueuesAsync(cancellationToken);
        return lost;
    }

    // Before a team's program asks for its queue. What the hub may not make is found, and an alarm, with its first delivery.
    private async Task MakeQueuesAsync(CancellationToken cancellationToken)
    {
        try
        {
            await repair.DeclareAsync([.. channels.Queues], cancellationToken);
        }
        catch (OperationInterruptedException fault)
        {
            Log.BrokerAway(logger, fault.GetType().Name);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateTimeOffset? seen = null;
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var now = publisher.Connected;
            if (now == seen)
            {
                continue;
            }
            try
            {
                await LookAsync(stoppingToken);
                seen = now;
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                Log.BrokerAway(logger, fault.GetType().Name);
            }
        }
    }
}
