using Hub.Testing.Nodes;
using Hub.Testing.Processes;
using Npgsql;

namespace Hub.System.Tests.NothingLost;

/// <summary>Adapters and router as processes of their own on RabbitMQ and PostgreSQL, killed hard during a load.</summary>
public sealed class WorkerTests(SharedNodes nodes, ITestOutputHelper output)
{
    private const string Partner = "wijkpost";
    private const string Number = "00000009990000000603";

    [Fact]
    public async Task A_thousand_acknowledged_signals_survive_kill_9_of_adapter_and_router()
    {
        var account = await RunAsync(1000, receiptSeconds: 3, Healthy, both: true, TimeSpan.FromMinutes(2));

        Assert.True(account.Good, account.ToString());
        Assert.Equal(1000, account.Acknowledged);
    }

    // With ten minutes' patience the adapters send nothing twice: only the broker's redelivery can bring back what the router held.
    [Fact]
    public async Task What_a_killed_router_held_comes_back_without_the_adapters_help()
    {
        var account = await RunAsync(300, receiptSeconds: 600, folder => Faulty(folder, FaultyHub.None), both: false, TimeSpan.FromMinutes(2));

        Assert.True(account.Good, account.ToString());
    }

    // A kill loses something only where it meets signals between acknowledgement and ledger; on a busy machine the first may come too late.
    [Fact]
    public async Task Control_a_router_that_acknowledges_before_its_ledger_holds_the_decision_is_found_out()
    {
        var missing = 0;
        for (var kill = 0; kill < 6 && missing == 0; kill++)
        {
            missing = (await RunAsync(1200, receiptSeconds: 600, folder => Faulty(folder, FaultyHub.AcknowledgeBeforeCommit), both: false, TimeSpan.FromSeconds(40))).Missing;
        }

        Assert.True(missing > 0, "six kills lost nothing");
    }

    private static (string, string[]) Healthy(HubFolder folder) => ("Hub.Router", ["--config", folder.Config]);

    private static (string, string[]) Faulty(HubFolder folder, string fault) => ("Hub.System.Tests", ["hub-with-a-fault", fault, folder.Config]);

    private async Task<Account> RunAsync(int count, int receiptSeconds, Func<HubFolder, (string Project, string[] Arguments)> router, bool both, TimeSpan patience)
    {
        await using var temporary = new TestFolder("nothing-lost");
        var (broker, database) = (await nodes.Rabbit, await nodes.Postgres);
        var virtualHost = await broker.NewVirtualHostAsync();
        await broker.AddUserAsync($"hub-{virtualHost}", HubFolder.BrokerPassword, virtualHost);
        var ledger = await database.NewDatabaseAsync();
        var folder = HubFolder.Create(receiptSeconds, (broker.Port, virtualHost), (database.Port, new NpgsqlConnectionStringBuilder(ledger).Database!));
        await using var migration = HubProcess.Start(temporary, "Hub.Standalone", ["db", "migrate", "--config", folder.Config]);
        Assert.Equal(0, await migration.WaitAsync(TimeSpan.FromSeconds(60)));
        var (project, arguments) = router(folder);
        await using var routing = HubProcess.Start(temporary, project, arguments);
        await using var adapting = HubProcess.Start(temporary, "Hub.Adapters", ["--config", folder.Config]);
        var (routerReady, adaptersReady) = (new Uri(folder.Router, "/health/ready"), new Uri(folder.Adapters, "/health/ready"));
        await routing.ReadyAsync(routerReady, TimeSpan.FromSeconds(60));
        await adapting.ReadyAsync(adaptersReady, TimeSpan.FromSeconds(60));
        using var load = new SignalLoad(folder.Adapters, folder.KeyOf(Partner), $"urn:nld:oin:{Number}", count);
        var sending = load.SendAllAsync(senders: 16);
        output.WriteLine(both
            ? await Killing.DuringAsync(load, count, (adapting, adaptersReady), (routing, routerReady), (adapting, adaptersReady), (routing, routerReady))
            : await Killing.DuringAsync(load, count, (routing, routerReady)));
        await sending;
        await LedgerCopy.SettledAsync(folder.SpoolFile, () => LedgerCopy.Postgres(ledger), patience);
        var delivered = await TeamQueues.DrainAsync(broker, virtualHost, LedgerCopy.Postgres(ledger));
        delivered.AddRange(await LedgerCopy.InboxAsync(LedgerCopy.Postgres(ledger)));
        await adapting.KillHardAsync();
        await routing.KillHardAsync();
        var account = Account.Of(
            [.. load.Acknowledged.Values], await LedgerCopy.RoutedAsync(LedgerCopy.Postgres(ledger)),
            await LedgerCopy.RefusedAsync(LedgerCopy.Postgres(ledger)), delivered, await LedgerCopy.PendingAsync(folder.SpoolFile));
        output.WriteLine($"{account}; sends without answer {load.Unanswered}");
        folder.Delete();
        return account;
    }
}
