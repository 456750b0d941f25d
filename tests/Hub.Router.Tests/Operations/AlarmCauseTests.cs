using Hub.Contracts.FollowUp;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Time;

namespace Hub.Router.Tests.Operations;

/// <summary>An alarm is one line a cause with a count, and clears when the last of its cause is gone.</summary>
public sealed class AlarmCauseTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Alarms_of_one_partner_and_code_are_one_line_that_clears_with_the_last()
    {
        await using var bus = await RouterBus.StartAsync();
        Guid[] about = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];

        foreach (var id in about.Append(about[0]))
        {
            await SendAsync(bus, id, cleared: false);
        }
        await bus.UntilAsync("SELECT COUNT(*) FROM alarms WHERE times = 3 AND cause = 'meldingen-proef'", 1);
        await SendAsync(bus, about[0], cleared: true);
        await SendAsync(bus, about[1], cleared: true);
        await bus.UntilAsync("SELECT COUNT(*) FROM alarm_occurrences WHERE cleared_at IS NOT NULL", 2);
        var open = await OpenAsync(bus);
        await SendAsync(bus, about[2], cleared: true);

        Assert.Equal(1, open);
        await bus.UntilAsync("SELECT COUNT(*) FROM alarms WHERE cleared_at IS NULL", 0);
        await bus.UntilAsync("SELECT COUNT(*) FROM alarms", 1);
    }

    [Fact]
    public async Task A_cause_that_comes_back_after_it_was_cleared_is_a_new_line()
    {
        await using var bus = await RouterBus.StartAsync();
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        await SendAsync(bus, first, cleared: true);
        await bus.UntilAsync("SELECT COUNT(*) FROM alarms WHERE cleared_at IS NOT NULL", 1);

        await SendAsync(bus, second, cleared: false);

        await bus.UntilAsync("SELECT COUNT(*) FROM alarms", 2);
        Assert.Equal(1, await OpenAsync(bus));
    }

    [Fact]
    public async Task A_flood_of_acute_signals_for_one_team_is_one_alarm_that_clears_when_the_team_has_them_all()
    {
        await using var bus = await RouterBus.StartAsync();
        await bus.RouteAsync([.. Enumerable.Range(0, 40).Select(_ => Given.Signal("collectief en acuut"))]);
        var ids = await bus.QueryAsync(
            "UPDATE deliveries SET urgency = 'acute' WHERE contract = 'collective' RETURNING id",
            row => row.GetGuid(0));

        Assert.Equal(
            [("acute", Given.Wijkteam.Value, 40)],
            await bus.QueryAsync("SELECT code, cause, times FROM alarms", row => (row.GetString(0), row.GetString(1), row.GetInt32(2))));
        foreach (var id in ids.Skip(1))
        {
            await bus.Get<DeliveryActions>().AcceptAsync(id, Given.Wijkteam, "medewerker-1", Token);
        }
        await LookAsync(bus);
        var open = await OpenAsync(bus);
        await bus.Get<DeliveryActions>().AcceptAsync(ids[0], Given.Wijkteam, "medewerker-1", Token);
        await LookAsync(bus);

        Assert.Equal((1L, 0L), (open, await OpenAsync(bus)));
    }

    [Fact]
    public async Task What_is_parked_for_one_reason_is_one_alarm_that_clears_when_nothing_of_it_is_parked()
    {
        await using var bus = await RouterBus.StartAsync();
        await bus.RouteAsync(Given.Signal("kapot"), Given.Signal("kapot"), Given.Poison());

        Assert.Equal(2, await OpenAsync(bus));
        Assert.Equal(
            2,
            (
                await bus.QueryAsync("SELECT times FROM alarms WHERE cause = 'bug.InvalidOperationException'", row => row.GetInt32(0))
            ).Single());
        await bus.QueryAsync("DELETE FROM parked WHERE code LIKE 'bug%' RETURNING 1", row => row.GetInt32(0));
        await LookAsync(bus);

        Assert.Equal(1, await OpenAsync(bus));
    }

    private static Task SendAsync(RouterBus bus, Guid id, bool cleared)
        => bus.Get<IHubBus>()
            .SendAsync(
                HubQueues.Alarms,
                new OperatorAlarm(
                    id, new RuleId("signalen-quarantined"),
                    DateTimeOffset.UnixEpoch.AddYears(56),
                    partner: new PartnerId("meldingen-proef"),
                    cleared: cleared),
                Token);

    private static Task<int> LookAsync(RouterBus bus)
        => new EscalationWatch(
            bus.Database, bus.Get<LateMessage>(), bus.Get<IRulesInUse>(),
            new FakeClock(TimeProvider.System.GetUtcNow())).RunAsync(Token);

    private static async Task<long> OpenAsync(RouterBus bus)
        => (await bus.QueryAsync("SELECT COUNT(*) FROM alarms WHERE cleared_at IS NULL", row => row.GetInt64(0)))[0];
}
