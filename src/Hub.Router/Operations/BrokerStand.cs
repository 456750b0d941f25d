using Hub.Configuration;
using Hub.Contracts.Operations;
using Hub.Hosting.Bus;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Hub.Router.Operations;

/// <summary>Asks the broker whether it is there, and whether somebody takes the signals.</summary>
internal static class BrokerStand
{
    /// <summary>How long a node may take to answer.</summary>
    internal static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <summary>Its stand now.</summary>
    public static async Task<StatusPart> OfAsync(BusSettings settings, CancellationToken cancellationToken)
    {
        var name = string.Join(", ", settings.Nodes().Select(node => $"{node.Host}:{node.Port}"));
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(LongestWait * settings.Nodes().Count); // a node that is silent is passed by
            var connection = await BrokerConnections.Factory(settings, "hub-status").CreateConnectionAsync(patience.Token);
            await using var end = connection.AtEnd();
            await using var channel = await connection.CreateChannelAsync(cancellationToken: patience.Token);
            var route = await channel.QueueDeclarePassiveAsync(HubQueues.Route, patience.Token);
            return new StatusPart("broker", name, route.ConsumerCount > 0 ? StatusPart.Working : "untaken");
        }
        catch (OperationInterruptedException fault) when (fault.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            return new StatusPart("broker", name, "untaken");
        }
        catch (Exception fault) when (BrokerConnections.IsAway(fault, cancellationToken))
        {
            return new StatusPart("broker", name, "away");
        }
    }
}
