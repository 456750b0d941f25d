using System.CommandLine;
using System.Text.Json;
using Hub.Adapters.Amqp;
using Hub.Contracts;
using Hub.Standalone.Commands.Configuring;

namespace Hub.Standalone.Commands.Operating;

/// <summary>
/// <c>./hub topology export</c>: virtual hosts, queues, policies, users and least permissions, to read, to review and to import.
/// </summary>
internal static class TopologyExportCommand
{
    /// <summary>Creates the command <c>topology</c> with its part; the router's part joins it.</summary>
    public static Command Create()
    {
        var (config, file) = (ConfigOption.Create(), new Option<string?>("--output") { Description = "Bestand; zonder: het scherm." });
        var known = new Option<string?>("--known-users")
        {
            Description = "Bestand met de gebruikers die de broker al heeft, een per regel (rabbitmqctl -q list_users): zij blijven weg, "
                + "want laden zonder wachtwoord neemt hun het hunne af.",
        };
        var target = TopologyTarget.Option();
        var command = new Command(
            "export", "Schrijft RabbitMQ-definities, zonder wachtwoorden; laad ze met rabbitmqctl import_definitions.")
        {
            config, file, known, target,
        };
        command.SetAction((parse, token) => BrokerCommand.RunAsync(parse, parse.GetValue(config)!, async (settings, teams) =>
        {
            var partners = HubConfiguration.Check(parse.GetValue(config)!, TimeProvider.System).Partners;
            if (parse.GetValue(known) is { } missing && !File.Exists(missing))
            {
                await parse.InvocationConfiguration.Error.WriteLineAsync($"Het bestand {missing} van --known-users is er niet.");
                return 2;
            }
            var users = parse.GetValue(known) is { } list ? Names(await File.ReadAllLinesAsync(list, token)) : [];
            var all = RouterTopology.Of(settings.Bus, teams, parse.GetValue(target))
                .With(PartnerTopology.Of(settings.Bus, partners, parse.GetValue(target)));
            var text = JsonSerializer.Serialize(
                all with { Users = [.. all.Users.Where(user => !users.Contains(user.Name))] }, HubJson.File);
            if (parse.GetValue(file) is { } path)
            {
                await File.WriteAllTextAsync(path, text, token);
                return 0;
            }
            await parse.InvocationConfiguration.Output.WriteLineAsync(text);
            return 0;
        }));
        return new Command("topology", "De inrichting van de broker.") { command };
    }

    // rabbitmqctl writes a table: the name, a tab, its tags.
    private static HashSet<string> Names(string[] lines) => [.. lines.Select(line => line.Split('\t')[0].Trim())];
}
