using System.Data.Common;
using Hub.System.Tests.NothingLost.Seeded;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;

namespace Hub.System.Tests.NothingLost;

/// <summary>Hop keys that change and die while the router is killed: whatever a key takes along is sent again under the next.</summary>
public sealed class HopKeyChangeTests(SharedNodes nodes, ITestOutputHelper output)
{
    private const int Count = 240;

    [Fact]
    public async Task Kill_9_of_the_router_across_a_key_change_and_the_death_of_all_keys_loses_and_doubles_nothing()
    {
        await using var site = await WorkerSite.CreateAsync(nodes, receiptSeconds: 3);
        await site.StartRouterAsync(FaultyHub.None); // slow, so that much waits under each key
        await site.StartAdaptersAsync();
        using var load = site.Load(Count);
        var sending = load.SendUntilAsync(Count / 2, senders: 8);

        await AnsweredAsync(load, Count / 4);
        await Posix.UntilAsync(
            async () => await site.RowsAsync("hop_keys") == 1,
            TimeSpan.FromMinutes(2),
            "the router makes the first key");
        await ExecuteAsync(site, "UPDATE hop_keys SET made_at = made_at - 7200000"); // its hour is over
        await Posix.UntilAsync(async () => await site.RowsAsync("hop_keys") == 2, TimeSpan.FromMinutes(2), "the router makes the next key");
        await site.Router.Process.KillHardAsync();
        await sending;
        await load.SendUntilAsync(Count * 3 / 4, senders: 8); // these wait in the broker, under either key
        site.Router.Process.StartAgain();
        await site.Router.Process.ReadyAsync(site.Router.Ready, TimeSpan.FromMinutes(3));
        await site.Router.Process.KillHardAsync();
        await load.SendAllAsync(senders: 8); // and these under a key that dies
        var waiting = await LedgerCopy.PendingAsync(site.Folder.SpoolFile);
        await ExecuteAsync(site, "DELETE FROM hop_keys"); // as if another router had ended them all too early
        site.Router.Process.StartAgain();
        await site.Router.Process.ReadyAsync(site.Router.Ready, TimeSpan.FromMinutes(3));
        await site.SettledAsync(); // what went unanswered three times is sent again after 192 seconds
        var parked = await site.ParkedAsync();
        var account = await site.AccountAsync(load);
        output.WriteLine($"waiting when the keys died {waiting}; {account}; parked {parked}");

        Assert.True(waiting > 0, "something waited under a key that died");
        Assert.Equal(0, parked);
        Assert.True(account.Good, account.ToString());
        Assert.Equal(Count, account.Acknowledged);
    }

    private static Task AnsweredAsync(SignalLoad load, int count)
        => Posix.UntilAsync(() => Task.FromResult(load.Answered >= count), TimeSpan.FromMinutes(2), $"{count} signals have a receipt");

    private static async Task ExecuteAsync(WorkerSite site, string sql)
    {
        await using DbConnection connection = site.Ledger();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
