using Hub.Contracts;
using Hub.Contracts.Collective;
using Hub.Contracts.Signals;
using Hub.Contracts.Text;
using Hub.Router.Delivery;
using Hub.Router.InUse;
using Hub.Router.Ledger.Inbox;
using Hub.Router.Patterns;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Time;

namespace Hub.Router.Tests.Patterns;

public sealed class TrendWatchTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 9, 8, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_theme_that_rises_in_one_area_is_told_once_and_where_it_rises_everywhere_nobody_is_told()
    {
        await using var bus = await RouterBus.StartAsync();
        await FiguresAsync(bus, ("oosterheem", "afval", 6, 30), ("centrum", "afval", 10, 11), ("oosterheem", "groen", 6, 30), ("centrum",
            "groen", 20, 100));

        Assert.Equal((1, 0), (await LookAsync(bus, 0), await LookAsync(bus, 0)));

        var entry = Assert.Single((await bus.Get<InboxStore>().ListAsync(Given.Zuidoost, InboxView.Open, 10, 0, Token)).Deliveries);
        Assert.Equal(("trend", Theme.Afval, "oosterheem"), (entry.Contract, entry.Theme, entry.Area));
        var content = (await bus.Get<InboxStore>().OpenAsync(entry.DeliveryId, Given.Zuidoost, "wijkteam", "lezen", Token))!;
        var trend = HubJson.Read<CloudEvent<CollectiveTrend>>(content).Data;
        Assert.Equal((30, 5), (trend.AtLeast, trend.LastYear));
    }

    [Fact]
    public async Task Without_figures_of_last_year_nothing_is_said()
    {
        await using var bus = await RouterBus.StartAsync();
        await FiguresAsync(bus, ("oosterheem", "afval", 0, 60));

        Assert.Equal(0, await LookAsync(bus, 0));
    }

    [Fact]
    public async Task A_week_that_was_not_counted_yet_is_looked_at_later()
    {
        await using var bus = await RouterBus.StartAsync();
        await FiguresAsync(bus, ("oosterheem", "afval", 6, 30), ("centrum", "afval", 10, 11));
        await bus.QueryAsync("UPDATE figures_counted SET at = 1 RETURNING 1", row => row.GetInt32(0));

        Assert.Equal(0, await LookAsync(bus, 0));
        await bus.QueryAsync($"UPDATE figures_counted SET at = {long.MaxValue} RETURNING 1", row => row.GetInt32(0));
        Assert.Equal(1, await LookAsync(bus, 0));
    }

    [Fact]
    public async Task Cases_about_people_are_no_trend()
    {
        await using var bus = await RouterBus.StartAsync();
        await FiguresAsync(bus, ("oosterheem", "afval", 6, 30), ("centrum", "afval", 10, 11));
        await bus.QueryAsync("UPDATE figures SET kind = 'individual' RETURNING 1", row => row.GetInt32(0));

        Assert.Equal(0, await LookAsync(bus, 0));
    }

    [Theory]
    [InlineData(30, 6, 11, 10, true)]
    [InlineData(9, 0, 11, 10, false)] // too few to say anything
    [InlineData(14, 9, 11, 10, false)] // as chance would have it
    [InlineData(30, 6, 100, 20, false)] // as everywhere
    [InlineData(130, 100, 100, 100, false)] // surely more, and not half as much again
    [InlineData(600, 300, 1_000, 1_000, true)]
    public void The_test_says_what_rises(long now, long before, long othersNow, long othersBefore, bool rises)
        => Assert.Equal(rises, TrendTest.IsRising(now, before, othersNow, othersBefore));

    [Theory]
    [InlineData(10, 0, 0.0009765625)] // ten of ten heads
    [InlineData(3, 1, 0.3125)] // three or more of four
    [InlineData(0, 0, 1)]
    public void The_chance_is_that_of_the_binomial(long now, long before, double chance)
        => Assert.Equal(chance, TrendTest.Chance(now, before, 0, 0), 1e-12);

    [Fact]
    public void Where_nothing_rises_one_of_a_thousand_looks_at_most_says_so()
    {
        var random = new Random(20261129);
        long Poisson(double mean)
        {
            var (count, left) = (0L, Math.Exp(-mean));
            for (var product = random.NextDouble(); product > left; product *= random.NextDouble())
            {
                count++;
            }
            return count;
        }
        var said = Enumerable.Range(0, 100_000).Count(_ => TrendTest.IsRising(Poisson(12), Poisson(12), Poisson(60), Poisson(60)));

        Assert.InRange(said, 0, 100);
    }

    // The second number is of the same weeks a year before, the third of these.
    private static async Task FiguresAsync(RouterBus bus, params (string Area, string Theme, int Before, int Now)[] figures)
    {
        var week = PatternRule.Back(DutchWeek.Of(Monday), 1);
        foreach (var (area, theme, before, now) in figures)
        {
            foreach (var (at, amount) in new[] { (PatternRule.Back(week, 53), before), (PatternRule.Back(week, 1), now) })
            {
                await bus.QueryAsync(
                    """
                    INSERT INTO figures (week, municipality, area, theme, focuspunten, kind, source_kind, measure, detail, amount)
                    VALUES (@week, 'GM0637', @area, @theme, '', 'collective', 'inwoner', 'routed', '', @amount) RETURNING 1
                    """,
                    row => row.GetInt32(0), ("@week", at), ("@area", area), ("@theme", theme), ("@amount", amount));
            }
        }
        await bus.QueryAsync($"UPDATE figures_counted SET at = {long.MaxValue} RETURNING 1", row => row.GetInt32(0));
    }

    private static Task<int> LookAsync(RouterBus bus, int weeks)
        => new TrendWatch(
            bus.Database, new AnnouncementMessage(bus.Get<IRulesInUse>(), bus.Get<ITeamChannels>(), Given.Keys), bus.Get<DeliveryEvents>(),
            new FakeClock(Monday.AddDays(7 * weeks))).RunAsync(Token);
}
