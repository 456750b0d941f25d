using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Contracts.Text;
using Hub.Router.Delivery;
using Hub.Router.Erasure;
using Hub.Router.InUse;
using Hub.Router.Ledger.Patterns;
using Hub.Router.Patterns;
using Hub.Testing.Nodes;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Time;

namespace Hub.System.Tests.Router;

/// <summary>Patterns and trends in PostgreSQL, looked for by more than one router at once.</summary>
public sealed class PatternsOnServersTests(SharedNodes nodes)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Routers_that_look_at_once_announce_once_and_who_is_erased_leaves_no_mark()
    {
        await using var bus = await RouterBus.StartAsync(await Installations.NewAsync(nodes));
        SignalSubject Person(int i) => new(name: $"Verzonnen Persoon{i}", dateOfBirth: "1970-01-01");
        await bus.RouteAsync([.. Enumerable.Range(0, 60).Select(i => Given.Signal($"individueel {i}", subject: Person(i)))]);
        // As if all had come in one week, whatever the moment at which this test runs.
        var at = (await bus.QueryAsync("SELECT MIN(at) FROM pattern_marks", row => row.GetInt64(0)))[0];
        await bus.QueryAsync("UPDATE pattern_marks SET at = @at RETURNING 1", row => row.GetInt32(0), ("@at", at));
        var week = DutchWeek.Of(DateTimeOffset.FromUnixTimeMilliseconds(at));

        var said = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Patterns(bus, week).RunAsync(Token))));
        await new PersonRegister(bus.Database, Given.Keys, bus.Get<TimeProvider>()).EraseAsync(
            Given.Zoetermeer, Person(3), keepRegister: false, "beheerder", Token);

        Assert.Equal(1, said.Sum());
        Assert.Equal(59, (await bus.QueryAsync("SELECT COUNT(*) FROM pattern_marks", row => row.GetInt64(0)))[0]);
        Assert.Equal(60, (await bus.QueryAsync("SELECT SUM(amount) FROM pattern_counts", row => row.GetFieldValue<decimal>(0)))[0]);
        var list = await bus.Database.ReadAsync(session => AnnouncedReads.ListAsync(session, week, week, Given.Zoetermeer, Token), Token);
        Assert.Equal(("pattern", WireCode.Of(Theme.ZorgOndersteuning), Given.Zuidoost),
            Assert.Single(list.Announced) is var one ? (one.Contract, one.Theme, one.Team) : default);
    }

    [Fact]
    public async Task A_trend_is_read_from_the_figures_and_told_once()
    {
        await using var bus = await RouterBus.StartAsync(await Installations.NewAsync(nodes));
        var week = DutchWeek.Of(bus.Get<TimeProvider>().GetUtcNow());
        foreach (var (at, amount) in new[] { (PatternRule.Back(week, 53), 6), (PatternRule.Back(week, 1), 30) })
        {
            await bus.QueryAsync(
                """
                INSERT INTO figures (week, municipality, area, theme, focuspunten, kind, source_kind, measure, detail, amount)
                VALUES (@week, 'GM0637', 'oosterheem', 'afval', '', 'collective', 'inwoner', 'routed', '', @amount) RETURNING 1
                """,
                row => row.GetInt32(0), ("@week", at), ("@amount", amount));
        }
        await bus.QueryAsync($"UPDATE figures_counted SET at = {long.MaxValue} RETURNING 1", row => row.GetInt32(0));

        var said = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Trends(bus, week).RunAsync(Token))));

        Assert.Equal(1, said.Sum());
        Assert.Equal(1, (await bus.QueryAsync("SELECT COUNT(*) FROM deliveries WHERE contract = 'trend'", row => row.GetInt64(0)))[0]);
    }

    private static FakeClock After(int week) => new(DutchWeek.End(week).AddHours(9));

    private static AnnouncementMessage Message(RouterBus bus) => new(bus.Get<IRulesInUse>(), bus.Get<ITeamChannels>(), Given.Keys);

    private static PatternWatch Patterns(RouterBus bus, int week)
        => new(bus.Database, Message(bus), bus.Get<DeliveryEvents>(), Given.Keys, After(week));

    private static TrendWatch Trends(RouterBus bus, int week) => new(bus.Database, Message(bus), bus.Get<DeliveryEvents>(), After(week));
}
