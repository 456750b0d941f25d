using System.Text.Json.Nodes;
using Hub.System.Tests.NothingLost;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Deploying;

/// <summary>A configuration for a database and a broker that somebody else runs, as <c>deploy/README.md</c> has one made by hand.</summary>
internal sealed class ElsewhereSite
{
    /// <summary>The role, database, virtual host and user of the hub.</summary>
    public const string Name = "elders";

    private readonly RabbitNode broker;
    private readonly PostgresNode server;

    private ElsewhereSite(RabbitNode broker, PostgresNode server, HubFolder folder)
        => (this.broker, this.server, Folder) = (broker, server, folder);

    /// <summary>The configuration.</summary>
    public HubFolder Folder { get; }

    private string Secrets => Path.Combine(Folder.Root, "secrets");

    /// <summary>Makes it: the shipped example of the settings, with the test's servers and places. Nothing is on the servers yet.</summary>
    public static ElsewhereSite Make(RabbitNode broker, PostgresNode server)
    {
        var site = new ElsewhereSite(broker, server, HubFolder.Create(receiptSeconds: 30));
        Directory.CreateDirectory(site.Secrets);
        foreach (var name in (string[])["broker", "database"])
        {
            File.WriteAllText(Path.Combine(site.Secrets, name), $"woord-van-de-{name}-{Guid.NewGuid():N}");
        }
        site.Folder.ChangeSettings(settings =>
        {
            var example = JsonNode.Parse(File.ReadAllText(Repository.PathOf("deploy", "config", "hub.workers.example.json")))!;
            foreach (var (part, port) in ((string, int)[])[("bus", broker.Port), ("ledger", server.Port)])
            {
                var made = example[part]!.DeepClone().AsObject();
                made.Remove("tls"); // on this machine
                (made["host"], made["port"], made["user"]) = ("127.0.0.1", port, Name);
                made[part == "bus" ? "virtualHost" : "database"] = Name;
                made["password"] = new JsonObject { ["file"] = Path.Combine(site.Secrets, part == "bus" ? "broker" : "database") };
                settings[part] = made;
            }
        });
        return site;
    }

    /// <summary>Runs lines of the guide, one after the other until one fails; what they said, and how the last ended.</summary>
    public Task<string> RunAsync(string block)
    {
        var word = File.ReadAllText(Path.Combine(Secrets, "database"));
        var lines = block
            .Replace("/tmp/", Folder.Root + "/", StringComparison.Ordinal)
            .Replace("/etc/hub/config", Folder.Config, StringComparison.Ordinal)
            .Replace("/etc/hub/secrets", Secrets, StringComparison.Ordinal)
            .Replace("-U postgres", "-U hub -d postgres", StringComparison.Ordinal)
            .Replace("ROLE hub", $"ROLE {Name}", StringComparison.Ordinal)
            .Replace(@"\password hub", $@"\password {Name}", StringComparison.Ordinal)
            .Replace("DATABASE hub OWNER hub", $"DATABASE {Name} OWNER {Name}", StringComparison.Ordinal)
            .Replace("change_password hub", $"change_password {Name}", StringComparison.Ordinal);
        var (control, variables) = broker.Control;
        // The new password is asked for twice, on a terminal that is not there.
        var script = $$"""
            psql() { printf '{{word}}\n{{word}}\n' | setsid --wait /usr/bin/psql "$@"; }
            hub() { dotnet '{{Repository.Program("Hub.Standalone")}}' "$@"; }
            rabbitmqctl() { {{control}} "$@"; }
            cd '{{Folder.Root}}'
            (set -e
            {{lines}}
            ) 2>&1
            echo "ends $?"
            """;
        var environment = new Dictionary<string, string>(variables, StringComparer.Ordinal)
        {
            ["DATABASE_HOST"] = "127.0.0.1",
            ["PGPORT"] = $"{server.Port}",
        };
        return Posix.RunAsync("bash", ["-c", script], environment, Folder.Root);
    }
}
