using System.Text;
using Hub.Configuration;
using Hub.Hosting.Bus;
using Hub.Router.Ledger;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Hub.Router.Intake.Feed;

/// <summary>Empties the queues where failed messages end into the ledger, so that an operator finds all of them in one place.</summary>
internal sealed class ErrorQueueWatch(
    SignalBatches batches, LedgerDatabase database, BusSettings settings, TimeProvider clock, ILogger<ErrorQueueWatch> logger)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    /// <summary>The queue for what a worker took too often without finishing it.</summary>
    public const string Dead = "hub.dead";

    private static IEnumerable<(string Queue, string Of)> Queues
        => HubQueues.All.SelectMany(queue => new[] { ($"{queue}_error", queue), ($"{queue}_skipped", queue) }).Append((Dead, Dead));

    /// <summary>Parks what is there now; how many.</summary>
    public async Task<int> EmptyAsync(CancellationToken cancellationToken)
    {
        var connection = await BrokerConnections.Factory(settings, "hub-router-errors").CreateConnectionAsync(cancellationToken);
        await using var end = connection.AtEnd();
        var total = 0;
        foreach (var (queue, of) in Queues)
        {
            var parked = await EmptyAsync(connection, queue, of, cancellationToken);
            total += parked;
            if (parked > 0)
            {
                Log.ErrorsParked(logger, parked, queue);
            }
        }
        return total;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await EmptyAsync(stoppingToken);
            }
            catch (Exception fault) when (database.IsTransient(fault) || BrokerConnections.IsAway(fault, stoppingToken))
            {
                Log.BrokerAway(logger, fault.GetType().Name, Every);
            }
        }
    }

    private async Task<int> EmptyAsync(IConnection connection, string queue, string of, CancellationToken cancellationToken)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        var parked = 0;
        try
        {
            while (await channel.BasicGetAsync(queue, autoAck: false, cancellationToken) is { } message)
            {
                foreach (var part in of == HubQueues.Route ? CarriedSignals.Parts(message.Body.ToArray()) : [message.Body.ToArray()])
                {
                    await batches.ParkAsync(part, of, Code(message.BasicProperties, queue), cancellationToken);
                    parked++;
                }
                await channel.BasicAckAsync(message.DeliveryTag, multiple: false, CancellationToken.None);
            }
        }
        catch (OperationInterruptedException absent) when (absent.ShutdownReason?.ReplyCode == 404)
        {
            // such a queue exists only once something failed
        }
        return parked;
    }

    private static string Code(IReadOnlyBasicProperties properties, string queue)
        => properties.Headers?.TryGetValue("hub-code", out var code) == true && code is byte[] text ? Encoding.UTF8.GetString(text)
            : queue == Dead ? "delivery-limit"
            : queue.EndsWith("_skipped", StringComparison.Ordinal) ? "skipped"
            : "unreadable";
}
