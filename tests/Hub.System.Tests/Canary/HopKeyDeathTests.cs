using System.Data.Common;
using Hub.Adapters.Spool;
using Hub.Configuration;
using Hub.Hosting.Keys;
using Hub.Router.Intake.Hop;
using Hub.Router.Ledger;
using Hub.System.Tests.NothingLost;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;
using Hub.Testing.Time;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Hub.System.Tests.Canary;

/// <summary>What RabbitMQ keeps in its log after acknowledgement: it opens while the key of the hop lives, and never after.</summary>
public sealed class HopKeyDeathTests(SharedNodes nodes, ITestOutputHelper output)
{
    [Fact]
    public async Task After_the_hop_key_died_the_brokers_disk_and_every_key_of_the_hub_open_nothing()
    {
        await using var broker = await RabbitNode.StartAsync();
        var database = await nodes.Postgres;
        var host = await broker.NewVirtualHostAsync();
        await broker.AddUserAsync($"hub-{host}", HubFolder.BrokerPassword, host);
        var ledger = await database.NewDatabaseAsync();
        await using var temporary = new TestFolder("hop-key");
        var folder = HubFolder.Create(600, (broker.Port, host), (database.Port, new NpgsqlConnectionStringBuilder(ledger).Database!));
        Assert.Equal(0, (await folder.AskAsync("db", "migrate")).Code);
        await SendAndSettleAsync(folder, temporary, () => LedgerCopy.Postgres(ledger));

        var before = (await DiskThief.WithKeysOfNowAsync(folder, () => LedgerCopy.Postgres(ledger))).Try(broker.DataFolder);
        await PassHoursAsync(folder);
        var thief = await DiskThief.WithKeysOfNowAsync(folder, () => LedgerCopy.Postgres(ledger));
        var after = thief.Try(broker.DataFolder);

        output.WriteLine($"found and opened before: {before}, after: {after}");
        Assert.True(before.Opened > 0, "the control: while the key lives the disk does open");
        Assert.Equal(before.Found, before.Opened);
        Assert.Equal((before.Found, 0), after);
        Assert.Single(thief.HopKeys); // that of this hour
        folder.Delete();
    }

    private static async Task SendAndSettleAsync(HubFolder folder, TestFolder temporary, Func<DbConnection> ledger)
    {
        await using var router = HubProcess.Start(temporary, "Hub.Router", ["--config", folder.Config]);
        await using var adapters = HubProcess.Start(temporary, "Hub.Adapters", ["--config", folder.Config]);
        await router.ReadyAsync(new Uri(folder.Router, "/health/ready"), TimeSpan.FromMinutes(3));
        await adapters.ReadyAsync(new Uri(folder.Adapters, "/health/ready"), TimeSpan.FromMinutes(3));
        using var run = new CanaryRun(folder);
        await run.SendAsync();
        await LedgerCopy.SettledAsync(folder.SpoolFile, ledger, TimeSpan.FromMinutes(1));
        await adapters.KillHardAsync();
        await router.KillHardAsync();
    }

    // The workers' own hands on a clock that runs ahead: a router that is up for hours makes the next key and ends the last,
    // an adapter ends its content keys.
    private static async Task PassHoursAsync(HubFolder folder)
    {
        var settings = HubSettings.Load(folder.Config);
        var clock = new FakeClock(TimeProvider.System.GetUtcNow());
        var ring = HubKeyRing.Load(Path.Combine(folder.Config, "keys"));
        await using var ledger = LedgerFactory.Open(settings.Ledger);
        var router = new HopKeys(ledger, new HopOpener(ring), ring, clock, NullLogger<HopKeys>.Instance);
        clock.Advance(HopKeys.Period + TimeSpan.FromMinutes(1));
        await router.NewestAsync(TestContext.Current.CancellationToken);
        clock.Advance(HopKeys.Rest);
        Assert.Equal(1, await router.EndAsync(TestContext.Current.CancellationToken));
        var spool = new SpoolDatabase(settings.Spool.File);
        var keys = new SpoolKeys(spool, ring, clock, NullLogger<SpoolKeys>.Instance);
        Assert.Equal(1, new SpoolKeyEnd(spool, keys, new KeptSeals(spool, keys, clock), clock, NullLogger<SpoolKeyEnd>.Instance).Sweep());
    }
}
