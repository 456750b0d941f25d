using Hub.System.Tests.NothingLost;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;
using Npgsql;

namespace Hub.System.Tests.Canary;

/// <summary>A marker in every field where a person fits, through every door; then it may be nowhere but in what the right team decrypts.</summary>
public sealed class CanaryTests(SharedNodes nodes, ITestOutputHelper output)
{
    private static readonly string[] Questions = ["/metrics", "/health/ready", "/health/live", "/openapi.json"];

    [Fact]
    public async Task No_canary_is_found_outside_the_seal_of_a_standalone_hub()
    {
        var (found, opened) = await StandaloneAsync("Hub.Standalone", folder => ["run", "--config", folder.Config]);

        Assert.Empty(found);
        Assert.Contains(Markers.Name, opened, StringComparison.Ordinal);
        Assert.Contains(Markers.Phone, opened, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hub_of_the_controls_leaks_nothing_while_nothing_is_broken()
    {
        var (found, _) = await StandaloneAsync("Hub.System.Tests", folder => ["hub-with-a-leak", LeakyHub.None, folder.Config]);

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("log")]
    [InlineData("exception-text")]
    [InlineData("projection")]
    [InlineData("seal")]
    [InlineData("metric")]
    [InlineData("answer")]
    public async Task Control_a_leak_made_on_purpose_is_found(string leak)
    {
        var (found, _) = await StandaloneAsync("Hub.System.Tests", folder => ["hub-with-a-leak", leak, folder.Config]);

        output.WriteLine(string.Join('\n', found.Take(5)));
        Assert.NotEmpty(found);
    }

    [Fact]
    public async Task No_canary_is_found_in_workers_broker_or_database()
    {
        var (broker, database) = (await nodes.Rabbit, await nodes.Postgres);
        var host = await broker.NewVirtualHostAsync();
        await broker.ControlAsync("add_user", $"hub-{host}", HubFolder.BrokerPassword);
        await broker.ControlAsync("set_permissions", "-p", host, $"hub-{host}", ".*", ".*", ".*");
        var ledger = await database.NewDatabaseAsync();
        await using var temporary = new TestFolder("canary");
        var folder = HubFolder.Create(2, (broker.Port, host), (database.Port, new NpgsqlConnectionStringBuilder(ledger).Database!), "debug");
        await using var migration = HubProcess.Start(temporary, "Hub.Standalone", ["db", "migrate", "--config", folder.Config]);
        Assert.Equal(0, await migration.WaitAsync(TimeSpan.FromSeconds(60)));
        await using var router = HubProcess.Start(temporary, "Hub.Router", ["--config", folder.Config]);
        await using var adapters = HubProcess.Start(temporary, "Hub.Adapters", ["--config", folder.Config]);
        await router.ReadyAsync(new Uri(folder.Router, "/health/ready"), TimeSpan.FromSeconds(60));
        await adapters.ReadyAsync(new Uri(folder.Adapters, "/health/ready"), TimeSpan.FromSeconds(60));
        using var run = new CanaryRun(folder);

        await run.SendAsync();
        await LedgerCopy.SettledAsync(folder.SpoolFile, () => LedgerCopy.Postgres(ledger), TimeSpan.FromMinutes(1));
        await run.GetAsync(new Uri(folder.Adapters, "/metrics"));
        await run.GetAsync(new Uri(folder.Router, "/metrics"));

        Assert.Empty(run.Unexpected);
        Assert.NotEmpty(await LedgerCopy.RoutedAsync(LedgerCopy.Postgres(ledger)));
        Assert.Empty(MarkerScan.In("answers", run.Answers));
        Assert.Empty(MarkerScan.In("output of the router", router.Output));
        Assert.Empty(MarkerScan.In("output of the adapters", adapters.Output));
        Assert.Empty(MarkerScan.In("broker's queues", await broker.ControlAsync("list_queues", "-p", host, "name", "arguments", "policy")));
        Assert.Empty(MarkerScan.In("broker's exchanges", await broker.ControlAsync("list_exchanges", "-p", host)));
        Assert.Empty(MarkerScan.InFolder(folder.Root));
        Assert.Empty(MarkerScan.InFolder(broker.DataFolder));
        Assert.Empty(MarkerScan.InFolder(broker.LogFolder));
        Assert.Empty(MarkerScan.InFolder(database.DataFolder));
        folder.Delete();
    }

    private static async Task<(List<string> Found, string Opened)> StandaloneAsync(string project, Func<HubFolder, string[]> arguments)
    {
        await using var temporary = new TestFolder("canary");
        var folder = HubFolder.Create(2, logLevel: "debug");
        await using var hub = HubProcess.Start(temporary, project, arguments(folder));
        await hub.ReadyAsync(new Uri(folder.Adapters, "/health/ready"), TimeSpan.FromSeconds(60));
        using var run = new CanaryRun(folder);
        await run.SendAsync();
        await LedgerCopy.SettledAsync(folder.SpoolFile, () => LedgerCopy.Sqlite(folder.LedgerFile), TimeSpan.FromMinutes(1));
        foreach (var question in Questions)
        {
            await run.GetAsync(new Uri(folder.Adapters, question));
        }
        await hub.KillHardAsync();
        Assert.Empty(run.Unexpected);
        List<string> found = [.. MarkerScan.In("answers", run.Answers), .. MarkerScan.In("output", hub.Output), .. MarkerScan.InFolder(folder.Root)];
        var opened = string.Join('\n', TeamSideReader.OpenAll(folder));
        folder.Delete();
        return (found, opened);
    }
}
