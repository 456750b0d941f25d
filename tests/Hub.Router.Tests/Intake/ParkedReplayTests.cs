using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Deciding.Planning;
using Hub.Router.InUse;
using Hub.Router.Intake;
using Hub.Testing.Nodes.Router;

namespace Hub.Router.Tests.Intake;

public sealed class ParkedReplayTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_parked_signal_is_routed_when_it_is_replayed_after_the_fault_is_gone()
    {
        await using var bus = await RouterBus.StartAsync(more: services =>
            services.Substitute<IRulesInUse>(new GivenRules(new BrokenOnce().Decide)));
        await bus.RouteAsync(Given.Signal("collectief"));

        await AskAsync(bus);
        await bus.Get<ParkedReplay>().ReplayAsync(Token);

        Assert.Equal(ReceiptState.Routed, (await bus.Get<ReceiptBox>().TakeAsync(1))[0].State);
        await bus.UntilAsync("SELECT COUNT(*) FROM parked", 0);
        Assert.Single(await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0)));
        var lines = await bus.QueryAsync(
            "SELECT result, detail FROM trail WHERE action = 'route' ORDER BY seq", row
                => (row.GetString(0), row.GetString(1).Split(' ')[^1]));
        Assert.Equal([("parked", "bug.InvalidOperationException"), ("routed", "replay")], lines);
    }

    [Fact]
    public async Task A_signal_that_fails_again_stays_parked()
    {
        await using var bus = await RouterBus.StartAsync();
        await bus.RouteAsync(Given.Signal("kapot"));

        await AskAsync(bus);
        await bus.Get<ParkedReplay>().ReplayAsync(Token);

        Assert.Equal(ReceiptState.Parked, (await bus.Get<ReceiptBox>().TakeAsync(1))[0].State);
        Assert.True((await bus.QueryAsync("SELECT tries FROM parked", row => row.GetInt64(0))).Single() > 1);
    }

    private static Task<int> AskAsync(RouterBus bus)
        => bus.Database.ReadAsync(session => session.ExecuteAsync("UPDATE parked SET replay_at = 1", Token), Token);

    private sealed class BrokenOnce
    {
        private int asked;

        public RoutingDecision Decide(Signal signal, CovenantClaim? claim)
            => Interlocked.Increment(ref asked) == 1 ? throw new InvalidOperationException("a bug") : Given.Decide(signal, claim);
    }
}
