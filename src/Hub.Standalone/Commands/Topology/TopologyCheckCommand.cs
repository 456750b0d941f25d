using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Hub.Adapters.Amqp;
using Hub.Configuration;
using Hub.Contracts;
using Hub.Hosting.Bus;
using Hub.Standalone.Commands.Configuring;
using Hub.Standalone.Commands.Operating;

namespace Hub.Standalone.Commands.Topology;

/// <summary><c>./hub topology check</c>: how the broker differs from what the hub wants, and what to do about it.</summary>
internal static class TopologyCheckCommand
{
    /// <summary>Creates the command <c>topology</c> with its part; the others join it.</summary>
    public static Command Create()
    {
        var (config, asJson) = (ConfigOption.Create(), new Option<bool>("--json") { Description = "Als JSON." });
        var file = new Option<string?>("--definitions")
        {
            Description = "Wat de broker zelf opschreef (rabbitmqctl export_definitions BESTAND; - leest van de invoer). "
                + "Zonder: alleen wat de gebruiker van de hub "
                + "ziet, en dat is of zijn wachtrijen en exchanges er zijn en kloppen.",
        };
        var known = new Option<string[]>("--known")
        {
            Description = "Namen die er mogen zijn zonder dat de hub ze kent, zoals een gebruiker voor toezicht.",
            AllowMultipleArgumentsPerToken = true,
        };
        var target = TopologyTarget.Option();
        var command = new Command("check",
            "Vergelijkt de broker met wat de hub wil: wat ontbreekt, anders is of te veel is. Afsluitcode 1 als er verschil is.")
        {
            config, file, target, known, asJson,
        };
        command.SetAction((parse, token) => BrokerCommand.RunAsync(parse, parse.GetValue(config)!, async (settings, teams) =>
        {
            var partners = HubConfiguration.Check(parse.GetValue(config)!, TimeProvider.System).Partners;
            BrokerDefinitions Wanted(BrokerRelease release) => RouterTopology.Of(settings.Bus, teams, release)
                .With(PartnerTopology.Of(settings.Bus, partners, release));
            var report = parse.GetValue(file) is { } path
                ? await FromFileAsync(path, parse.GetValue(target), Wanted, [.. parse.GetValue(known) ?? []], token)
                : await FromBrokerAsync(settings.Bus, Wanted, token);
            if (report.Refusal is not null)
            {
                await parse.InvocationConfiguration.Error.WriteLineAsync(report.Refusal);
                return 2;
            }
            Tell(report, parse.GetValue(asJson), parse.InvocationConfiguration.Output);
            return report.Drifts.IsEmpty ? 0 : 1;
        }));
        return new Command("topology", "De inrichting van de broker.") { command };
    }

    private static async Task<Report> FromFileAsync(
        string path, BrokerRelease? target, Func<BrokerRelease, BrokerDefinitions> wanted, HashSet<string> known,
            CancellationToken cancellationToken)
    {
        try
        {
            var text = path == "-" ? await Console.In.ReadToEndAsync(cancellationToken) : await File.ReadAllTextAsync(path,
                cancellationToken);
            using var document = JsonDocument.Parse(text);
            var written = BrokerRelease.Of(document.RootElement);
            return DriftWords.Refusal(written, target) is { } refusal
                ? Report.Refused(refusal)
                : new Report(written, true, TopologyDrift.Between(wanted(target ?? written ?? BrokerRelease.Oldest),
                    document.RootElement, known), null);
        }
        catch (Exception fault) when (fault is JsonException or InvalidDataException)
        {
            return Report.Refused($"Het bestand {path} bevat geen definities van een broker: "
                + "maak het met rabbitmqctl export_definitions BESTAND.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Report.Refused($"Het bestand {path} van --definitions is er niet, of u mag het niet lezen.");
        }
    }

    private static async Task<Report> FromBrokerAsync(BusSettings bus, Func<BrokerRelease, BrokerDefinitions> wanted,
        CancellationToken cancellationToken)
    {
        var connection = await BrokerConnections.Factory(bus, "hub-topology").CreateConnectionAsync(cancellationToken);
        await using var end = connection.AtEnd();
        var release = BrokerRelease.Of(connection);
        return DriftWords.Refusal(release, null) is { } refusal
            ? Report.Refused(refusal)
            : new Report(release, false, [.. await BrokerProbe.LookAsync(connection, wanted(release), bus.VirtualHost,
                cancellationToken)], null);
    }

    private static void Tell(Report report, bool asJson, TextWriter output)
    {
        if (asJson)
        {
            output.WriteLine(JsonSerializer.Serialize(
                new
                {
                    good = report.Drifts.IsEmpty,
                    broker = report.Broker?.ToString(),
                    complete = report.Complete,
                    differences = report.Drifts.Select(DriftWords.Json)
                }, HubJson.Rows));
            return;
        }
        foreach (var group in report.Drifts.GroupBy(drift => (drift.Kind, drift.Part, Team: HubQueues.IsOfTeam(drift.Name))))
        {
            foreach (var drift in group)
            {
                output.WriteLine(DriftWords.Of(drift));
            }
            output.WriteLine($"  doe: {DriftWords.Advice(group.Key.Kind, group.Key.Part, group.Key.Team)}");
        }
        output.WriteLine(report.Drifts.IsEmpty ? "De broker is zoals de hub hem wil." : $"{report.Drifts.Length} verschil(len).");
        if (!report.Complete)
        {
            output.WriteLine("Zo zijn alleen wachtrijen en exchanges van de hub te zien. "
                + "Ook rechten, beleid, verbindingen en wat te veel is: rabbitmqctl export_definitions BESTAND, "
                + "en --definitions BESTAND.");
        }
    }

    private sealed record Report(BrokerRelease? Broker, bool Complete, ImmutableArray<Drift> Drifts, string? Refusal)
    {
        public static Report Refused(string why) => new(null, false, [], why);
    }
}
