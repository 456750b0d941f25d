using Hub.Testing.Nodes;

namespace Hub.System.Tests.NothingLost;

/// <summary>The broker does not let the hub in for a while. Nothing is restarted, and nobody does anything to the workers.</summary>
public sealed class BrokerLoginTests(SharedNodes nodes, ITestOutputHelper output)
{
    [Fact]
    public async Task A_login_that_was_refused_for_a_while_leaves_no_queue_without_consumer()
    {
        await using var site = await WorkerSite.CreateAsync(nodes, receiptSeconds: 3);
        await site.StartRouterAsync();
        await site.StartAdaptersAsync();
        using var load = site.Load(60);
        var sending = load.SendAllAsync(senders: 4);

        await site.Place.ChangePasswordAsync("een-heel-ander");
        await site.UntilReadyAsync(false);
        await site.Place.ChangePasswordAsync(HubFolder.BrokerPassword);
        await site.UntilReadyAsync(true);

        await sending;
        await site.SettledAsync();
        var account = await site.AccountAsync(load);
        output.WriteLine(account.ToString());
        Assert.True(account.Good, account.ToString());
    }

    [Fact]
    public async Task A_password_that_was_changed_on_both_sides_is_taken_up_without_a_restart()
    {
        const string Changed = "gewisseld-op-een-dinsdag";
        await using var site = await WorkerSite.CreateAsync(nodes, receiptSeconds: 3);
        await site.StartRouterAsync();
        await site.StartAdaptersAsync();

        await site.Place.ChangePasswordAsync(Changed);
        await site.UntilReadyAsync(false);
        site.Place.WritePassword(Changed);
        await site.UntilReadyAsync(true);

        using var load = site.Load(20);
        await load.SendAllAsync(senders: 4);
        await site.SettledAsync();
        var account = await site.AccountAsync(load);
        Assert.True(account.Good, account.ToString());
    }
}
