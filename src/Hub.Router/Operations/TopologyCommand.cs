using System.CommandLine;
using System.Text.Json;
using Hub.Hosting.Bus;
using RabbitMQ.Client;

namespace Hub.Router.Operations;

/// <summary><c>hub topology</c>: the broker's queues, policies, users and least permissions, to read, to review and to import.</summary>
internal static class TopologyCommand
{
    private static readonly JsonSerializerOptions indented = new() { WriteIndented = true };

    /// <summary>Creates the command.</summary>
    public static Command Create() => new("topology", "De inrichting van de broker.") { Export(), Apply() };

    private static Command Export()
    {
        var (config, file) = (ConfigOption.Create(), new Option<string?>("--output") { Description = "Bestand; zonder: het scherm." });
        var command = new Command("export", "Schrijft RabbitMQ-definities, zonder wachtwoorden; laad ze met rabbitmqctl import_definitions.") { config, file };
        command.SetAction((parse, token) => BrokerCommand.RunAsync(parse, parse.GetValue(config)!, async (settings, teams) =>
        {
            var text = JsonSerializer.Serialize(Topology.Of(settings.Bus, teams), indented);
            if (parse.GetValue(file) is { } path)
            {
                await File.WriteAllTextAsync(path, text, token);
                return 0;
            }
            await parse.InvocationConfiguration.Output.WriteLineAsync(text);
            return 0;
        }));
        return command;
    }

    private static Command Apply()
    {
        var config = ConfigOption.Create();
        var command = new Command("apply", "Maakt de wachtrijen die er nog niet zijn. Beleid en gebruikers: rabbitmqctl import_definitions op de uitvoer van export.") { config };
        command.SetAction((parse, token) => BrokerCommand.RunAsync(parse, parse.GetValue(config)!, async (settings, teams) =>
        {
            var topology = Topology.Of(settings.Bus, teams);
            await using var connection = await BrokerConnections.Factory(settings.Bus, "hub-topology").CreateConnectionAsync(token);
            await using var channel = await connection.CreateChannelAsync(cancellationToken: token);
            await DeclareAsync(channel, topology, token);
            await parse.InvocationConfiguration.Output.WriteLineAsync($"{topology.Queues.Length} wachtrijen staan klaar.");
            return 0;
        }));
        return command;
    }

    private static async Task DeclareAsync(IChannel channel, Topology topology, CancellationToken cancellationToken)
    {
        foreach (var exchange in topology.Exchanges)
        {
            await channel.ExchangeDeclareAsync(exchange.Name, exchange.Type, durable: true, autoDelete: false, cancellationToken: cancellationToken);
        }
        foreach (var queue in topology.Queues)
        {
            await channel.QueueDeclareAsync(queue.Name, durable: true, exclusive: false, autoDelete: false, queue.Arguments!, cancellationToken: cancellationToken);
        }
        foreach (var binding in topology.Bindings)
        {
            await channel.QueueBindAsync(binding.Destination, binding.Source, binding.RoutingKey, cancellationToken: cancellationToken);
        }
    }
}
