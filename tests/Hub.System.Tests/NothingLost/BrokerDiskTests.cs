using Hub.Testing.Nodes;
using Hub.Testing.Processes;

namespace Hub.System.Tests.NothingLost;

/// <summary>The broker loses its disk, with deliveries in it that its queues had confirmed and nobody had read.</summary>
public sealed class BrokerDiskTests(SharedNodes nodes, ITestOutputHelper output)
{
    [Fact]
    public async Task What_a_broker_lost_with_its_disk_is_sent_again()
    {
        await using var broker = await RabbitNode.StartAsync();
        await using var site = await WorkerSite.CreateAsync(nodes, receiptSeconds: 3, broker);
        await site.StartRouterAsync();
        await site.StartAdaptersAsync();
        using var load = site.Load(60);
        await load.SendAllAsync(senders: 4);
        await site.SettledAsync();

        await broker.KillHardAsync();
        foreach (var part in Directory.EnumerateDirectories(broker.DataFolder))
        {
            Directory.Delete(part, recursive: true);
        }
        await broker.StartAgainAsync();
        await site.Place.MakeAgainAsync();
        await site.UntilReadyAsync(true);
        await Posix.UntilAsync(
            async () => await site.RowsAsync("trail WHERE action = 'resend'") > 0,
            TimeSpan.FromMinutes(1),
            "a router misses the mark and has all sent again");

        await site.SettledAsync();
        var account = await site.AccountAsync(load);
        output.WriteLine(account.ToString());
        Assert.True(account.Good, account.ToString());
    }

    [Fact]
    public async Task What_the_queues_lost_while_the_broker_stayed_is_sent_again_on_command()
    {
        await using var site = await WorkerSite.CreateAsync(nodes, receiptSeconds: 3);
        await site.StartRouterAsync();
        await site.StartAdaptersAsync();
        using var load = site.Load(60);
        await load.SendAllAsync(senders: 4);
        await site.SettledAsync();

        await site.EmptyTeamQueuesAsync();
        await site.CommandAsync("team", "resend", "--all");

        var account = await site.AccountAsync(load);
        output.WriteLine(account.ToString());
        Assert.True(account.Good, account.ToString());
    }
}
