using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Operations.Figures;
using Hub.Contracts.Territory;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Router.Ledger.Figures;
using Hub.Router.Ledger.Inbox;
using Hub.Router.Ledger.Reads;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Time;

namespace Hub.Router.Tests.FollowUp;

/// <summary>Accepting is not the end: a case must be closed within twenty days here, a public matter within forty-five.</summary>
public sealed class WorkTermTests
{
    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_took_it_up_is_reminded_at_the_term_and_those_above_hear_one_term_later()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await TakenUpAsync(bus, "individueel", Given.Netwerk);

        Assert.Equal(0, await LookAsync(bus, 19));
        Assert.Equal(1, await LookAsync(bus, 21));
        Assert.Equal(0, await LookAsync(bus, 39));
        Assert.Equal(1, await LookAsync(bus, 42));
        Assert.Equal(1, await LookAsync(bus, 63));

        Assert.Equal(
            [$"reminder {Given.Netwerk}", $"escalation {Given.Regisseur}", $"escalation {Given.Hoofd}"],
            await MessagesAsync(bus));
        Assert.Equal(["unfinished gm0637.wijkzorgnetwerk.oosterheem"], await AlarmsAsync(bus));
        Assert.All(await GroupsAsync(bus), group => Assert.True(group is { Unfinished: true, DeliveryIds: [var one] } && one == id));
        Assert.Equal(
            ["remind unfinished-1", "escalate unfinished-2", "escalate unfinished-3"],
            await TextsAsync(bus, "SELECT action, result FROM trail WHERE action IN ('remind', 'escalate') ORDER BY seq"));
    }

    [Fact]
    public async Task A_public_matter_has_the_time_until_its_team_met()
    {
        await using var bus = await RouterBus.StartAsync();
        await TakenUpAsync(bus, "collectief", Given.Wijkteam);

        Assert.Equal(0, await LookAsync(bus, 44));
        Assert.Equal(1, await LookAsync(bus, 46));
    }

    [Fact]
    public async Task Closing_clears_it_for_all_who_were_told()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await TakenUpAsync(bus, "individueel", Given.Netwerk);
        foreach (var days in new[] { 21, 42, 63 })
        {
            await LookAsync(bus, days);
        }
        await bus.Get<DeliveryActions>().CloseAsync(id, Given.Netwerk, "aanvoerder-1", CloseOutcome.Resolved, Token);
        await LookAsync(bus, 90);

        Assert.Empty((await bus.Get<InboxStore>().ListAsync(Given.Regisseur, InboxView.Open, 10, 0, Token)).Deliveries);
        Assert.Empty((await bus.Get<InboxStore>().ListAsync(Given.Netwerk, InboxView.Late, 10, 0, Token)).Deliveries);
        Assert.Empty(await bus.QueryAsync("SELECT 1 FROM escalations", row => row.GetInt32(0)));
        Assert.Empty(await bus.QueryAsync("SELECT 1 FROM alarms WHERE cleared_at IS NULL", row => row.GetInt32(0)));
    }

    [Fact]
    public async Task What_is_not_finished_stands_under_too_late_and_in_the_status_by_a_name_of_its_own()
    {
        await using var bus = await RouterBus.StartAsync();
        await TakenUpAsync(bus, "individueel", Given.Netwerk);
        var before = await bus.Get<InboxStore>().ListAsync(Given.Netwerk, InboxView.Late, 10, 0, Token);
        await bus.QueryAsync("UPDATE deliveries SET work_at = 1 RETURNING 1", row => row.GetInt32(0));

        var page = await bus.Get<InboxStore>().ListAsync(Given.Netwerk, InboxView.Late, 10, 0, Token);
        var figures = await bus.Database.ReadAsync(session => LedgerFigures.ReadAsync(session, Now, Token), Token);

        Assert.Empty(before.Deliveries);
        var one = Assert.Single(page.Deliveries);
        Assert.Equal(("accepted", DateTimeOffset.FromUnixTimeMilliseconds(1)), (one.State, one.FinishBy));
        Assert.Equal((1, 1), (page.Counts!.Late, page.Counts.Ours));
        Assert.Equal((0, 1), (figures.Late, figures.Unfinished));
    }

    [Fact]
    public async Task An_offer_that_is_declined_leaves_the_term_as_it_was()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await TakenUpAsync(bus, "collectief", Given.Wijkteam);
        var before = await WorkAsync(bus);
        var actions = bus.Get<DeliveryActions>();

        Assert.Equal(FollowUpResult.Done, await actions.HandOverAsync(id, Given.Wijkteam, "wijkteam-1", Given.Zuidoost, null, Token));
        var whileOffered = await LookAsync(bus, 2); // the offer has a term of its own
        await actions.ReturnAsync(id, Given.Zuidoost, "medewerker-1", ReturnReason.WrongTeam, null, Token);
        var soonAfter = await LookAsync(bus, 3);
        var atItsTerm = await LookAsync(bus, 46);

        Assert.Equal((before, 1, 0, 1), (await WorkAsync(bus), whileOffered, soonAfter, atItsTerm));
    }

    [Fact]
    public async Task Who_takes_it_over_has_a_term_of_its_own_and_what_goes_back_has_none()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await TakenUpAsync(bus, "collectief", Given.Wijkteam);
        await bus.QueryAsync("UPDATE deliveries SET work_at = 1 RETURNING 1", row => row.GetInt32(0));
        var actions = bus.Get<DeliveryActions>();

        await actions.HandOverAsync(id, Given.Wijkteam, "wijkteam-1", Given.Zuidoost, null, Token);
        await actions.AcceptAsync(id, Given.Zuidoost, "medewerker-1", Token);
        var taken = await WorkAsync(bus);
        await actions.ReturnAsync(id, Given.Zuidoost, "medewerker-1", ReturnReason.WrongTeam, null, Token);

        Assert.True(taken > Now.AddDays(44).ToUnixTimeMilliseconds());
        Assert.Null(await WorkAsync(bus));
    }

    [Fact]
    public async Task Reminders_of_what_waits_and_of_what_is_not_finished_come_together()
    {
        await using var bus = await RouterBus.StartAsync();
        await TakenUpAsync(bus, "individueel", Given.Netwerk);
        await bus.RouteAsync(Given.Signal("individueel"));

        Assert.Equal(2, await LookAsync(bus, 21));

        Assert.Equal(["reminder gm0637.wijkzorgnetwerk.oosterheem"], await MessagesAsync(bus));
        Assert.Equal([false, true], (await GroupsAsync(bus)).Select(group => group.Unfinished).Order());
    }

    [Fact]
    public async Task A_message_of_the_hub_itself_has_no_such_term()
    {
        await using var bus = await RouterBus.StartAsync();
        await TakenUpAsync(bus, "individueel", Given.Netwerk);
        await LookAsync(bus, 21);
        var reminder = (await bus.QueryAsync("SELECT id FROM deliveries WHERE contract = 'reminder'", row => row.GetGuid(0))).Single();

        await bus.Get<DeliveryActions>().AcceptAsync(reminder, Given.Netwerk, "aanvoerder-1", Token);

        Assert.Equal([true], await bus.QueryAsync("SELECT work_at FROM deliveries WHERE contract = 'reminder'", row => row.IsDBNull(0)));
    }

    [Fact]
    public async Task Each_step_is_counted_by_its_own_name()
    {
        await using var bus = await RouterBus.StartAsync();
        await TakenUpAsync(bus, "individueel", Given.Netwerk);
        await LookAsync(bus, 21);
        await LookAsync(bus, 42);
        await new FigureRollUp(bus.Database, new FakeClock(Now.AddDays(43))).RunAsync(Token);

        Assert.Equal(
            ["1", "2"],
            await bus.QueryAsync(Figures(FigureMeasure.Unfinished), row => row.GetString(0)));
        Assert.Empty(await bus.QueryAsync(Figures(FigureMeasure.Escalated), row => row.GetString(0)));
    }

    private static async Task<Guid> TakenUpAsync(RouterBus bus, string text, TeamId team)
    {
        await bus.RouteAsync(Given.Signal(text));
        var id = (await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0))).Single();
        Assert.Equal(FollowUpResult.Done, await bus.Get<DeliveryActions>().AcceptAsync(id, team, "medewerker-1", Token));
        return id;
    }

    private static async Task<long?> WorkAsync(RouterBus bus)
        => (await bus.QueryAsync(
            "SELECT work_at FROM deliveries WHERE contract = 'collective'",
            row => row.IsDBNull(0) ? (long?)null : row.GetInt64(0))).Single();

    private static Task<List<string>> MessagesAsync(RouterBus bus)
        => TextsAsync(bus, "SELECT contract, team FROM deliveries WHERE partner = 'hub' ORDER BY created_at");

    private static Task<List<string>> AlarmsAsync(RouterBus bus)
        => TextsAsync(bus, "SELECT code, cause FROM alarms WHERE cleared_at IS NULL");

    private static Task<List<string>> TextsAsync(RouterBus bus, string sql)
        => bus.QueryAsync(sql, row => $"{row.GetString(0)} {row.GetString(1)}");

    private static string Figures(FigureMeasure measure)
        => $"SELECT detail FROM figures WHERE measure = '{WireCode.Of(measure)}' ORDER BY detail";

    private static async Task<List<UnansweredDeliveries>> GroupsAsync(RouterBus bus)
        => [.. (await bus.QueryAsync(
                "SELECT b.content FROM bodies b JOIN deliveries d ON d.id = b.delivery_id WHERE d.partner = 'hub'",
                row => row.GetFieldValue<byte[]>(0)))
            .SelectMany(body => HubJson.Read<CloudEvent<DeliveriesUnanswered>>(body).Data.Groups)];

    private static Task<int> LookAsync(RouterBus bus, int days)
        => new EscalationWatch(
            bus.Database, bus.Get<LateMessage>(), bus.Get<IRulesInUse>(), new FakeClock(Now.AddDays(days)))
            .RunAsync(Token);
}
