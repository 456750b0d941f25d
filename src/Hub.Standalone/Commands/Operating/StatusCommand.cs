using System.CommandLine;
using System.Text.Json;
using Hub.Configuration;
using Hub.Contracts.Operations;
using Hub.Contracts.Text;
using Hub.Contracts;
using Hub.Desk.Bord;
using Hub.Router.Ledger;
using Hub.Router.Operations;
using Hub.Standalone.Commands.Watching;

namespace Hub.Standalone.Commands.Operating;

/// <summary>
/// <c>hub status</c>: what works, how much there is, and what needs a person. Every source that is away is told, and the others still
/// answer.
/// </summary>
internal static class StatusCommand
{
    /// <summary>Creates the command.</summary>
    /// <param name="adapters">What the adapters keep on this machine; null where that is not known.</param>
    public static Command Create(IAdaptersHere? adapters = null)
    {
        var (config, json) = (ConfigOption.Create(), new Option<bool>("--json") { Description = "Als JSON." });
        var command = new Command(
            "status",
            "Toont hoe de hub ervoor staat. Afsluitcode 1 als er iets wacht op een mens of niet werkt, 3 als het grootboek niet antwoordt.")
        { config, json };
        var watch = WatchOptions.AddTo(command);
        command.SetAction(async (parse, token) =>
        {
            var console = parse.InvocationConfiguration;
            try
            {
                var settings = HubSettings.Load(parse.GetValue(config)!);
                if (settings.Ledger.Kind == LedgerKind.Sqlite && !File.Exists(settings.Ledger.File))
                {
                    await console.Error.WriteLineAsync(
                        $"Er is geen grootboek op {settings.Ledger.File}. Start de hub (./hub run), of maak het aan met ./hub db migrate.");
                    return 3;
                }
                await using var database = LedgerFactory.Open(settings.Ledger);
                var reader = new HubStatusReader(settings, database, adapters, TimeProvider.System);
                if (watch.Of(parse) is { } interval)
                {
                    var pulse = new LedgerPulse(database, TimeProvider.System);
                    var watched = new WatchedStatus(reader, pulse, CodeOf, (output, seen) => Write(output, seen, json: false));
                    return await WatchLoop.RunAsync(watched, interval, parse.GetValue(json), token);
                }
                var status = await reader.ReadAsync(token);
                Write(console.Output, status, parse.GetValue(json));
                return CodeOf(status);
            }
            catch (ConfigurationRefusedException refused)
            {
                await console.Error.WriteLineAsync(refused.Message);
                return 1;
            }
        });
        return command;
    }

    private static int CodeOf(HubStatus status)
        => status.Parts.Any(part => part is { Kind: "ledger", Ok: false }) ? 3 : status.NeedsAttention ? 1 : 0;

    private static void Write(TextWriter output, HubStatus status, bool json)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(status, HubJson.Indented));
            return;
        }
        output.WriteLine($"Stand op {DutchTime.Text(status.At)} (Nederlandse tijd)");
        output.WriteLine();
        TextTable.Write(
            output, ["onderdeel", "welk", "stand", "gehoord"],
            [
                .. status.Parts.Select(
                    part => new[] { StatusWords.OfKind(part.Kind), part.Name, StatusWords.OfState(part.State), Moment(part.HeardAt) })]);
        output.WriteLine();
        TextTable.Write(
            output, ["wat", "aantal", "oudste sinds", ""],
            [
                .. status.Figures.Select(one => (string[])
                [
                    StatusWords.OfFigure(one.Name), $"{one.Count}", Moment(one.Oldest), one.NeedsAttention ? "kijk hiernaar" : "",
                ]),
            ]);
    }

    private static string Moment(DateTimeOffset? moment) => moment is { } at ? DutchTime.Text(at) : "";
}
