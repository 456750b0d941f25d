using System.Text.Json.Nodes;
using Hub.System.Tests.NothingLost.Soaking;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;
using Npgsql;
using RabbitMQ.Client;

namespace Hub.System.Tests.NothingLost.Upgrading;

/// <summary>Two routers and two adapters, each of an earlier build or of this one, on the same servers, keys and data.</summary>
/// <remarks>An earlier build reads the configuration that came with it: keys of settings that it does not know it refuses.</remarks>
internal sealed class UpgradeSite : IAsyncDisposable
{
    private const int ReceiptSeconds = 5;
    private readonly TestFolder temporary = new("upgrade");
    private readonly string earlier;
    private readonly RabbitNode broker;
    private readonly PostgresNode server;
    private readonly string virtualHost;
    private readonly string ledger;
    private readonly HubFolder folder;
    private readonly Dictionary<string, (string Program, string Config, Uri Address)> places = [];
    private readonly Dictionary<string, SoakWorker> workers = [];
    private readonly List<string> spools = [];

    private UpgradeSite(string earlier, RabbitNode broker, PostgresNode server, string virtualHost, string ledger, HubFolder folder)
    {
        (this.earlier, this.broker, this.server) = (earlier, broker, server);
        (this.virtualHost, this.ledger, this.folder) = (virtualHost, ledger, folder);
    }

    /// <summary>The routers, by name.</summary>
    public static IReadOnlyList<string> Routers { get; } = ["router-1", "router-2"];

    /// <summary>The adapters, by name.</summary>
    public static IReadOnlyList<string> Adapters { get; } = ["adapters-1", "adapters-2"];

    /// <summary>Servers, and a ledger of the earlier build; nothing runs yet.</summary>
    /// <param name="earlier">Its sources, with its published programs under <c>programs</c>.</param>
    public static async Task<UpgradeSite> CreateAsync(string earlier)
    {
        var (rabbit, postgres) = (await RabbitNode.StartAsync(), await PostgresNode.StartAsync());
        var place = await rabbit.NewVirtualHostAsync();
        await rabbit.AddUserAsync($"hub-{place}", HubFolder.BrokerPassword, place);
        var database = await postgres.NewDatabaseAsync();
        var name = new NpgsqlConnectionStringBuilder(database).Database!;
        var made = HubFolder.Create(ReceiptSeconds, (rabbit.Port, place), (postgres.Port, name), logLevel: "warning");
        var site = new UpgradeSite(earlier, rabbit, postgres, place, database, made);
        var (second, router) = (made.Second(), made.Another("router", "router"));
        site.Place("router-1", "Hub.Router", made.Config, made.Router);
        site.Place("router-2", "Hub.Router", router.Config, router.Address);
        site.Place("adapters-1", "Hub.Adapters", made.Config, made.Adapters);
        site.Place("adapters-2", "Hub.Adapters", second.Config, second.Address);
        site.spools.AddRange([made.SpoolFile, second.SpoolFile]);
        await Posix.RunAsync("dotnet", [site.Program("Hub.Standalone"), "db", "migrate", "--config", Earlier(made.Config)]);
        return site;
    }

    /// <summary>Brings the ledger to the form of this build, whoever works on it.</summary>
    public async Task<string> MigrateAsync()
    {
        var (code, said) = await folder.AskAsync("db", "migrate");
        Assert.Equal(0, code);
        return said.Trim();
    }

    /// <summary>Stops a worker where it runs, starts it from either build, and waits until all of its parts work.</summary>
    public async Task ChangeAsync(string name, bool now)
    {
        if (workers.Remove(name, out var running))
        {
            await running.StopAsync();
            await running.DisposeAsync();
        }
        var (program, config, address) = places[name];
        var process = now
            ? HubProcess.Start(temporary, program, ["--config", config])
            : HubProcess.StartOther(temporary, Program(program), "--config", Earlier(config));
        workers[name] = new SoakWorker(name, process, address);
        try
        {
            await workers[name].ReadyAsync(TimeSpan.FromMinutes(3));
        }
        catch (TimeoutException)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {process.Last}");
            throw;
        }
    }

    /// <summary>The partner at one of the adapters.</summary>
    public SignalLoad Load(string adapters, int first, int rate)
        => new(places[adapters].Address, folder.KeyOf("wijkpost"), folder.Sources()["wijkpost"], int.MaxValue)
        {
            First = first,
            Rate = rate,
            Patience = TimeSpan.FromMinutes(10),
        };

    /// <summary>The teams' programs.</summary>
    public SoakTeams Teams() => new(ConnectAsync, () => LedgerCopy.QueuesAsync(Ledger()));

    /// <summary>Waits until all is where it stays, and accounts for it.</summary>
    public async Task<Account> AccountAsync(SoakTeams teams, IEnumerable<(Guid, int)> receipts)
    {
        var pending = 0L;
        foreach (var spool in spools)
        {
            await LedgerCopy.SettledAsync(spool, Ledger, TimeSpan.FromMinutes(5));
            pending += await LedgerCopy.PendingAsync(spool);
        }
        var delivered = await TeamQueues.DrainAsync(broker, virtualHost, Ledger());
        delivered.AddRange(teams.Held);
        delivered.AddRange(await LedgerCopy.InboxAsync(Ledger()));
        var (routed, refused) = (await LedgerCopy.RoutedAsync(Ledger()), await LedgerCopy.RefusedAsync(Ledger()));
        return Account.Of([.. receipts.Distinct()], routed, refused, delivered, pending);
    }

    /// <summary>Whether the trail's chain holds, and what was said of it.</summary>
    public Task<(int Code, string Output)> VerifyAsync() => folder.AskAsync("trail", "verify");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var part in (IAsyncDisposable[])[.. workers.Values, broker, server])
        {
            await part.DisposeAsync();
        }
        await temporary.DisposeAsync();
        folder.Delete();
    }

    private NpgsqlConnection Ledger() => new(ledger);

    private Task<IConnection> ConnectAsync() => broker.ConnectAsync(virtualHost);

    private string Program(string name) => Path.Combine(earlier, "programs", name, $"{name}.dll");

    private static string Earlier(string config) => $"{config}-earlier";

    // What the earlier build brought, with this installation's settings, keys and one partner.
    private void Place(string name, string program, string config, Uri address)
    {
        places[name] = (program, config, address);
        var before = Earlier(config);
        if (Directory.Exists(before))
        {
            return;
        }
        Repository.CopyFolder(Path.Combine(earlier, "deploy", "config"), before);
        Repository.CopyFolder(Path.Combine(config, "keys"), Path.Combine(before, "keys"));
        File.Copy(Path.Combine(config, "hub.json"), Path.Combine(before, "hub.json"), overwrite: true);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(before, "partners"), "*.json"))
        {
            if (Path.GetFileNameWithoutExtension(file) != "wijkpost")
            {
                File.Delete(file);
                continue;
            }
            var partner = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
            partner["quota"] = new JsonObject { ["perMinute"] = 600_000, ["burst"] = 100_000, ["concurrent"] = 1000 };
            File.WriteAllText(file, partner.ToJsonString());
        }
    }
}
