using Hub.Contracts.Wijk;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Router.Ledger.Figures;
using Hub.Router.Ledger.Retention;
using Hub.Router.Wijk;
using Hub.Testing.Deciding;
using Hub.Testing.Nodes;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Time;

namespace Hub.System.Tests.Router;

/// <summary>The wijk in PostgreSQL: how it stands, for each side, and a plan decided.</summary>
public sealed class WijkOnServersTests(SharedNodes nodes)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // A wijkregisseur's page asks for where thousands of matters are: each answered from the key's index, and by one core.
    [Fact]
    public async Task Where_a_matter_is_is_read_from_an_index_alone()
    {
        await using var bus = await RouterBus.StartAsync(await Installations.NewAsync(nodes));

        var plan = string.Join(
            '\n', await bus.QueryAsync(
                "EXPLAIN SELECT s.area FROM deliveries d JOIN signals s ON s.id = d.signal_id AND s.revision = d.revision "
                + "WHERE d.team = @team AND s.area = 'rokkeveen'", row => row.GetString(0), ("@team", Given.Wijkteam.Value)));

        Assert.Contains("Index Only Scan using signals_pkey", plan, StringComparison.Ordinal);
        Assert.Equal(["0"], await bus.QueryAsync("SHOW max_parallel_workers_per_gather", row => row.GetString(0)));
    }

    [Fact]
    public async Task Each_side_reads_its_own_and_a_plan_is_decided_and_goes_after_two_years()
    {
        await using var bus = await RouterBus.StartAsync(await Installations.NewAsync(nodes));
        var receipts = await bus.RouteAsync(Given.Signal("collectief"), Given.Signal("individueel"));
        Assert.All(receipts, receipt => Assert.NotNull(receipt.AnswerBy));
        await new FigureRollUp(bus.Database, TimeProvider.System).RunAsync(Token);
        await bus.Database.WriteAsync(session => session.ExecuteAsync("UPDATE signals SET flags = 4 WHERE kind = 'collective'", Token),
            Token);
        var reader = new WijkReader(bus.Database, TimeProvider.System);
        var teams = Shipped.Set.Municipalities.Teams;

        var own = await reader.ReadAsync(WijkScope.Of(teams, Given.Netwerk)!, Given.Netwerk, Token);
        var above = await reader.ReadAsync(WijkScope.Of(teams, Given.Regisseur)!, Given.Regisseur, Token);
        var wijk = await reader.ReadAsync(WijkScope.Of(teams, Given.Wijkteam)!, Given.Wijkteam, Token);

        Assert.Equal((1, null), (own.Areas.Single().Cases!.Waiting, above.Areas.Single(one
            => one.Area.Value == "oosterheem").Cases!.Waiting));
        var matter = Assert.Single(wijk.Areas.Single().Matters);
        Assert.Equal(1, Assert.Single(wijk.Areas.Single().Themes).Counts[^1]);
        var plans = new PlanActions(bus.Database, bus.Get<DeliveryActions>(), new LiveDeciding(Shipped.Set, _ => true),
            TimeProvider.System);
        Assert.Equal(
            FollowUpResult.Done, await plans.DecideAsync(matter.Entry.DeliveryId, Given.Wijkteam, "medewerker-1", new PlanDecision(250),
                Token));
        await new RetentionSweep(bus.Database, new RetentionSettings(),
            new FakeClock(TimeProvider.System.GetUtcNow().AddDays(731))).RunAsync(Token);
        Assert.Equal([0L], await bus.QueryAsync("SELECT COUNT(*) FROM plans", row => row.GetInt64(0)));
    }
}
