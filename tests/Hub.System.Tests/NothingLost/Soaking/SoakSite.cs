using Hub.System.Tests.NothingLost.Seeded;
using System.Text.Json.Nodes;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;
using Npgsql;
using RabbitMQ.Client;

namespace Hub.System.Tests.NothingLost.Soaking;

/// <summary>Two adapters and two routers as processes of their own, behind wires to a broker and a database of their own.</summary>
internal sealed class SoakSite : IAsyncDisposable
{
    private const int ReceiptSeconds = 5;
    private readonly TestFolder temporary = new("soak");
    private readonly string spools;
    private bool mounted;

    private SoakSite(
        RabbitCluster brokers, PostgresNode server, string virtualHost, string ledger, Wire[] buses, Wire database, HubFolder folder)
    {
        (Brokers, Server, Buses, Database) = (brokers, server, buses, database);
        (VirtualHost, LedgerAddress, Folder) = (virtualHost, ledger, folder);
        spools = Path.Combine(folder.Root, "data-second");
    }

    /// <summary>The broker: one node, or more.</summary>
    public RabbitCluster Brokers { get; }

    /// <summary>The broker's first node.</summary>
    public RabbitNode Broker => Brokers.Nodes[0];

    /// <summary>The database server.</summary>
    public PostgresNode Server { get; }

    /// <summary>The hub's place on the broker.</summary>
    public string VirtualHost { get; }

    /// <summary>The ledger, to read from, past the wire.</summary>
    public string LedgerAddress { get; }

    /// <summary>What leads the workers to the broker, a wire a node.</summary>
    public Wire[] Buses { get; }

    /// <summary>What leads the workers to the ledger.</summary>
    public Wire Database { get; }

    /// <summary>Configuration, keys and data.</summary>
    public HubFolder Folder { get; }

    /// <summary>The clocks of the workers; null where this machine cannot let them differ.</summary>
    public SoakClocks? Clocks { get; private set; }

    /// <summary>The adapters.</summary>
    public List<SoakWorker> Adapters { get; } = [];

    /// <summary>The routers.</summary>
    public List<SoakWorker> Routers { get; } = [];

    /// <summary>Where partners send.</summary>
    public List<Uri> Doors { get; } = [];

    /// <summary>The adapters' spools.</summary>
    public List<string> Spools { get; } = [];

    /// <summary>A disk of one adapter alone, small enough to fill; null where none could be made: only root may.</summary>
    public string? SmallDisk => mounted ? spools : null;

    /// <summary>Starts everything and waits until it works.</summary>
    /// <param name="fault">What is broken in the routers on purpose (<see cref="FaultyHub"/>); null for nothing.</param>
    /// <param name="nodes">How many nodes the broker has.</param>
    /// <param name="asked">Whether a kind of fault with this word in its name may come.</param>
    public static async Task<SoakSite> StartAsync(string? fault, int nodes, Predicate<string> asked)
    {
        var brokers = await RabbitCluster.StartAsync(nodes);
        var broker = brokers.Nodes[0];
        var server = await PostgresNode.StartAsync();
        var virtualHost = await broker.NewVirtualHostAsync();
        await broker.AddUserAsync($"hub-{virtualHost}", HubFolder.BrokerPassword, virtualHost);
        var ledger = await server.NewDatabaseAsync();
        var (buses, database) = (brokers.Nodes.Select(node => Wire.To(node.Port)).ToArray(), Wire.To(server.Port));
        var name = new NpgsqlConnectionStringBuilder(ledger).Database!;
        var folder = HubFolder.Create(ReceiptSeconds, (buses[0].Port, virtualHost), (database.Port, name), logLevel: "warning");
        if (nodes > 1)
        {
            folder.ChangeSettings(settings => OverNodes(settings["bus"]!.AsObject(), buses));
        }
        var site = new SoakSite(brokers, server, virtualHost, ledger, buses, database, folder);
        site.Clocks = asked("clock") ? SoakClocks.In(site.temporary) : null; // who asks the time pays for each answer of such a clock
        Assert.Equal(0, (await folder.AskAsync("db", "migrate")).Code);
        site.mounted = asked("disk") && await site.MountAsync();
        var (second, router) = (folder.Second(), folder.Another("router", "router"));
        site.AddRouter("router-1", folder.Config, folder.Router, fault);
        site.AddRouter("router-2", router.Config, router.Address, fault);
        site.AddAdapters("adapters-1", folder.Config, folder.SpoolFile, folder.Adapters);
        site.AddAdapters("adapters-2", second.Config, second.SpoolFile, second.Address);
        await site.ReadyAsync();
        return site;
    }

    /// <summary>A connection to the broker past the wires, to any node that is there.</summary>
    public Task<IConnection> ConnectAsync() => RabbitCluster.ConnectAsync(Brokers.Nodes, VirtualHost);

    /// <summary>Waits until all four say that all of their parts work.</summary>
    public Task ReadyAsync() => Task.WhenAll(Adapters.Concat(Routers).Select(worker => worker.ReadyAsync(TimeSpan.FromMinutes(5))));

    /// <summary>Signals that the adapters still wait for.</summary>
    public async Task<long> PendingAsync()
    {
        var sum = 0L;
        foreach (var spool in Spools)
        {
            sum += await LedgerCopy.PendingAsync(spool);
        }
        return sum;
    }

    /// <summary>The partner's load at one of the doors, without end where no number is said.</summary>
    public SignalLoad Load(int door, int first, int count = int.MaxValue, int rate = int.MaxValue)
        => new(Doors[door], Folder.KeyOf("wijkpost"), Folder.Sources()["wijkpost"], count)
        {
            First = first,
            Rate = rate,
            Patience = TimeSpan.FromMinutes(15),
        };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var part in (IAsyncDisposable[])[.. Adapters, .. Routers, .. Buses, Database, Brokers, Server])
        {
            await part.DisposeAsync();
        }
        if (mounted)
        {
            await Posix.RunAsync("umount", [spools]);
        }
        await temporary.DisposeAsync();
        Folder.Delete();
    }

    private static void OverNodes(JsonObject bus, Wire[] wires)
    {
        bus.Remove("host");
        bus["hosts"] = new JsonArray([.. wires.Select(wire => (JsonNode)$"127.0.0.1:{wire.Port}")]);
        bus["queueReplicas"] = wires.Length;
    }

    private void AddRouter(string name, string config, Uri address, string? fault)
        => Routers.Add(new SoakWorker(
            name,
            fault is null ? HubProcess.Start(temporary, "Hub.Router", ["--config", config], Clocks?.Of(name))
            : HubProcess.Start(temporary, "Hub.System.Tests", ["hub-with-a-fault", fault, config], Clocks?.Of(name)),
            address));

    private void AddAdapters(string name, string config, string spool, Uri address)
    {
        Adapters.Add(new SoakWorker(name, HubProcess.Start(temporary, "Hub.Adapters", ["--config", config], Clocks?.Of(name)), address));
        Doors.Add(address);
        Spools.Add(spool);
    }

    private async Task<bool> MountAsync()
    {
        if (!Posix.IsRoot)
        {
            return false;
        }
        Directory.CreateDirectory(spools);
        try
        {
            await Posix.RunAsync("mount", ["-t", "tmpfs", "-o", "size=1g", "soak", spools]);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false; // a container without the right to
        }
    }
}
