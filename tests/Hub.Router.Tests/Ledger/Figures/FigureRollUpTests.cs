using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;
using Hub.Contracts.Operations.Figures;
using Hub.Router.Erasure;
using Hub.Router.FollowUp;
using Hub.Router.Intake;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Figures;
using Hub.Router.Ledger.Retention;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Router.Tests.Ledger.Figures;

/// <summary>
/// What is counted, when, and once. The clock stands on Sunday 1 November 2026, late in the evening: minutes before a week ends.
/// </summary>
public sealed class FigureRollUpTests
{
    private static readonly DateTimeOffset LateOnSunday = DateTimeOffset.Parse("2026-11-01T23:50:00+01:00");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_that_came_in_is_accounted_for_by_partner_and_area()
    {
        await using var bus = await RouterBus.StartAsync();
        await bus.RouteAsync(
            Given.Signal("collectief"), Given.Signal("geweigerd"), Given.Signal("kapot"), Given.Poison(),
                Given.Signal("collectief, individueel"));

        var table = await CountAsync(bus);

        Assert.Equal(
            ["oosterheem: 2 = 2 + 0 + 0 + 0", ": 3 = 0 + 1 + 0 + 2"],
            table.Accounts.OrderBy(one => one.Received).Select(one =>
                $"{one.Area}: {one.Received} = {one.Routed} + {one.Refused} + {one.Duplicate} + {one.Parked}"));
        Assert.All(table.Accounts, one => Assert.Equal((0L, "corporatie-vb"), (one.Unaccounted, one.Partner)));
        Assert.Equal("CovenantRequired", Single(table, FigureMeasure.Refused).Detail);
        Assert.Equal([" ", "afval both", "afval collective"],
            table.Lines.Select(one => $"{one.Theme} {one.Kind}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Content_that_comes_behind_newer_is_a_duplicate()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = Guid.NewGuid();
        await bus.RouteAsync(Given.Signal("collectief, nieuwer", id, revision: 2, secondsLater: 60));
        await bus.RouteAsync(Given.Signal("collectief, ouder", id, revision: 1));

        var account = Assert.Single((await CountAsync(bus)).Accounts);

        Assert.Equal((2, 1, 1, 0), (account.Received, account.Routed, account.Duplicate, account.Unaccounted));
    }

    [Fact]
    public async Task What_was_parked_and_tried_again_counts_once_in_the_week_in_which_it_came()
    {
        var (clock, good) = (new FakeClock(LateOnSunday), false);
        await using var bus = await RouterBus.StartAsync(more: services => services.AddSingleton<TimeProvider>(clock)
            .AddSingleton<Router.InUse.IRulesInUse>(new GivenRules((signal, claim) => good ? Given.Decide(signal, claim)
                : throw new InvalidOperationException())));
        await bus.RouteAsync(Given.Signal("collectief"));
        var parked = Assert.Single((await CountAsync(bus)).Accounts);

        good = true;
        clock.Leap(TimeSpan.FromHours(1)); // Monday: another week
        await bus.Database.WriteAsync(
            async session => await ParkedRows.ReplayAsync(
                session, (await session.QueryAsync("SELECT id FROM parked", row => row.GetGuid(0), Token)).Single(), clock.GetUtcNow(),
                    Token), Token);
        await bus.Get<ParkedReplay>().ReplayAsync(Token);
        var account = Assert.Single((await CountAsync(bus)).Accounts);

        Assert.Equal((1, 0, 1, 0), (parked.Received, parked.Routed, parked.Parked, parked.Unaccounted));
        Assert.Equal(("2026-W44", 1, 1, 0, 0), (account.Week, account.Received, account.Routed, account.Parked, account.Unaccounted));
        Assert.Equal("oosterheem", account.Area?.Value);
    }

    [Fact]
    public async Task An_act_counts_in_its_own_week_of_Dutch_time_and_says_how_long_it_took()
    {
        var clock = new FakeClock(LateOnSunday);
        await using var bus = await RouterBus.StartAsync(more: services => services.AddSingleton<TimeProvider>(clock));
        await bus.RouteAsync(Given.Signal("individueel"));
        var id = (await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0))).Single();
        await CountAsync(bus);
        clock.Leap(TimeSpan.FromMinutes(25));
        await bus.Get<DeliveryActions>().AcceptAsync(id, Given.Netwerk, "aanvoerder-1", Token);
        await bus.Get<DeliveryActions>().CloseAsync(id, Given.Netwerk, "aanvoerder-1", CloseOutcome.Resolved, Token);

        var table = await CountAsync(bus);

        Assert.Equal(
            [
                "2026-W44 Received  1", "2026-W44 Routed  1", "2026-W45 AcceptedInTerm 30 1", "2026-W45 Closed resolved 1",
            ],
            Lines(table));
    }

    [Fact]
    public async Task Late_answers_returns_steps_and_take_overs_are_counted_each_with_its_own_detail()
    {
        var clock = new FakeClock();
        await using var bus = await RouterBus.StartAsync(more: services => services.AddSingleton<TimeProvider>(clock));
        await bus.RouteAsync(Given.Signal("individueel"), Given.Signal("collectief"));
        var ids = await bus.QueryAsync("SELECT id FROM deliveries ORDER BY contract", row => row.GetGuid(0));
        clock.Leap(TimeSpan.FromHours(25));
        await bus.Get<EscalationWatch>().RunAsync(Token);
        await bus.Get<DeliveryActions>().AcceptAsync(ids[1], Given.Netwerk, "aanvoerder-1", Token);
        await bus.Get<DeliveryActions>().AcceptAsync(ids[0], Given.Wijkteam, "wijkteam-1", Token);
        await bus.Get<DeliveryActions>().ReturnAsync(ids[0], Given.Wijkteam, "wijkteam-1", ReturnReason.WrongTeam, null, Token);
        // before it is counted: the term of the first team is gone
        clock.Leap(TimeSpan.FromMinutes(1));
        await bus.Get<DeliveryActions>().AcceptAsync(ids[0], Given.Triage, "triage-1", Token);

        Assert.Equal(
            ["AcceptedInTerm 2880 1", "AcceptedLate 2880 2", "Escalated 1 2", "Received  2", "Returned wrong-team 1", "Routed  2"],
            Lines(await CountAsync(bus)).Select(line => line[9..]));
    }

    [Fact]
    public async Task Whoever_counts_and_however_often_each_line_counts_once()
    {
        await using var bus = await RouterBus.StartAsync();
        await bus.RouteAsync([.. Enumerable.Range(0, 40).Select(_ => Given.Signal("collectief"))]);
        var counts = Enumerable.Range(0, 8).Select(_ => new FigureRollUp(bus.Database, bus.Get<TimeProvider>())).ToList();

        await Task.WhenAll(counts.Select(one => Task.Run(() => one.RunAsync(Token), Token)));
        await bus.RouteAsync(Given.Signal("collectief"));
        await Task.WhenAll(counts.Select(one => Task.Run(() => one.RunAsync(Token), Token)));

        Assert.Equal((41, 41),
            (Assert.Single((await CountAsync(bus)).Accounts) is var account ? (account.Received, account.Routed) : default));
    }

    [Fact]
    public async Task An_erasure_in_between_changes_no_figure()
    {
        await using var bus = await RouterBus.StartAsync();
        var signal = Given.Signal("individueel");
        await bus.RouteAsync(signal);
        var before = Lines(await CountAsync(bus)).ToList();

        await bus.Get<SignalErasure>().EraseAsync(new SignalErased(signal.SignalId, 1, signal.Partner, LateOnSunday), Token);

        Assert.Equal(before, Lines(await CountAsync(bus)));
    }

    [Fact]
    public async Task Figures_outlive_the_trail_by_years_and_hold_neither_id_nor_moment()
    {
        var clock = new FakeClock();
        await using var bus = await RouterBus.StartAsync(more: services => services.AddSingleton<TimeProvider>(clock));
        await bus.RouteAsync(Given.Signal("collectief"));
        await CountAsync(bus);
        await SweepAsync(bus, clock, TimeSpan.FromDays(400));
        var kept = await bus.QueryAsync("SELECT COUNT(*) FROM figures", row => row.GetInt64(0));

        await SweepAsync(bus, clock, TimeSpan.FromDays(3_700));

        Assert.Equal([2L], kept);
        Assert.Equal([0L], await bus.QueryAsync("SELECT COUNT(*) FROM figures", row => row.GetInt64(0)));
        Assert.Equal([0L], await bus.QueryAsync("SELECT COUNT(*) FROM trail WHERE action = 'route'", row => row.GetInt64(0)));
        Assert.DoesNotContain(
            await bus.QueryAsync("SELECT name FROM pragma_table_info('figures')", row => row.GetString(0)),
                name => name.Contains("id", StringComparison.Ordinal) && name != "kind");
    }

    private static async Task SweepAsync(RouterBus bus, FakeClock clock, TimeSpan later)
        => await new RetentionSweep(bus.Database, new RetentionSettings(), new FakeClock(clock.GetUtcNow() + later)).RunAsync(Token);

    private static async Task<FigureTable> CountAsync(RouterBus bus)
    {
        await new FigureRollUp(bus.Database, bus.Get<TimeProvider>()).RunAsync(Token);
        return (await bus.Database.ReadAsync(session => FigureReads.TableAsync(session, new FigureFilter(202001, 209952), Token), Token))!;
    }

    private static FigureCount Single(FigureTable table, FigureMeasure measure)
        => Assert.Single(table.Lines.SelectMany(line => line.Counts), one => one.Measure == measure);

    private static IEnumerable<string> Lines(FigureTable table)
        => table.Lines.SelectMany(line => line.Counts.Select(one => (line.Week, one.Measure, one.Detail, one.Count)))
            .GroupBy(one => $"{one.Week} {one.Measure} {one.Detail}").Select(group => $"{group.Key} {group.Sum(one => one.Count)}")
            .Order(StringComparer.Ordinal);
}
