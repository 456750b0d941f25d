using Hub.Contracts.Signals;
using Hub.Router.Intake;
using Hub.Router.Intake.Hop;
using Hub.Router.InUse;
using Hub.Testing.Nodes.Router;

namespace Hub.Router.Tests.Intake.Hop;

/// <summary>Signals that lie parked under a hop key.</summary>
public sealed partial class HopKeysTests
{
    [Fact]
    public async Task What_is_parked_keeps_its_key_until_it_is_replayed()
    {
        await using var bus = await StartAsync(services => services.Substitute<IRulesInUse>(new GivenRules(new BrokenOnce().Decide)));
        var keys = bus.Get<HopKeys>();
        var first = await keys.NewestAsync(Token);
        Assert.Equal(ReceiptState.Parked, (await bus.RouteAsync(Under(first, "individueel")))[0].State);
        clock.Leap(TimeSpan.FromHours(30));
        await keys.NewestAsync(Token);

        Assert.Equal(0, await keys.EndAsync(Token));
        await bus.Database.ReadAsync(session => session.ExecuteAsync("UPDATE parked SET replay_at = 1", Token), Token);
        await bus.Get<ParkedReplay>().ReplayAsync(Token);
        Assert.Equal(ReceiptState.Routed, (await bus.Get<ReceiptBox>().TakeAsync(1))[0].State);
        await bus.UntilAsync("SELECT COUNT(*) FROM parked", 0);
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await keys.EndAsync(Token));
    }

    [Fact]
    public async Task What_is_parked_keeps_its_key_whatever_the_routers_clocks_say()
    {
        await using var bus = await StartAsync(services => services.Substitute<IRulesInUse>(new GivenRules(new BrokenOnce().Decide)));
        var keys = bus.Get<HopKeys>();
        var first = await keys.NewestAsync(Token);
        Assert.Equal(ReceiptState.Parked, (await bus.RouteAsync(Under(first, "individueel")))[0].State);
        // Parked by a router that is ahead.
        await bus.Database.ReadAsync(session => session.ExecuteAsync("UPDATE parked SET parked_at = parked_at + 3600000", Token), Token);
        clock.Advance(TimeSpan.FromHours(3));
        await keys.NewestAsync(Token);

        Assert.Equal(0, await keys.EndAsync(Token));
        Assert.Single(await Another(bus).Keys.PrepareAsync([Under(first, "individueel")], Token));
    }

    [Fact]
    public async Task What_is_replayed_and_no_key_opens_any_more_stays_parked_and_says_why()
    {
        await using var bus = await StartAsync(services => services.Substitute<IRulesInUse>(new GivenRules(new BrokenOnce().Decide)));
        var first = await bus.Get<HopKeys>().NewestAsync(Token);
        await bus.RouteAsync(Under(first, "individueel"));
        // A ledger that was restored without them.
        await bus.Database.ReadAsync(session => session.ExecuteAsync("DELETE FROM hop_keys", Token), Token);
        bus.Get<HopOpener>().Keep(new HashSet<string>());

        await bus.Database.ReadAsync(session => session.ExecuteAsync("UPDATE parked SET replay_at = 1", Token), Token);
        await bus.Get<ParkedReplay>().ReplayAsync(Token);

        Assert.Equal(
            (ParkedReplay.KeyGone, true),
            (await bus.QueryAsync("SELECT code, replay_at FROM parked", row => (row.GetString(0), row.IsDBNull(1)))).Single());
        Assert.Contains(
            ParkedReplay.KeyGone,
            await bus.QueryAsync("SELECT cause FROM alarms WHERE code = 'parked'", row => row.GetString(0)));
        Assert.Equal(1L, (await bus.QueryAsync("SELECT COUNT(*) FROM signals WHERE state = 3", row => row.GetInt64(0))).Single());
    }
}
