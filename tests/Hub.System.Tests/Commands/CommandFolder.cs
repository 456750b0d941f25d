using System.Text.Json.Nodes;
using Hub.Router.Keys;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Commands;

/// <summary>The shipped configuration in a folder of its own, at an address where nothing listens.</summary>
public sealed class CommandFolder : IAsyncDisposable
{
    private readonly TestFolder folder = new("commands");

    public CommandFolder()
    {
        Repository.CopyFolder(Repository.ShippedConfiguration, Config);
        var settings = JsonNode.Parse(File.ReadAllText(Path.Combine(Config, "hub.json")))!;
        (settings["dataFolder"], settings["http"]!["adapters"]) = ("../data", new JsonArray("http://127.0.0.1:1"));
        File.WriteAllText(Path.Combine(Config, "hub.json"), settings.ToJsonString());
        var set = KeySet.Load(Config);
        var (maker, pair) = (new KeyMaker(set.Folder, new DateOnly(2026, 11, 24), _ => { }), KeyMaker.NewPair());
        set.Missing().Teams.ToList().ForEach(team => maker.Team(team, pair)); // one pair for all: a pair each takes a minute
    }

    /// <summary>The configuration folder.</summary>
    public string Config => folder.Combine("config");

    public ValueTask DisposeAsync() => folder.DisposeAsync();
}
