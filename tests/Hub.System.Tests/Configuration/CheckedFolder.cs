using System.Text.Json.Nodes;
using Hub.Router.Keys;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Configuration;

/// <summary>A copy of the shipped configuration with new keys, to break and to check.</summary>
internal sealed class CheckedFolder : IDisposable
{
    public CheckedFolder()
    {
        Repository.CopyFolder(Repository.ShippedConfiguration, Root);
        Directory.CreateDirectory(Combine("keys"));
        ShareOneTeamKey();
        Assert.Equal(0, Run("keys", "new", "--write-private").Code);
    }

    /// <summary>Where it is.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("hub-check-").FullName;

    /// <summary>A path in it.</summary>
    public string Combine(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The first partner that has a convenant.</summary>
    public string FirstWithConvenant()
        => Directory
            .EnumerateFiles(Combine("partners"), "*.json")
            .Order(StringComparer.Ordinal)
            .Where(file => JsonNode.Parse(File.ReadAllText(file))!["convenant"] is JsonObject)
            .Select(file => $"partners/{Path.GetFileName(file)}")
            .First();

    /// <summary>Changes a file.</summary>
    public void Edit(string name, Action<JsonObject> change)
    {
        var file = Combine(name);
        var root = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        change(root);
        File.WriteAllText(file, root.ToJsonString());
    }

    /// <summary>Runs a command of the hub on the folder: how it ended and what it wrote.</summary>
    public (int Code, string Text) Run(params string[] args)
    {
        using var text = new StringWriter();
        var parse = Hub.Standalone.HubCommandLine.Create().Parse(args.Contains("--config") ? args : [.. args, "--config", Root]);
        var code = parse.Invoke(new() { Output = text, Error = text });
        return (code, text.ToString());
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Root, recursive: true);

    // A key pair takes most of a second to make; for this it does not matter that all teams have the same.
    private void ShareOneTeamKey()
    {
        var set = KeySet.Load(Root);
        var pair = KeyMaker.NewPair();
        var maker = new KeyMaker(set.Folder, new DateOnly(2026, 11, 24), _ => { });
        foreach (var team in set.Missing().Teams)
        {
            maker.Team(team, pair);
        }
    }
}
