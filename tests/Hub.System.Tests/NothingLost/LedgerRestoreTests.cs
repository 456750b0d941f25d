using Hub.Testing.Nodes;
using Hub.Testing.Processes;

namespace Hub.System.Tests.NothingLost;

/// <summary>
/// The operator's guide, rehearsed: the ledger is put back from a backup that is older than what the hub acknowledged since.
/// </summary>
public sealed class LedgerRestoreTests(SharedNodes nodes, ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task What_was_acknowledged_after_the_backup_is_in_the_ledger_again_and_teams_recognise_what_they_have()
    {
        await using var site = await WorkerSite.CreateAsync(nodes, receiptSeconds: 5);
        await site.StartRouterAsync();
        await site.StartAdaptersAsync();
        using var before = site.Load(30);
        await before.SendAllAsync(senders: 4);
        await site.SettledAsync();
        var guide = new OperatorGuide(site, await nodes.Postgres);
        await guide.RunAsync("pg_dump");
        using var all = site.Load(90);
        await all.SendAllAsync(senders: 4);
        await site.SettledAsync();
        var delivered = await site.RowsAsync("deliveries");
        await site.HeardAsync();

        var left = 0L;
        await guide.RunAsync("pg_restore", afterRestore: async () => left = await site.RecordedAsync());
        await Posix.UntilAsync(
            async () => await site.RecordedAsync() == 90 && await site.PendingAsync() == 0,
            Patience,
            "the ledger has all again, and the spool knows");
        await Posix.UntilAsync(
            async () =>
                await site.RowsAsync("alarms WHERE code = 'ledger.restored' AND cleared_at IS NULL") == 0
                && await site.RowsAsync("trail_head WHERE epoch = 2") == 1,
            Patience,
            "the reconciliation is over");
        await site.SettledAsync();
        var account = await site.AccountAsync(all);
        output.WriteLine($"left by the backup {left}; {account}");

        Assert.Equal(30, left);
        Assert.True(account.Good, account.ToString());
        Assert.Equal(90, account.Acknowledged);
        Assert.Equal(delivered, await site.RowsAsync("deliveries"));
        Assert.Equal(1, await site.RowsAsync("trail WHERE action = 'find-restored'"));
        Assert.Equal(["pg_dump", "systemctl stop", "pg_restore", "./hub db", "systemctl start", "./hub status"], guide.Ran);
    }
}
