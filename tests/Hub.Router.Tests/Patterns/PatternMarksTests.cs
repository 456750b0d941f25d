using Hub.Router.Erasure;
using Hub.Router.Ledger.Retention;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Time;
using static Hub.Router.Tests.Patterns.PatternSite;

namespace Hub.Router.Tests.Patterns;

/// <summary>What the ledger keeps of cases for patterns, and for how long.</summary>
public sealed class PatternMarksTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Marks_go_when_their_four_weeks_were_counted_and_what_stood_is_over_four_weeks_later()
    {
        await using var bus = await StartAsync();
        await CasesAsync(bus, 40);
        await LookAsync(bus, 1);
        Assert.Equal(40, await CountAsync(bus, "pattern_marks"));

        await LookAsync(bus, 4);
        Assert.Equal((0, 0), (await CountAsync(bus, "pattern_marks"), await CountAsync(bus, "pattern_counts")));
        Assert.Equal(1, await CountAsync(bus, "announced_standing"));

        await LookAsync(bus, 8);
        await LookAsync(bus, 9);
        Assert.Equal(0, await CountAsync(bus, "announced_standing"));
    }

    [Fact]
    public async Task Marks_go_after_five_weeks_also_where_nobody_looks()
    {
        await using var bus = await StartAsync();
        await CasesAsync(bus, 3);

        await new RetentionSweep(bus.Database, new RetentionSettings(), new FakeClock(Now(bus).AddDays(36))).RunAsync(Token);

        Assert.Equal(0, await CountAsync(bus, "pattern_marks"));
    }

    [Fact]
    public async Task Who_is_erased_leaves_no_mark_and_the_counts_of_weeks_before_stay_as_they_were()
    {
        await using var bus = await StartAsync();
        await CasesAsync(bus, 40);
        await LookAsync(bus, 1);
        var register = new PersonRegister(bus.Database, Given.Keys, bus.Get<TimeProvider>());

        await register.EraseAsync(Given.Zoetermeer, Person(7), keepRegister: false, "beheerder", Token);

        Assert.Equal(39, await CountAsync(bus, "pattern_marks"));
        Assert.Equal(40, Assert.Single(await bus.QueryAsync("SELECT amount FROM pattern_counts", row => row.GetInt64(0))));
        Assert.Equal(0, await LookAsync(bus, 2));
    }

    [Fact]
    public async Task A_case_that_is_found_to_be_about_something_else_after_its_week_stays_where_it_counted()
    {
        await using var bus = await StartAsync();
        var one = Given.Signal("individueel", subject: Person(1));
        await bus.RouteAsync(one);
        await LookAsync(bus, 1);

        await bus.QueryAsync("UPDATE pattern_marks SET theme = 'schulden' RETURNING 1", row => row.GetInt32(0));

        await bus.RouteAsync(Given.Signal("individueel opnieuw", one.SignalId, 2, Person(1)));

        Assert.Equal(
            ("schulden", 2),
            Assert.Single(await bus.QueryAsync("SELECT theme, state FROM pattern_marks", row => (row.GetString(0), row.GetInt32(1)))));
    }
}
