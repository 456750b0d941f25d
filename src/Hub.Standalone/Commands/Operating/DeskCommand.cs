using System.CommandLine;
using Hub.Configuration;
using Hub.Desk.Frame;
using Hub.Desk.Verify;
using Hub.Teams.Inbox;

namespace Hub.Standalone.Commands.Operating;

/// <summary><c>hub desk</c>: whether a running desk serves the scripts of this release, and no others.</summary>
internal static class DeskCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create() => new("desk", "Het bureau: de schermen waarop teams werken.") { Verify(), Hashes() };

    private static Command Verify()
    {
        var config = ConfigOption.Create();
        var url = AddressOption.One("--url", "Adres van het bureau (anders: dat van de installatie op deze computer).");
        var command = new Command(
            "verify",
            "Vergelijkt wat een draaiend bureau aan browsers geeft met wat bij deze versie hoort. Afsluitcode 1 als er iets anders is.")
        { config, url };
        command.SetAction((parse, cancellationToken) => VerifyAsync(
            parse.GetValue(url) ?? Here(parse.GetValue(config)!), parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error,
            cancellationToken));
        return command;
    }

    private static Command Hashes()
    {
        var command = new Command(
            "hashes", "Toont de bestanden van het bureau van deze versie met hun SHA-256, zoals sha256sum ze schrijft.");
        command.SetAction(parse =>
        {
            foreach (var line in DeskCheck.Published(new BrowserFiles()))
            {
                parse.InvocationConfiguration.Output.WriteLine(line);
            }
        });
        return command;
    }

    private static async Task<int> VerifyAsync(Uri? address, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (address is null)
        {
            await error.WriteLineAsync("Hier is geen installatie te vinden: geef het adres van het bureau met --url.");
            return 2;
        }
        using var http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(15) };
        try
        {
            var differences = await new DeskCheck(http, new BrowserFiles()).DifferencesAsync(cancellationToken);
            foreach (var difference in differences)
            {
                await output.WriteLineAsync(difference);
            }
            await output.WriteLineAsync(differences.Count == 0
                ? $"Het bureau op {address} geeft browsers wat bij deze versie hoort."
                : "Dit bureau is van een andere versie, of er is aan geknoeid. Laat teams zich niet aanmelden tot duidelijk is welke van "
                    + "de twee.");
            return differences.Count == 0 ? 0 : 1;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            await error.WriteLineAsync($"Het bureau is niet bereikbaar op {address}. Draait het, en klopt --url?");
            return 3;
        }
    }

    private static Uri? Here(string config)
        => HubSettings.Read(config, new List<ConfigFault>()) is { } settings
            ? (settings.StandaloneOnly ? settings.Http.Adapters : settings.Http.Desk)[0]
            : null;
}
