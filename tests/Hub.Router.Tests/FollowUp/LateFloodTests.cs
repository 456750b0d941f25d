using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Time;

namespace Hub.Router.Tests.FollowUp;

/// <summary>
/// A flood of anything is no flood of messages and no list of alarms. Terms are a day here; above each team stand the regisseur and the
/// head.
/// </summary>
public sealed class LateFloodTests
{
    private const int Flood = 205;
    private const string Messages = "deliveries WHERE contract IN ('reminder', 'escalation') AND state <> 4";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_hundred_unanswered_reports_are_one_message_a_step_for_each_who_hears_and_one_alarm()
    {
        await using var bus = await RouterBus.StartAsync();
        await DeliverAsync(bus, Flood, "collectief");

        var told = new List<DeliveriesUnanswered>();
        for (var day = 1; day <= 4; day++)
        {
            await LookAsync(bus, TimeSpan.FromDays(day) + TimeSpan.FromMinutes(60 + day)); // a collective term ends on a whole hour
            await LookAsync(bus, TimeSpan.FromDays(day) + TimeSpan.FromMinutes(61 + day));
        }
        told.AddRange(await MessagesAsync(bus));

        Assert.Equal(
            [(Given.Wijkteam, 0, Flood, 100), (Given.Regisseur, 1, Flood, 100), (Given.Hoofd, 2, Flood, 100)],
            told.Select(one => (one.Team, one.Groups.Single().Step, one.Groups.Single().Count, one.Groups.Single().DeliveryIds.Length)));
        Assert.Equal(
            [("unanswered", Given.Wijkteam.Value, Flood)],
            await bus.QueryAsync(
                "SELECT code, cause, times FROM alarms WHERE cleared_at IS NULL",
                row => (row.GetString(0), row.GetString(1), row.GetInt32(2))));
    }

    [Fact]
    public async Task What_falls_due_after_the_message_of_the_day_goes_with_the_next()
    {
        await using var bus = await RouterBus.StartAsync();
        await DeliverAsync(bus, 1, "collectief");
        await LookAsync(bus, TimeSpan.FromHours(25));
        await DeliverAsync(bus, 7, "collectief");
        await bus.QueryAsync("UPDATE deliveries SET term_at = 1 WHERE contract = 'collective' RETURNING 1", row => row.GetInt32(0));

        Assert.Equal(0, await LookAsync(bus, TimeSpan.FromHours(48.9)));
        Assert.Equal(7 + 1, await LookAsync(bus, TimeSpan.FromHours(49.1)));
        Assert.Equal(
            [1, 7],
            (await MessagesAsync(bus)).Where(one => one.Team == Given.Wijkteam).Select(one => one.Groups.Sum(group => group.Count)));
    }

    [Fact]
    public async Task Own_reminders_and_escalations_of_others_come_in_one_message()
    {
        await using var bus = await RouterBus.StartAsync();
        await DeliverAsync(bus, 3, "collectief");
        await LookAsync(bus, TimeSpan.FromHours(25));
        await DeliverAsync(bus, 1, "individueel");
        await bus.QueryAsync(
            $"UPDATE deliveries SET team = '{Given.Regisseur}', urgency = 'normal' WHERE contract = 'individual' RETURNING 1",
            row => row.GetInt32(0));

        await LookAsync(bus, TimeSpan.FromHours(50));

        var message = Assert.Single(await MessagesAsync(bus), one => one.Team == Given.Regisseur);
        Assert.Equal(
            [(Given.Regisseur, 0, 1), (Given.Wijkteam, 1, 3)],
            message.Groups.OrderBy(group => group.Step).Select(group => (group.Team, group.Step, group.Count)));
    }

    [Fact]
    public async Task An_acute_one_is_told_at_once_whatever_was_told_before()
    {
        await using var bus = await RouterBus.StartAsync();
        await DeliverAsync(bus, 2, "collectief");
        await LookAsync(bus, TimeSpan.FromHours(25));
        await DeliverAsync(bus, 1, "collectief");
        await bus.QueryAsync(
            """
            UPDATE deliveries SET term_at = 1, urgency = 'acute'
            WHERE contract = 'collective' AND id NOT IN (SELECT delivery_id FROM escalations) RETURNING 1
            """,
            row => row.GetInt32(0));

        Assert.Equal(1, await LookAsync(bus, TimeSpan.FromHours(25.01)));
        Assert.Equal(["unanswered"], await bus.QueryAsync("SELECT code FROM alarms WHERE cleared_at IS NULL", row => row.GetString(0)));
    }

    [Fact]
    public async Task A_flood_of_acute_ones_goes_together_after_the_first_ten_of_an_hour()
    {
        await using var bus = await RouterBus.StartAsync();
        await DeliverAsync(bus, 60, "collectief");
        var start = TimeProvider.System.GetUtcNow() + TimeSpan.FromHours(25);
        var ids = await bus.QueryAsync(
            "UPDATE deliveries SET urgency = 'acute', term_at = 9223372036854775000 WHERE contract = 'collective' RETURNING id",
            row => row.GetGuid(0));

        foreach (var (minute, id) in ids.Index())
        {
            await bus.QueryAsync(
                "UPDATE deliveries SET term_at = @at WHERE id = @id RETURNING 1",
                row => row.GetInt32(0),
                ("@id", id),
                ("@at", start.ToUnixTimeMilliseconds()));
            await Watch(bus, start.AddMinutes(minute)).RunAsync(Token);
        }

        var messages = (await MessagesAsync(bus)).Where(one => one.Team == Given.Wijkteam).ToList();
        Assert.InRange(messages.Count, 11, LateTurns.AcuteAnHour + 12);
        Assert.InRange(messages.Sum(one => one.Groups.Sum(group => group.Count)), 55, 60);
        Assert.Equal(1, (await bus.QueryAsync("SELECT COUNT(*) FROM alarms WHERE code = 'unanswered'", row => row.GetInt32(0)))[0]);
    }

    [Fact]
    public async Task The_message_and_the_alarm_end_with_the_last_answer_and_not_before()
    {
        await using var bus = await RouterBus.StartAsync();
        await DeliverAsync(bus, 2, "collectief");
        for (var day = 1; day <= 3; day++)
        {
            await LookAsync(bus, TimeSpan.FromDays(day) + TimeSpan.FromMinutes(60 + day)); // a collective term ends on a whole hour
        }
        var ids = await bus.QueryAsync("SELECT id FROM deliveries WHERE contract = 'collective'", row => row.GetGuid(0));

        await AcceptAsync(bus, ids[0]);
        var (messages, alarms) = (await OpenAsync(bus, Messages), await OpenAsync(bus, "alarms WHERE cleared_at IS NULL"));
        await AcceptAsync(bus, ids[1]);

        Assert.Equal((3L, 1L), (messages, alarms));
        Assert.Equal(0, await OpenAsync(bus, Messages));
        Assert.Equal(0, await OpenAsync(bus, "alarms WHERE cleared_at IS NULL"));
        Assert.Equal(0, await OpenAsync(bus, "escalation_messages"));
    }

    private static async Task AcceptAsync(RouterBus bus, Guid delivery)
    {
        Assert.Equal(FollowUpResult.Done, await bus.Get<DeliveryActions>().AcceptAsync(delivery, Given.Wijkteam, "medewerker-1", Token));
        await LookAsync(bus, TimeSpan.FromDays(3.1));
    }

    private static async Task DeliverAsync(RouterBus bus, int count, string text)
        => await bus.RouteAsync([.. Enumerable.Range(0, count).Select(_ => Given.Signal(text))]);

    private static Task<List<DeliveriesUnanswered>> MessagesAsync(RouterBus bus)
        => bus.QueryAsync(
            "SELECT b.content FROM bodies b JOIN deliveries d ON d.id = b.delivery_id "
                + "WHERE d.contract IN ('reminder', 'escalation') ORDER BY d.created_at, d.id",
            row => HubJson.Read<CloudEvent<DeliveriesUnanswered>>(row.GetFieldValue<byte[]>(0)).Data);

    private static async Task<long> OpenAsync(RouterBus bus, string table)
        => (await bus.QueryAsync($"SELECT COUNT(*) FROM {table}", row => row.GetInt64(0)))[0];

    private static Task<int> LookAsync(RouterBus bus, TimeSpan later)
        => Watch(bus, TimeProvider.System.GetUtcNow() + later).RunAsync(Token);

    private static EscalationWatch Watch(RouterBus bus, DateTimeOffset at)
        => new(bus.Database, bus.Get<LateMessage>(), bus.Get<IRulesInUse>(), new FakeClock(at));
}
