using System.CommandLine;
using Hub.Hosting.Bus;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Hub.Standalone.Commands.Operating;

/// <summary><c>hub topology apply</c>: declares the queues of the hub and its teams.</summary>
internal static class TopologyCommand
{
    /// <summary>Creates the command <c>topology</c> with its part; the export, which needs both workers, joins it.</summary>
    public static Command Create() => new("topology", "De inrichting van de broker.") { Apply() };

    private static Command Apply()
    {
        var config = ConfigOption.Create();
        var command = new Command(
            "apply",
            "Maakt de wachtrijen die er nog niet zijn. Beleid en gebruikers: rabbitmqctl import_definitions op de uitvoer van export.")
        { config };
        command.SetAction((parse, token) => BrokerCommand.RunAsync(parse, parse.GetValue(config)!, async (settings, teams) =>
        {
            var connection = await BrokerConnections.Factory(settings.Bus, "hub-topology").CreateConnectionAsync(token);
            await using var end = connection.AtEnd();
            var topology = RouterTopology.Of(settings.Bus, teams, BrokerRelease.Of(connection));
            await DeclareAsync(connection, topology, token);
            await parse.InvocationConfiguration.Output.WriteLineAsync($"{topology.Queues.Length} wachtrijen staan klaar.");
            return 0;
        }));
        return command;
    }

    // A queue that is there keeps its form, since none can change it; topology check tells where that is another one.
    private static async Task DeclareAsync(IConnection connection, BrokerDefinitions topology, CancellationToken cancellationToken)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        foreach (var exchange in topology.Exchanges)
        {
            await channel.ExchangeDeclareAsync(
                exchange.Name, exchange.Type, durable: true, autoDelete: false, cancellationToken: cancellationToken);
        }
        foreach (var queue in topology.Queues)
        {
            if (!await IsThereAsync(connection, queue.Name, cancellationToken))
            {
                await channel.QueueDeclareAsync(queue.Name, durable: true, exclusive: false, autoDelete: false, queue.Arguments!,
                    cancellationToken: cancellationToken);
            }
        }
        foreach (var binding in topology.Bindings)
        {
            await channel.QueueBindAsync(binding.Destination, binding.Source, binding.RoutingKey, cancellationToken: cancellationToken);
        }
    }

    private static async Task<bool> IsThereAsync(IConnection connection, string queue, CancellationToken cancellationToken)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        try
        {
            await channel.QueueDeclarePassiveAsync(queue, cancellationToken);
            return true;
        }
        catch (OperationInterruptedException fault) when (fault.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            return false;
        }
    }
}
