using Hub.System.Tests.NothingLost.Seeded;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;

namespace Hub.System.Tests.NothingLost;

/// <summary>Adapters and router as processes of their own on RabbitMQ and PostgreSQL, killed hard during a load.</summary>
public sealed class WorkerTests(SharedNodes nodes, ITestOutputHelper output)
{
    [Fact]
    public async Task A_thousand_acknowledged_signals_survive_kill_9_of_adapter_and_router()
    {
        var account = await RunAsync(
            1000,
            receiptSeconds: 3,
            fault: null,
            site => [site.Adapters, site.Router, site.Adapters, site.Router]);

        Assert.True(account.Good, account.ToString());
        Assert.Equal(1000, account.Acknowledged);
    }

    // With ten minutes' patience the adapters send nothing twice: only the broker's redelivery can bring back what the router held.
    [Fact]
    public async Task What_a_killed_router_held_comes_back_without_the_adapters_help()
    {
        var account = await RunAsync(300, receiptSeconds: 600, FaultyHub.None, site => [site.Router]);

        Assert.True(account.Good, account.ToString());
    }

    // Killed only once it is seen to have acknowledged what the ledger does not hold; an honest router never gets there.
    [Fact]
    public async Task Control_a_router_that_acknowledges_before_its_ledger_holds_the_decision_is_found_out()
    {
        const int Count = 400;
        await using var site = await WorkerSite.CreateAsync(nodes, receiptSeconds: 600);
        var witness = await RouteQueue.WitnessAsync(site);
        await site.StartRouterAsync(FaultyHub.AcknowledgeBeforeCommit);
        await site.StartAdaptersAsync();
        using var load = site.Load(Count);
        await load.SendAllAsync(senders: 16);
        await Posix.UntilAsync(
            async () => await witness.AllAcknowledgedAsync(Count) && await site.RecordedAsync() < Count,
            TimeSpan.FromMinutes(2),
            "the broker let go of all, and the ledger does not hold all");
        await site.Router.Process.KillHardAsync();
        var recorded = await site.RecordedAsync();
        await site.StartRouterAsync();
        // The others are repeats; once the new router has it, all that the broker still had went before.
        using var oneMore = site.Load(Count + 1);
        await oneMore.SendAllAsync(senders: 1);
        await Posix.UntilAsync(
            async () => await site.RecordedAsync() > recorded && await site.UndeliveredAsync() <= recorded,
            TimeSpan.FromMinutes(2),
            "the new router records and delivers");
        var account = await site.AccountAsync(oneMore);
        output.WriteLine($"recorded at the kill {recorded}; {account}");

        Assert.InRange(account.Missing, 1, Count);
    }

    // Nothing is killed: what these do wrong is wrong on the best of days.
    [Theory]
    [InlineData(FaultyHub.NeighboursQueue)]
    [InlineData(FaultyHub.TakenForRepeat)]
    public async Task Control_a_router_that_sends_to_another_team_or_records_nothing_is_found_out(string fault)
    {
        var account = await RunAsync(200, receiptSeconds: 30, fault, _ => []);

        Assert.InRange(account.Missing, 1, 20);
        Assert.Equal(fault == FaultyHub.NeighboursQueue, account.AtOthers > 0);
    }

    private async Task<Account> RunAsync(
        int count, int receiptSeconds, string? fault, Func<WorkerSite, (Hub.Testing.Nodes.HubProcess, Uri)[]> victims)
    {
        await using var site = await WorkerSite.CreateAsync(nodes, receiptSeconds);
        await site.StartRouterAsync(fault);
        await site.StartAdaptersAsync();
        using var load = site.Load(count);
        var sending = load.SendAllAsync(senders: 16);
        output.WriteLine(await Killing.DuringAsync(load, count, victims(site)));
        await sending;
        await site.SettledAsync();
        var account = await site.AccountAsync(load);
        output.WriteLine($"{account}; sends without answer {load.Unanswered}");
        return account;
    }
}
