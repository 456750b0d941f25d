using System.Text;
using System.Text.Json.Nodes;
using Hub.Standalone.Demo;
using Hub.System.Tests.NothingLost;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Guides;

/// <summary>
/// A folder in which the commands of the teams' guide work as they stand there, for a hub that runs in one of the two ways.
/// </summary>
internal sealed class TeamsSite : IAsyncDisposable
{
    private static readonly GuideBlocks Guide = new("teams.md");
    private readonly TestFolder place = new("teams");
    private readonly HubFolder hub;

    public TeamsSite(HubFolder hub)
    {
        this.hub = hub;
        Directory.CreateDirectory(place.Combine("deploy"));
        Directory.CreateSymbolicLink(place.Combine("deploy", "config"), hub.Config);
        File.WriteAllText(
            place.Combine("hub"),
            $"#!/bin/bash\nexec dotnet '{Repository.Program("Hub.Standalone")}' \"$@\"\n",
            new UTF8Encoding(false));
        File.SetUnixFileMode(place.Combine("hub"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.WriteAllText(place.Combine("postvak.py"), Guide.With("python", "def open_case"));
        File.WriteAllText(place.Combine("wachtrij.py"), Guide.With("python", "import pika"));
    }

    /// <summary>
    /// Makes keys anew as the guide says, for the teams of one municipality; a trial keeps the partners' keys too,
    /// so that something can be sent.
    /// </summary>
    public async Task MakeKeysAsync()
    {
        foreach (var part in (string[])["partners", "partners-private"])
        {
            Directory.Delete(Path.Combine(hub.Config, "keys", part), recursive: true);
        }
        foreach (var file in ((string[])["teams", "teams-private"]).SelectMany(
            part => Directory.EnumerateFiles(Path.Combine(hub.Config, "keys", part), "gm1509.*")))
        {
            File.Delete(file);
        }
        await RunAsync(Guide.With("sh", "keys new").Replace("keys new", "keys new --write-private", StringComparison.Ordinal));
    }

    /// <summary>Sends the samples through the doors, and arrears in Arnhem, of which there is no good sample.</summary>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        var keys = Directory.EnumerateFiles(Path.Combine(hub.Config, "keys", "partners-private")).ToDictionary(
            file => Path.GetFileName(file).Split('.')[0], file => File.ReadAllText(file).Trim(), StringComparer.Ordinal);
        using var partners = new DemoPartners(hub.Adapters, keys, new DemoDrop(place.Path));
        var samples = DemoSamples.Load(Repository.PathOf("deploy", "samples"), hub.Sources());
        foreach (var sample in samples.Where(sample => sample.Path != DemoDrop.Path))
        {
            await partners.SendAsync(sample, cancellationToken);
            if (sample.Partner == "woonstichting-de-linde" && sample.Path == "/v1/signals"
                && Encoding.UTF8.GetString(sample.Body).Contains("\"arrears\"", StringComparison.Ordinal))
            {
                Assert.Equal(202, (await partners.SendAsync(InArnhem(sample), cancellationToken)).Status);
            }
        }
    }

    /// <summary>The guide's way of a first delivery, for a team.</summary>
    public Task<string> FirstDeliveryAsync(string team) => RunAsync(As(team, Guide.With("sh", "team accept")));

    /// <summary>The guide's hand-over.</summary>
    public Task<string> HandOverAsync(string team, string to) => RunAsync($"NAAR={to}\n{Key(team)}{Guide.With("sh", "team hand-over")}");

    /// <summary>The guide's return.</summary>
    public Task<string> ReturnAsync(string team) => RunAsync(Key(team) + Guide.With("sh", "team return"));

    /// <summary>The guide's way of taking a case over to a system of the team's own.</summary>
    public Task<string> ExportAsync(string team) => RunAsync(Key(team) + Guide.With("sh", "team export"));

    /// <summary>The guide's program in another language.</summary>
    public Task<string> PythonAsync(string program, string address, string team)
        => RunAsync($"{Key(team)}PATH=/usr/bin:$PATH python3 {program} {address} $TEAM $KEY\n");

    public async ValueTask DisposeAsync() => await place.DisposeAsync();

    private static string As(string team, string commands)
        => commands.Replace("TEAM=gm0637.wijkteam.oosterheem\n", $"TEAM={team}\n", StringComparison.Ordinal);

    private static string Key(string team)
        => string.Concat(As(team, Guide.With("sh", "team accept")).Split('\n', 3).Take(2).Select(line => line + "\n"));

    private DemoSample InArnhem(DemoSample sample)
    {
        var arnhem = JsonNode.Parse(sample.Body)!;
        arnhem["source"] = hub.Sources()["woonstichting-rijnkant"];
        var signal = arnhem["data"]!;
        (signal["id"], signal["municipality"], signal["location"]) =
            ("arnhem-1", "GM0202", new JsonObject { ["postcode"] = "6826", ["place"] = "Arnhem", ["neighbourhood"] = "Presikhaaf" });
        return sample with { Partner = "woonstichting-rijnkant", Body = Encoding.UTF8.GetBytes(arnhem.ToJsonString()) };
    }

    private Task<string> RunAsync(string commands) => Posix.RunAsync("/bin/bash", ["-euc", commands], folder: place.Path);
}
