using System.Collections.Immutable;
using System.CommandLine;
using Hub.Contracts.Operations;
using Hub.Contracts.Text;
using Hub.Deciding.Municipalities;
using Hub.Hosting.Bus;
using Hub.Router.Ledger;
using Hub.Router.Operations;
using Hub.Standalone.Commands.Watching;

namespace Hub.Standalone.Commands.Operating;

/// <summary><c>hub queues</c>: what waits where, and whether somebody takes it.</summary>
internal static class QueuesCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var (config, json) = (ConfigOption.Create(), new Option<bool>("--json") { Description = "Als JSON." });
        var command = new Command(
            "queues",
            "Toont de wachtrijen. Een bericht tussen adapters en router kan meer signalen dragen; hoeveel er wachten zegt het meetpunt "
                + "hub.spool.pending. Afsluitcode 1 als er mislukte berichten liggen, of niemand de signalen aanneemt.")
        { config, json };
        var watch = WatchOptions.AddTo(command);
        command.SetAction((parse, token) => BrokerCommand.RunAsync(parse, parse.GetValue(config)!, async (settings, teams) =>
        {
            await using var database = LedgerFactory.Open(settings.Ledger);
            var reader = new QueueReader(
                settings, database, () => teams.All.Where(team => team.Channel == TeamChannel.Amqp).Select(team => team.Id),
                TimeProvider.System);
            if (watch.Of(parse) is { } interval)
            {
                var watched = new WatchedQueues(reader, new LedgerPulse(database, TimeProvider.System), CodeOf, Plain);
                return await WatchLoop.RunAsync(watched, interval, parse.GetValue(json), token);
            }
            var list = await reader.ReadAsync(token);
            if (list.Broker != "ok")
            {
                await parse.InvocationConfiguration.Error.WriteLineAsync(BrokerCommand.Away);
                return CodeOf(list);
            }
            Show(parse, list.Queues, parse.GetValue(json));
            return CodeOf(list);
        }));
        return command;
    }

    private static int CodeOf(QueueList list)
        => list.Broker != "ok" ? 3
            : list.Queues.Any(one => one.Messages > 0 && QueueReader.IsFailure(one.Queue))
                || list.Queues.Any(one => one is { Queue: HubQueues.Route, Consumers: 0 }) ? 1 : 0;

    private static void Plain(TextWriter output, QueueList list)
    {
        output.WriteLine($"Stand op {DutchTime.Text(list.At)} (Nederlandse tijd)");
        if (list.Broker != "ok")
        {
            output.WriteLine(BrokerCommand.Away);
            return;
        }
        Table(output, list.Queues);
    }

    private static void Show(ParseResult parse, ImmutableArray<QueueFigure> queues, bool json)
    {
        var output = parse.InvocationConfiguration.Output;
        if (json)
        {
            output.WriteLine(System.Text.Json.JsonSerializer.Serialize(queues, Contracts.HubJson.Options));
            return;
        }
        Table(output, queues);
    }

    private static void Table(TextWriter output, ImmutableArray<QueueFigure> queues)
        => TextTable.Write(
            output, ["wachtrij", "berichten", "afnemers", "oudste wacht sinds"],
            [
                .. queues.Where(one => one.There).Select(one => (string[])
                [
                    one.Queue, $"{one.Messages}", one.Inbox ? "postvak" : $"{one.Consumers}",
                    one.Oldest is { } at ? DutchTime.Text(at) : "",
                ]),
            ]);
}
