using Hub.System.Tests.NothingLost;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;
using Npgsql;

namespace Hub.System.Tests.Canary;

/// <summary>
/// A marker in every field where a person fits, through every door; then it may be nowhere but in what the right team decrypts.
/// </summary>
public sealed class CanaryTests(SharedNodes nodes, ITestOutputHelper output)
{
    [Fact]
    public async Task No_canary_is_found_outside_the_seal_of_a_standalone_hub()
        => await StandaloneAsync("Hub.Standalone", folder => ["run", "--config", folder.Config]);

    [Fact]
    public async Task No_canary_is_in_any_trace_or_measurement_and_no_call_goes_where_nobody_configured_it()
    {
        var (said, ports) = await StandaloneAsync("Hub.System.Tests", folder => ["hub-with-a-leak", LeakyHub.None, folder.Config]);

        var calls = OutboundCalls.In(said);
        Assert.NotEmpty(calls);
        Assert.All(calls, call => Assert.Contains(call, ports));
    }

    [Theory]
    [InlineData("log")]
    [InlineData("exception-text")]
    [InlineData("projection")]
    [InlineData("seal")]
    [InlineData("metric")]
    [InlineData("answer")]
    [InlineData("trace")]
    public async Task Control_a_leak_made_on_purpose_is_found(string leak)
    {
        var found = await LeakAsync(leak);

        output.WriteLine(string.Join('\n', found.Take(5)));
        Assert.NotEmpty(found);
    }

    [Fact]
    public async Task A_bug_whose_exception_quotes_the_person_leaks_nothing() => Assert.Empty(await LeakAsync(LeakyHub.Bug));

    [Fact]
    public async Task No_canary_is_found_in_workers_broker_or_database()
    {
        var (broker, database) = (await nodes.Rabbit, await nodes.Postgres);
        var host = await broker.NewVirtualHostAsync();
        await broker.AddUserAsync($"hub-{host}", HubFolder.BrokerPassword, host);
        var ledger = await database.NewDatabaseAsync();
        await using var temporary = new TestFolder("canary");
        var folder = HubFolder.Create(
            2, (broker.Port, host),
            (database.Port, new NpgsqlConnectionStringBuilder(ledger).Database!),
            "debug");
        await using var partners = await CanaryPartners.StartAsync(folder);
        Assert.Equal(0, (await folder.AskAsync("db", "migrate")).Code);
        await using var router = HubProcess.Start(temporary, "Hub.Router", ["--config", folder.Config]);
        await using var adapters = HubProcess.Start(temporary, "Hub.Adapters", ["--config", folder.Config]);
        await router.ReadyAsync(new Uri(folder.Router, "/health/ready"), TimeSpan.FromMinutes(3));
        await adapters.ReadyAsync(new Uri(folder.Adapters, "/health/ready"), TimeSpan.FromMinutes(3));
        var failures = new CanaryFailures(folder, broker, host);
        var site = new CanarySite(
            folder, partners, temporary, folder.Router,
            () => LedgerCopy.Postgres(ledger),
            failures.SendAsync,
            CanaryFailures.Count);

        var findings = await site.RunAsync();
        var erased = await site.ErasedAsync();

        findings.MustBeClean();
        Assert.Equal((0, 1), erased);
        Assert.True(
            MarkerScan.InLines($"{router.Output}\n{adapters.Output}") is "",
            MarkerScan.InLines($"{router.Output}\n{adapters.Output}"));
        Assert.Empty(MarkerScan.In("broker's definitions", await ExportedAsync(broker, temporary)));
        Assert.Equal("", string.Join('\n', site.OnDisk()));
        Assert.Empty(MarkerScan.InFolder(broker.DataFolder));
        Assert.Empty(MarkerScan.InFolder(broker.LogFolder));
        Assert.Empty(MarkerScan.InFolder(database.DataFolder));
        folder.Delete();
    }

    // Queues, exchanges, bindings, policies and users of the whole broker, as it says itself.
    private static async Task<string> ExportedAsync(RabbitNode broker, TestFolder temporary)
    {
        var file = temporary.Combine("definitions.json");
        await broker.ControlAsync("export_definitions", file);
        return await File.ReadAllTextAsync(file);
    }

    private static async Task<(string Said, IReadOnlyList<int> Ports)> StandaloneAsync(string project, Func<HubFolder, string[]> arguments)
    {
        await using var temporary = new TestFolder("canary");
        var folder = HubFolder.Create(2, logLevel: "debug");
        await using var partners = await CanaryPartners.StartAsync(folder);
        await using var hub = HubProcess.Start(temporary, project, arguments(folder));
        await hub.ReadyAsync(new Uri(folder.Adapters, "/health/ready"), TimeSpan.FromMinutes(3));
        var site = new CanarySite(
            folder, partners, temporary, folder.Adapters,
            () => LedgerCopy.Sqlite(folder.LedgerFile),
            () => Task.FromResult(""),
            Parked: 0);

        var findings = await site.RunAsync();
        var erased = await site.ErasedAsync();
        await hub.KillHardAsync();

        findings.MustBeClean();
        Assert.Equal((0, 1), erased);
        Assert.True(MarkerScan.InLines(hub.Output) is "", MarkerScan.InLines(hub.Output));
        Assert.Equal("", string.Join('\n', site.OnDisk()));
        folder.Delete();
        return (hub.Output, partners.Ports);
    }

    // Over HTTP alone: enough for a leak to show itself.
    private static async Task<List<string>> LeakAsync(string leak)
    {
        await using var temporary = new TestFolder("canary");
        var folder = HubFolder.Create(2, logLevel: "debug");
        await using var hub = HubProcess.Start(temporary, "Hub.System.Tests", ["hub-with-a-leak", leak, folder.Config]);
        await hub.ReadyAsync(new Uri(folder.Adapters, "/health/ready"), TimeSpan.FromMinutes(3));
        using var run = new CanaryRun(folder);
        await run.SendAsync();
        await LedgerCopy.SettledAsync(folder.SpoolFile, () => LedgerCopy.Sqlite(folder.LedgerFile), TimeSpan.FromMinutes(1));
        await run.GetAsync(new Uri(folder.Adapters, "/metrics"));
        await hub.KillHardAsync();
        Assert.Empty(run.Unexpected);
        List<string> found = [.. run.Echoed, .. MarkerScan.In("output", hub.Output), .. MarkerScan.InFolder(folder.Root)];
        folder.Delete();
        return found;
    }
}
