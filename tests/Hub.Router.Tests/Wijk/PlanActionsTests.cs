using Hub.Contracts.Wijk;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Router.Wijk;
using Hub.Testing.Deciding;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Router.Tests.Wijk;

/// <summary>A plan of residents is granted or gets an alternative, once, within what may be granted; its partner hears it.</summary>
public sealed class PlanActionsTests
{
    private readonly FakeClock clock = new(DateTimeOffset.Parse("2026-11-27T15:00:00Z"));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_decision_ends_the_plan_once_and_its_partner_hears_the_code()
    {
        await using var bus = await StartAsync();
        var id = await PlanAsync(bus);
        var decision = new PlanDecision(alternative: PlanAlternative.InKind);

        var first = await DecideAsync(bus, id, decision);
        var again = await DecideAsync(bus, id, decision);
        var other = await DecideAsync(bus, id, new PlanDecision(100));

        Assert.Equal((FollowUpResult.Done, FollowUpResult.Done, FollowUpResult.WrongState), (first, again, other));
        Assert.Equal(
            ["accepted ", "closed plan-declined.in-kind"],
            await bus.QueryAsync("SELECT state || ' ' || COALESCE(reason_code, '') FROM outcomes ORDER BY seq", row => row.GetString(0)));
        Assert.Equal([1L], await bus.QueryAsync("SELECT COUNT(*) FROM plans", row => row.GetInt64(0)));
    }

    [Fact]
    public async Task More_than_one_plan_may_get_is_refused_and_nothing_is_taken_up()
    {
        await using var bus = await StartAsync();
        var id = await PlanAsync(bus);

        var result = await DecideAsync(bus, id, new PlanDecision(1_001)); // Zoetermeer: a thousand

        Assert.Equal(PlanActions.TooMuch, result);
        Assert.Equal([1L], await bus.QueryAsync("SELECT COUNT(*) FROM deliveries WHERE accepted_at IS NULL AND state < 3", row
            => row.GetInt64(0)));
        Assert.Equal(FollowUpResult.Done, await DecideAsync(bus, id, new PlanDecision(1_000)));
    }

    [Fact]
    public async Task What_is_no_plan_or_another_team_s_is_not_decided()
    {
        await using var bus = await StartAsync();
        await bus.RouteAsync(Given.Signal("collectief"));
        var id = (await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0))).Single();
        var plans = Plans(bus);

        Assert.Equal(FollowUpResult.WrongState, await plans.DecideAsync(id, Given.Wijkteam, "medewerker-1", new PlanDecision(10), Token));
        Assert.Equal(FollowUpResult.NotFound, await plans.DecideAsync(id, Given.West, "medewerker-1", new PlanDecision(10), Token));
    }

    private Task<FollowUpResult> DecideAsync(RouterBus bus, Guid id, PlanDecision decision)
        => Plans(bus).DecideAsync(id, Given.Wijkteam, "medewerker-1", decision, Token);

    private PlanActions Plans(RouterBus bus)
        => new(bus.Database, bus.Get<DeliveryActions>(), new LiveDeciding(Shipped.Set, _ => true), clock);

    private static async Task<Guid> PlanAsync(RouterBus bus)
    {
        await bus.KeepOutcomesAsync();
        await bus.RouteAsync(Given.Signal("collectief"));
        await bus.Database.WriteAsync(session => session.ExecuteAsync("UPDATE signals SET flags = 4", Token), Token);
        return (await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0))).Single();
    }

    private Task<RouterBus> StartAsync() => RouterBus.StartAsync(more: services => services.AddSingleton<TimeProvider>(clock));
}
