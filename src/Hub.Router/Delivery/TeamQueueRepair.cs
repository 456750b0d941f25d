using System.Collections.Concurrent;
using Hub.Contracts.FollowUp;
using Hub.Hosting.Bus;
using Hub.Router.Ledger;
using RabbitMQ.Client.Exceptions;

namespace Hub.Router.Delivery;

/// <summary>Makes a team's queue again that somebody deleted, and has sent again what it held.</summary>
/// <remarks>Where the broker does not allow it, an alarm names the queue until it is there.</remarks>
internal sealed class TeamQueueRepair(BrokerPublisher publisher, AskedAgain again, LedgerAlarms alarms, ILogger<TeamQueueRepair> logger)
{
    private readonly ConcurrentDictionary<string, bool> troubled = new(StringComparer.Ordinal);

    /// <summary>Sees to it that these queues are there. One that is not may have been deleted: what it held is sent again.</summary>
    /// <remarks>A queue that came back empty looks like one that the team emptied: only who makes it can tell.</remarks>
    public async Task DeclareAsync(IReadOnlyCollection<string> queues, CancellationToken cancellationToken)
    {
        var missing = await publisher.MissingAsync(queues, cancellationToken);
        if (missing.Count > 0)
        {
            var held = await again.MarkAsync(missing.Select(HubQueues.TeamOf), "router", DateTimeOffset.MaxValue, cancellationToken);
            if (held > 0)
            {
                Log.QueuesMissing(logger, missing.Count, held);
            }
        }
        await publisher.DeclareAsync(missing, cancellationToken);
    }

    /// <summary>Makes these queues; what could not be made raises an alarm, and what was made clears its own.</summary>
    public async Task MakeAsync(IEnumerable<string> queues, CancellationToken cancellationToken)
    {
        foreach (var queue in queues)
        {
            await again.MarkAsync(HubQueues.TeamOf(queue), "router", cancellationToken);
            try
            {
                await publisher.DeclareAsync([queue], cancellationToken);
            }
            catch (OperationInterruptedException fault)
            {
                troubled[queue] = true;
                Log.QueueNotMade(logger, queue, fault.GetType().Name);
                await alarms.SetAsync(AlarmCodes.QueueMissing, queue, stands: true, cancellationToken);
                continue;
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                Log.BrokerAway(logger, fault.GetType().Name); // the queue is asked for again when the delivery is sent again
                continue;
            }
            Log.QueueMade(logger, queue);
            await ClearAsync(queue, cancellationToken);
        }
    }

    /// <summary>All teams have their queue: no alarm about one stands any more, whichever router raised it.</summary>
    public Task AllThereAsync(CancellationToken cancellationToken) => alarms.SetAllAsync(AlarmCodes.QueueMissing, [], cancellationToken);

    private async Task ClearAsync(string queue, CancellationToken cancellationToken)
    {
        if (troubled.TryRemove(queue, out _))
        {
            await alarms.SetAsync(AlarmCodes.QueueMissing, queue, stands: false, cancellationToken);
        }
    }
}
