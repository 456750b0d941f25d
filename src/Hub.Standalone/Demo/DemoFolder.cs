using System.Text.Json.Nodes;
using Hub.Contracts.Territory;
using Hub.Router.Keys;

namespace Hub.Standalone.Demo;

/// <summary>A fresh folder for one demo: the shipped configuration, keys of its own, and the data.</summary>
internal sealed class DemoFolder
{
    /// <summary>Creates the folder from the shipped configuration.</summary>
    public DemoFolder(string configFolder)
    {
        Root = Directory.CreateTempSubdirectory("hub-demo-").FullName;
        Copy(configFolder, Config);
        File.WriteAllText(
            Path.Combine(Config, "hub.json"),
            """
            {
              "dataFolder": "../data", "keysFolder": "keys", "http": { "adapters": ["http://127.0.0.1:0"] },
              "logs": { "level": "error", "file": "hub.log" }
            }
            """);
    }

    /// <summary>The whole of it.</summary>
    public string Root { get; }

    /// <summary>The configuration.</summary>
    public string Config => Path.Combine(Root, "config");

    /// <summary>Makes all keys that the configuration calls for; how many files.</summary>
    public int MakeKeys()
    {
        var count = 0;
        var set = KeySet.Load(Config);
        set.Missing().Make(
            new KeyMaker(set.Folder, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), _ => count++), writePrivate: true);
        return count;
    }

    /// <summary>Each partner's API key, as the partner would have it.</summary>
    public IReadOnlyDictionary<string, string> PartnerKeys()
        => Directory.EnumerateFiles(Path.Combine(Config, "keys", KeyFolder.PartnersPrivate))
            .GroupBy(file => Path.GetFileName(file).Split('.')[0], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => File.ReadAllText(group.First()).Trim(), StringComparer.Ordinal);

    /// <summary>Each partner's own number as the source of its events.</summary>
    public IReadOnlyDictionary<string, string> PartnerSources()
        => Directory.EnumerateFiles(Path.Combine(Config, "partners"), "*.json").Select(file => JsonNode.Parse(File.ReadAllText(file))!)
            .ToDictionary(
                partner => (string)partner["id"]!,
                partner => partner["oin"] is { } oin ? $"urn:nld:oin:{(string)oin!}:demo" : $"urn:nld:kvknr:{(string)partner["kvk"]!}:demo",
                StringComparer.Ordinal);

    /// <summary>A team's private key, as the team would have it; null where it receives nothing sealed.</summary>
    public string? TeamKey(TeamId team) => TeamKeyFile(team) is { } file ? File.ReadAllText(file) : null;

    /// <summary>Where the teams' private keys lie.</summary>
    public string TeamKeys => Path.Combine(Config, "keys", KeyFolder.TeamsPrivate);

    /// <summary>Where the operator's own key lies.</summary>
    public string OperatorKeys => Path.Combine(Config, "keys", KeyFolder.OperatorsPrivate);

    /// <summary>The file of a team's private key; null where it has none.</summary>
    public string? TeamKeyFile(TeamId team) => Directory.EnumerateFiles(TeamKeys, $"{team.Value}.k*.private.jwk").FirstOrDefault();

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(from, file);
            if (name.Split('/')[0] is "keys" or "data")
            {
                continue; // the keys and the data of a real installation stay where they are
            }
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, name))!);
            File.Copy(file, Path.Combine(to, name));
        }
    }
}
