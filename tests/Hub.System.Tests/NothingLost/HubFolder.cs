using System.Text.Json;
using System.Text.Json.Nodes;
using Hub.Contracts.Text;
using Hub.Standalone;
using Hub.Testing.Processes;

namespace Hub.System.Tests.NothingLost;

/// <summary>A configuration of a test's own: the shipped one with fresh keys, free ports and its own data.</summary>
internal sealed class HubFolder
{
    private readonly string root = Directory.CreateTempSubdirectory("hub-folder-").FullName;

    private HubFolder(int adapters, int router)
    {
        Repository.CopyFolder(HubTemplate.Config, Config);
        Adapters = new Uri($"http://127.0.0.1:{adapters}");
        Router = new Uri($"http://127.0.0.1:{router}");
    }

    /// <summary>Where partners send.</summary>
    public Uri Adapters { get; }

    /// <summary>Where the router listens, when it is a process of its own.</summary>
    public Uri Router { get; }

    /// <summary>All of it: configuration, keys and data.</summary>
    public string Root => root;

    /// <summary>The configuration folder.</summary>
    public string Config => Path.Combine(root, "config");

    /// <summary>The adapters' spool.</summary>
    public string SpoolFile => Path.Combine(root, "data", "spool.db");

    /// <summary>The ledger, standalone.</summary>
    public string LedgerFile => Path.Combine(root, "data", "ledger.db");

    /// <summary>A partner's folder for files.</summary>
    public string FileDrop(string partner) => Path.Combine(root, "data", "file-drop", partner);

    /// <summary>Writes a secret into the keys folder.</summary>
    public void WriteKey(string name, string text) => File.WriteAllText(Path.Combine(Config, "keys", name), text);

    /// <summary>Changes a partner's file.</summary>
    public void Change(string partner, Action<JsonObject> change) => Change(change, Path.Combine(Config, "partners", $"{partner}.json"));

    /// <summary>Changes the installation's settings.</summary>
    public void ChangeSettings(Action<JsonObject> change) => Change(change, Path.Combine(Config, "hub.json"));

    /// <summary>A partner's API key.</summary>
    public string KeyOf(string partner)
        => File.ReadAllText(Directory.EnumerateFiles(Path.Combine(Config, "keys", "partners-private"), $"{partner}.*.key").Single()).Trim();

    /// <summary>Each partner's own number as the source of its events.</summary>
    public IReadOnlyDictionary<string, string> Sources()
        => Directory
            .EnumerateFiles(Path.Combine(Config, "partners"), "*.json")
            .Select(file => JsonNode.Parse(File.ReadAllText(file))!)
            .ToDictionary(
                partner => (string)partner["id"]!,
                partner =>
                    partner["oin"] is { } oin ? $"urn:nld:oin:{(string)oin!}:kanarie" : $"urn:nld:kvknr:{(string)partner["kvk"]!}:kanarie",
                StringComparer.Ordinal);

    /// <summary>A team's private key; null where it receives nothing sealed.</summary>
    public string? TeamKey(string team) => TeamKeyFile(team) is { } file ? File.ReadAllText(file) : null;

    /// <summary>The file of a team's private key; null where it receives nothing sealed.</summary>
    public string? TeamKeyFile(string team)
        => Directory.EnumerateFiles(Path.Combine(Config, "keys", "teams-private"), $"{team}.k*.private.jwk").FirstOrDefault();

    /// <summary>Makes the folder.</summary>
    /// <param name="receiptSeconds">How long the adapters wait for a receipt before they send again.</param>
    /// <param name="broker">The broker; null for memory.</param>
    /// <param name="database">Connection string parts of the database; null for SQLite.</param>
    /// <param name="logLevel">Least level that is logged.</param>
    public static HubFolder Create(
        int receiptSeconds, (int Port, string VirtualHost)? broker = null, (int Port, string Database)? database = null,
        string logLevel = "information")
    {
        var ports = FreePort.Find(2);
        var made = new HubFolder(ports[0], ports[1]);
        var settings = new JsonObject
        {
            ["dataFolder"] = "../data",
            ["keysFolder"] = "keys",
            ["spool"] = new JsonObject { ["file"] = "spool.db", ["receiptSeconds"] = receiptSeconds },
            ["http"] = new JsonObject
            {
                ["adapters"] = new JsonArray(made.Adapters.ToString()),
                ["router"] = new JsonArray(made.Router.ToString()),
            },
            ["logs"] = new JsonObject { ["level"] = logLevel, ["file"] = "hub.log" },
        };
        if (broker is { } bus)
        {
            settings["bus"] = new JsonObject
            {
                ["kind"] = "rabbitmq",
                ["host"] = "127.0.0.1",
                ["port"] = bus.Port,
                ["virtualHost"] = bus.VirtualHost,
                ["user"] = $"hub-{bus.VirtualHost}",
                ["password"] = made.Secret("broker", BrokerPassword),
            };
        }
        if (database is { } server)
        {
            settings["ledger"] = new JsonObject
            {
                ["kind"] = "postgres",
                ["host"] = "127.0.0.1",
                ["port"] = server.Port,
                ["database"] = server.Database,
                ["user"] = "hub",
                ["password"] = made.Secret("database", "alleen-voor-deze-test"),
            };
        }
        File.WriteAllText(Path.Combine(made.Config, "hub.json"), settings.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        MakeReady(Path.Combine(made.Config, "partners"));
        return made;
    }

    /// <summary>Runs a command of the hub on this configuration, in the tests' own process: how it ended and what it wrote.</summary>
    public async Task<(int Code, string Output)> AskAsync(params string[] command)
    {
        using var said = new StringWriter();
        var writer = new TerminalWriter(said);
        return (await HubCommandLine.RunAsync([.. command, "--config", Config], writer, writer), said.ToString());
    }

    /// <summary>A second adapter of the same installation: the same configuration with a spool and an address of its own.</summary>
    public (string Config, string SpoolFile, Uri Address) Second() => Another("second", "adapters");

    /// <summary>Another worker of the same installation: the same configuration with data and an address of its own.</summary>
    /// <param name="name">What tells it apart.</param>
    /// <param name="kind">Which of the two it is in the settings: <c>adapters</c> or <c>router</c>.</param>
    public (string Config, string SpoolFile, Uri Address) Another(string name, string kind)
    {
        var (config, address) = (Path.Combine(root, $"config-{name}"), new Uri($"http://127.0.0.1:{FreePort.Find(1)[0]}"));
        Repository.CopyFolder(Config, config);
        var file = Path.Combine(config, "hub.json");
        var settings = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        settings["dataFolder"] = $"../data-{name}";
        settings["http"]![kind] = new JsonArray(address.ToString());
        File.WriteAllText(file, settings.ToJsonString());
        return (config, Path.Combine(root, $"data-{name}", "spool.db"), address);
    }

    /// <summary>The hub's password at a test's broker on loopback only.</summary>
    public const string BrokerPassword = "alleen-voor-deze-proef";

    /// <summary>Removes all of it.</summary>
    public void Delete() => Directory.Delete(root, recursive: true);

    private JsonObject Secret(string name, string value)
    {
        var file = Path.Combine(root, $"{name}.secret");
        File.WriteAllText(file, value);
        return new JsonObject { ["file"] = file };
    }

    // The load of a test is a thousand times what a wijkpost sends.
    // A test's broker has no virtual hosts of partners: a test that reads one gives its partner the door again.
    private static void MakeReady(string partners)
    {
        foreach (var file in Directory.EnumerateFiles(partners, "*.json"))
        {
            Change(
                partner =>
                {
                    partner["quota"] = new JsonObject { ["perMinute"] = 600_000, ["burst"] = 100_000, ["concurrent"] = 1000 };
                    partner["formats"]!.AsArray().RemoveAll(format => (string)format! == "amqp");
                },
                file);
        }
    }

    private static void Change(Action<JsonObject> change, string file)
    {
        var partner = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        change(partner);
        File.WriteAllText(file, partner.ToJsonString());
    }
}
