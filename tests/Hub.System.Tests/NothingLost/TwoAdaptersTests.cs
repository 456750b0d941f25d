using Hub.Testing.Nodes;
using Hub.Testing.Processes;

namespace Hub.System.Tests.NothingLost;

/// <summary>Two adapters of one installation, as behind a load balancer that knows nothing of either.</summary>
public sealed class TwoAdaptersTests(SharedNodes nodes, ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task The_same_signals_sent_to_both_are_each_one_signal_that_both_know_and_none_waits()
    {
        const int Count = 200;
        await using var site = await StartAsync();
        var other = await OtherAsync(site);
        using var first = site.Load(Count);
        using var second = other.Load(Count);

        await Task.WhenAll(first.SendAllAsync(senders: 8), second.SendAllAsync(senders: 8));
        await Posix.UntilAsync(async () => await site.PendingAsync() == 0, Patience, "every receipt found the spool that waits for it");

        foreach (var (number, receipt) in first.Acknowledged)
        {
            Assert.Equal(receipt, second.Acknowledged[number]);
            Assert.Equal(await first.StatusAsync(receipt.Id), await second.StatusAsync(receipt.Id));
        }
        await site.SettledAsync();
        var account = await site.AccountAsync(first);
        output.WriteLine(account.ToString());
        Assert.True(account.Good, account.ToString());
        Assert.Equal(Count, await site.RecordedAsync());
    }

    [Fact]
    public async Task A_revision_sent_to_the_other_adapter_holds_at_both_whether_that_one_knew_of_the_first_or_not()
    {
        await using var site = await StartAsync();
        var other = await OtherAsync(site);
        // Where the other does not know of the first content, the ledger may hear of either first: the number differs, what holds does not.
        using var first = site.Load(20);
        using var second = other.Load(20);
        var ids = new List<Guid>();
        for (var number = 0; number < 20; number++)
        {
            ids.Add((await first.SendAsync(number, revised: false)).Id);
            if (number % 2 == 0)
            {
                await Posix.UntilAsync(
                    async () => (await second.StatusAsync(ids[^1])).State == "routed",
                    Patience,
                    "the other adapter knows it");
            }
            await second.SendAsync(number, revised: true);
        }

        foreach (var (number, id) in ids.Index())
        {
            await Posix.UntilAsync(
                async () =>
                    await first.StatusAsync(id) is ("routed", var here)
                    && await second.StatusAsync(id) is ("routed", var there)
                    && here == there
                    && (here == 2 || number % 2 == 1),
                Patience,
                "both adapters say that the revision is routed, under one number");
        }
        Assert.Equal(0, await site.ParkedAsync());
        Assert.Equal(20, await other.RoutedAsync());
    }

    private async Task<WorkerSite> StartAsync()
    {
        var site = await WorkerSite.CreateAsync(nodes, receiptSeconds: 30);
        await site.StartRouterAsync();
        await site.StartAdaptersAsync();
        return site;
    }

    private static async Task<SecondAdapters> OtherAsync(WorkerSite site)
    {
        var other = site.SecondAdapters();
        await other.StartAsync();
        return other;
    }
}
