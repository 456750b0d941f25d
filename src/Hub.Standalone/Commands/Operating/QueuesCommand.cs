using System.CommandLine;
using Hub.Configuration;
using Hub.Deciding.Municipalities;
using Hub.Hosting.Bus;
using Hub.Router.Intake.Feed;
using RabbitMQ.Client.Exceptions;

namespace Hub.Standalone.Commands.Operating;

/// <summary><c>hub queues</c>: what waits where, and whether somebody takes it.</summary>
internal static class QueuesCommand
{
    private sealed record QueueFigure(string Queue, uint Messages, uint Consumers, bool There);

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var (config, json) = (ConfigOption.Create(), new Option<bool>("--json") { Description = "Als JSON." });
        var command = new Command("queues", "Toont de wachtrijen. Een bericht tussen adapters en router kan meer signalen dragen; hoeveel er wachten zegt het meetpunt hub.spool.pending. Afsluitcode 1 als er mislukte berichten liggen, of niemand de signalen aanneemt.") { config, json };
        command.SetAction((parse, token) => BrokerCommand.RunAsync(parse, parse.GetValue(config)!, async (settings, teams) =>
        {
            var figures = await FiguresAsync(settings.Bus, teams, token);
            OutputOf(parse, figures, parse.GetValue(json));
            return figures.Exists(one => one.Messages > 0 && IsFailure(one.Queue)) || figures.Exists(one => one is { Queue: HubQueues.Route, Consumers: 0 }) ? 1 : 0;
        }));
        return command;
    }

    private static void OutputOf(ParseResult parse, List<QueueFigure> figures, bool json)
    {
        var output = parse.InvocationConfiguration.Output;
        if (json)
        {
            output.WriteLine(System.Text.Json.JsonSerializer.Serialize(figures, Contracts.HubJson.Options));
            return;
        }
        TextTable.Write(output, ["wachtrij", "berichten", "afnemers"], [.. figures.Where(one => one.There).Select(one => new[] { one.Queue, $"{one.Messages}", $"{one.Consumers}" })]);
    }

    private static async Task<List<QueueFigure>> FiguresAsync(BusSettings settings, TeamDirectory teams, CancellationToken cancellationToken)
    {
        await using var connection = await BrokerConnections.Factory(settings, "hub-queues").CreateConnectionAsync(cancellationToken);
        var names = HubQueues.All.SelectMany(queue => new[] { queue, $"{queue}_error", $"{queue}_skipped" }).Append(ErrorQueueWatch.Dead)
            .Concat(teams.All.Where(team => team.Channel == TeamChannel.Amqp).Select(team => team.Queue));
        var figures = new List<QueueFigure>();
        foreach (var name in names)
        {
            await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
            try
            {
                var found = await channel.QueueDeclarePassiveAsync(name, cancellationToken);
                figures.Add(new QueueFigure(name, found.MessageCount, found.ConsumerCount, true));
            }
            catch (OperationInterruptedException)
            {
                figures.Add(new QueueFigure(name, 0, 0, false));
            }
        }
        return figures;
    }

    private static bool IsFailure(string queue)
        => queue.EndsWith("_error", StringComparison.Ordinal) || queue.EndsWith("_skipped", StringComparison.Ordinal) || queue == ErrorQueueWatch.Dead;
}
