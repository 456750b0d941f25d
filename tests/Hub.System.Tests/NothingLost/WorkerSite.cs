using System.Data.Common;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;
using Npgsql;

namespace Hub.System.Tests.NothingLost;

/// <summary>
/// Adapters and router as processes of their own on a virtual host and a database of a test's own, and the partner that sends to them.
/// </summary>
internal sealed class WorkerSite : IAsyncDisposable
{
    private const string Partner = "wijkpost";
    private const string Number = "00000009990000000603";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10); // three times no answer: again after 192 s
    private readonly TestFolder temporary = new("nothing-lost");
    private readonly HubFolder folder;
    private readonly string ledger;
    private HubProcess? router;
    private HubProcess? adapters;
    private SecondAdapters? second;

    private WorkerSite(RabbitNode broker, string virtualHost, string ledger, HubFolder folder)
    {
        (Broker, VirtualHost, this.ledger, this.folder) = (broker, virtualHost, ledger, folder);
    }

    /// <summary>The broker.</summary>
    public RabbitNode Broker { get; }

    /// <summary>The hub's place on it.</summary>
    public BrokerPlace Place => new(Broker, VirtualHost, folder);

    /// <summary>Configuration, keys and data.</summary>
    public HubFolder Folder => folder;

    /// <summary>Its virtual host.</summary>
    public string VirtualHost { get; }

    /// <summary>The router with where it says that it is ready.</summary>
    public (HubProcess Process, Uri Ready) Router => (router!, new Uri(folder.Router, "/health/ready"));

    /// <summary>The adapters with where they say that they are ready.</summary>
    public (HubProcess Process, Uri Ready) Adapters => (adapters!, new Uri(folder.Adapters, "/health/ready"));

    /// <summary>Makes configuration, virtual host and ledger; nothing runs yet.</summary>
    /// <param name="nodes">The nodes that tests share.</param>
    /// <param name="receiptSeconds">How long the adapters wait for a receipt.</param>
    /// <param name="own">A broker of the test's own, to kill; null for the shared one.</param>
    /// <param name="ownServer">A database server of the test's own, to stop; null for the shared one.</param>
    public static async Task<WorkerSite> CreateAsync(
        SharedNodes nodes, int receiptSeconds, RabbitNode? own = null, PostgresNode? ownServer = null)
    {
        var (broker, server) = (own ?? await nodes.Rabbit, ownServer ?? await nodes.Postgres);
        var virtualHost = await broker.NewVirtualHostAsync();
        await broker.AddUserAsync($"hub-{virtualHost}", HubFolder.BrokerPassword, virtualHost);
        var database = await server.NewDatabaseAsync();
        var made = HubFolder.Create(
            receiptSeconds, (broker.Port, virtualHost),
            (server.Port, new NpgsqlConnectionStringBuilder(database).Database!));
        var site = new WorkerSite(broker, virtualHost, database, made);
        await site.CommandAsync("db", "migrate");
        return site;
    }

    /// <summary>Runs a command of the hub on the site's configuration, and it succeeds.</summary>
    public async Task CommandAsync(params string[] command) => Assert.Equal(0, (await AskAsync(command)).Code);

    /// <summary>Runs a command of the hub on the site's configuration: how it ended and what it wrote.</summary>
    public Task<(int Code, string Output)> AskAsync(params string[] command) => folder.AskAsync(command);

    /// <summary>Waits until both workers say that all of their parts work, or that some do not.</summary>
    public Task UntilReadyAsync(bool ready)
        => Posix.UntilAsync(
            async () => await IsReadyAsync(Adapters.Ready) == ready && await IsReadyAsync(Router.Ready) == ready,
            TimeSpan.FromMinutes(2),
            $"both workers say ready: {ready}");

    private static async Task<bool> IsReadyAsync(Uri address)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        using var answer = await client.GetAsync(address);
        return answer.IsSuccessStatusCode;
    }

    /// <summary>The ledger, to read from.</summary>
    public DbConnection Ledger() => LedgerCopy.Postgres(ledger);

    /// <summary>How many rows the ledger has of something.</summary>
    public Task<long> RowsAsync(string what) => LedgerCopy.CountAsync(LedgerCopy.Postgres(ledger), what);

    /// <summary>How many signals are parked.</summary>
    public Task<long> ParkedAsync() => RowsAsync("parked");

    /// <summary>How many signals the spool still knows, with content or without.</summary>
    public Task<long> SpooledAsync() => LedgerCopy.CountAsync(LedgerCopy.Sqlite(folder.SpoolFile), "signals");

    /// <summary>Kills what runs.</summary>
    public async Task StopHardAsync()
    {
        foreach (var process in (HubProcess?[])[adapters, router])
        {
            await (process?.KillHardAsync() ?? Task.CompletedTask);
        }
        (adapters, router) = (null, null);
    }

    /// <summary>Starts both workers in one process, some days from now.</summary>
    public async Task StartLaterAsync(int days)
    {
        adapters = HubProcess.Start(temporary, "Hub.System.Tests", ["hub-in-the-future", $"{days}", folder.Config]);
        await adapters.ReadyAsync(Adapters.Ready, TimeSpan.FromMinutes(3));
    }

    /// <summary>Starts a router, healthy or with a fault, and waits until it is ready.</summary>
    public async Task StartRouterAsync(string? fault = null)
    {
        router = fault is null
            ? HubProcess.Start(temporary, "Hub.Router", ["--config", folder.Config])
            : HubProcess.Start(temporary, "Hub.System.Tests", ["hub-with-a-fault", fault, folder.Config]);
        await router.ReadyAsync(Router.Ready, TimeSpan.FromMinutes(3));
    }

    /// <summary>Waits until the ledger heard from the adapters how far they know it to be.</summary>
    public Task HeardAsync()
        => Posix.UntilAsync(
            async () => await RowsAsync("workers WHERE kind = 'adapters' AND epoch IS NOT NULL") > 0,
            TimeSpan.FromMinutes(1),
            "the adapters were heard");

    /// <summary>Starts the adapters and waits until they are ready.</summary>
    public async Task StartAdaptersAsync()
    {
        adapters = HubProcess.Start(temporary, "Hub.Adapters", ["--config", folder.Config]);
        await adapters.ReadyAsync(Adapters.Ready, TimeSpan.FromMinutes(3));
    }

    /// <summary>A second adapter of the same installation; not started.</summary>
    public SecondAdapters SecondAdapters() => second = new SecondAdapters(folder, temporary);

    /// <summary>Signals that either adapter still waits for.</summary>
    public async Task<long> PendingAsync()
        => await LedgerCopy.PendingAsync(folder.SpoolFile) + (second is null ? 0 : await LedgerCopy.PendingAsync(second.SpoolFile));

    /// <summary>The partner's load.</summary>
    public SignalLoad Load(int count, int first = 0) => LoadAt(folder.Adapters, folder, count, first);

    /// <summary>The partner's load at an address.</summary>
    public static SignalLoad LoadAt(Uri address, HubFolder folder, int count, int first = 0)
        => new(address, folder.KeyOf(Partner), $"urn:nld:oin:{Number}", count) { First = first };

    /// <summary>Waits until all is where it stays; where it does not, the test tells what the workers and the broker last said.</summary>
    public async Task SettledAsync()
    {
        if (!await LedgerCopy.SettledAsync(folder.SpoolFile, () => LedgerCopy.Postgres(ledger), Patience))
        {
            var queues = await Broker.ControlAsync("-p", VirtualHost, "list_queues", "name", "messages", "consumers", "state");
            TestContext.Current.TestOutputHelper?.WriteLine($"not settled\nrouter: {router?.Last}\nadapters: {adapters?.Last}\n{queues}");
        }
    }

    /// <summary>How many signals the ledger holds.</summary>
    public Task<long> RecordedAsync() => LedgerCopy.CountAsync(LedgerCopy.Postgres(ledger), "signals");

    /// <summary>How many deliveries are on their way to a team's queue.</summary>
    public Task<long> UndeliveredAsync() => LedgerCopy.CountAsync(LedgerCopy.Postgres(ledger), "deliveries WHERE state IN (1, 7)");

    /// <summary>Loses what the teams' queues hold.</summary>
    public Task EmptyTeamQueuesAsync() => TeamQueues.DrainAsync(Broker, VirtualHost, LedgerCopy.Postgres(ledger));

    /// <summary>Stops both hard and accounts for what the load holds receipts of.</summary>
    public async Task<Account> AccountAsync(SignalLoad load)
    {
        var delivered = await TeamQueues.DrainAsync(Broker, VirtualHost, LedgerCopy.Postgres(ledger));
        delivered.AddRange(await LedgerCopy.InboxAsync(LedgerCopy.Postgres(ledger)));
        await adapters!.KillHardAsync();
        await router!.KillHardAsync();
        return Account.Of(
            [.. load.Acknowledged.Values.Distinct()], await LedgerCopy.RoutedAsync(LedgerCopy.Postgres(ledger)),
            await LedgerCopy.RefusedAsync(LedgerCopy.Postgres(ledger)), delivered, await PendingAsync());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var process in (IAsyncDisposable?[])[adapters, second, router])
        {
            await (process?.DisposeAsync() ?? default);
        }
        await temporary.DisposeAsync();
        folder.Delete();
    }
}
