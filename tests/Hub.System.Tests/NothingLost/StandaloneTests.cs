using Hub.System.Tests.NothingLost.Seeded;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;

namespace Hub.System.Tests.NothingLost;

/// <summary>The hub in one process, killed hard during a load: every acknowledged signal ends in exactly one place.</summary>
public sealed class StandaloneTests(ITestOutputHelper output)
{
    private const string Partner = "wijkpost";
    private const string Number = "00000009990000000603";

    [Fact]
    public async Task A_thousand_acknowledged_signals_survive_kill_9_of_the_hub()
    {
        var account = await RunAsync(1000, 3, folder => ("Hub.Standalone", ["run", "--config", folder.Config]), TimeSpan.FromMinutes(2));

        Assert.True(account.Good, account.ToString());
        Assert.Equal(1000, account.Acknowledged);
    }

    [Fact]
    public async Task The_slowed_hub_without_a_fault_loses_nothing_either()
    {
        var account = await RunAsync(
            300, 2,
            folder => ("Hub.System.Tests", ["hub-with-a-fault", FaultyHub.None, folder.Config]),
            TimeSpan.FromMinutes(1));

        Assert.True(account.Good, account.ToString());
    }

    [Fact]
    public async Task Control_an_adapter_that_settles_before_the_receipt_is_found_out()
    {
        var account = await RunAsync(
            300, 2,
            folder => ("Hub.System.Tests", ["hub-with-a-fault", FaultyHub.SettleBeforeReceipt, folder.Config]),
            TimeSpan.FromSeconds(10));

        Assert.True(account.Missing > 0, account.ToString());
    }

    [Fact]
    public async Task Control_an_adapter_that_gives_a_receipt_before_its_spool_has_the_signal_is_found_out()
    {
        var account = await RunAsync(
            300, 2, folder => ("Hub.System.Tests", ["hub-with-a-fault", FaultyHub.ReceiptBeforeSpool, folder.Config]),
            TimeSpan.FromSeconds(10));

        Assert.True(account.Missing > 0, account.ToString());
    }

    private async Task<Account> RunAsync(
        int count, int receiptSeconds, Func<HubFolder, (string Project, string[] Arguments)> program, TimeSpan patience)
    {
        await using var temporary = new TestFolder("nothing-lost");
        var folder = HubFolder.Create(receiptSeconds);
        var (project, arguments) = program(folder);
        await using var hub = HubProcess.Start(temporary, project, arguments);
        var ready = new Uri(folder.Adapters, "/health/ready");
        await hub.ReadyAsync(ready, TimeSpan.FromMinutes(3));
        using var load = new SignalLoad(folder.Adapters, folder.KeyOf(Partner), $"urn:nld:oin:{Number}", count);
        var sending = load.SendAllAsync(senders: 16);
        output.WriteLine(await Killing.DuringAsync(load, count, (hub, ready), (hub, ready)));
        await sending;
        await LedgerCopy.SettledAsync(folder.SpoolFile, () => LedgerCopy.Sqlite(folder.LedgerFile), patience);
        await hub.KillHardAsync();
        var account = Account.Of(
            [.. load.Acknowledged.Values],
            await LedgerCopy.RoutedAsync(LedgerCopy.Sqlite(folder.LedgerFile)),
            await LedgerCopy.RefusedAsync(LedgerCopy.Sqlite(folder.LedgerFile)),
            await LedgerCopy.InboxAsync(LedgerCopy.Sqlite(folder.LedgerFile)),
            await LedgerCopy.PendingAsync(folder.SpoolFile));
        output.WriteLine($"{account}; sends without answer {load.Unanswered}");
        folder.Delete();
        return account;
    }
}
