using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Router.Ledger.Figures;
using Hub.Router.Ledger.Inbox;
using Hub.Router.Steering;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Time;

namespace Hub.Router.Tests.Steering;

/// <summary>A team lays a matter higher by hand. Above the network stand the netwerkregisseur and the head of department.</summary>
public sealed class RaisingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_next_of_the_chain_hears_which_whose_and_why_and_the_team_stays_the_owner()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus);

        Assert.Equal(FollowUpResult.Done, await RaiseAsync(bus, id));

        var group = Assert.Single(Assert.Single(await MessagesAsync(bus, Given.Regisseur)).Groups);
        Assert.Equal((Given.Netwerk, 1, EscalationReason.BeyondUs, false), (group.Team, group.Step, group.Reason, group.Unfinished));
        Assert.Equal([id], group.DeliveryIds);
        var entry = (await bus.Get<InboxStore>().OneAsync(id, Given.Netwerk, Token))!;
        Assert.Equal((null, Given.Regisseur, EscalationReason.BeyondUs), (entry.Owner, entry.RaisedTo, entry.RaisedReason));
        Assert.Equal(
            ["aanvoerder-1 beyond-us gm0637.netwerkregisseur"],
            await bus.QueryAsync(
                "SELECT actor, result, detail FROM trail WHERE action = 'raise'",
                    row => $"{row.GetString(0)} {row.GetString(1)} {row.GetString(2)}"));
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_act_and_a_second_step_goes_to_the_next()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus);

        await RaiseAsync(bus, id);
        Assert.Equal(FollowUpResult.Done, await RaiseAsync(bus, id));
        Assert.Single(await MessagesAsync(bus, Given.Regisseur));
        Assert.Empty(await MessagesAsync(bus, Given.Hoofd));

        Assert.Equal(FollowUpResult.Done, await RaiseAsync(bus, id, Given.Regisseur));
        Assert.Single(await MessagesAsync(bus, Given.Hoofd));
        Assert.Equal(FollowUpResult.NobodyAbove, await RaiseAsync(bus, id, Given.Hoofd));
    }

    [Fact]
    public async Task Two_members_at_once_lay_it_one_step_higher_and_not_two()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus);

        var results = await Task.WhenAll(Enumerable.Range(1, 6).Select(number => Task.Run(() => RaiseAsync(bus, id, null,
            $"aanvoerder-{number}"))));

        Assert.Equal(1, results.Count(result => result == FollowUpResult.Done));
        Assert.Equal(5, results.Count(result => result == FollowUpResult.Raised));
        Assert.Equal(1, await CountAsync(bus, "deliveries WHERE contract = 'escalation'"));
    }

    [Fact]
    public async Task Who_heard_it_from_the_team_does_not_hear_it_from_the_hub_again_and_the_other_way_round()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus);
        await RaiseAsync(bus, id);

        foreach (var days in new[] { 1.1, 2.2, 3.3 })
        {
            Assert.Equal(1, await LookAsync(bus, days));
        }

        Assert.Single(await MessagesAsync(bus, Given.Regisseur)); // the one of the team
        Assert.Single(await MessagesAsync(bus, Given.Hoofd)); // by the hub, at the end of the chain
        Assert.Equal(1, await CountAsync(bus, "alarms WHERE cleared_at IS NULL"));
        Assert.Equal(FollowUpResult.NobodyAbove, await RaiseAsync(bus, id, Given.Regisseur));
    }

    [Fact]
    public async Task Closing_it_ends_it_for_who_was_told()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus);
        await RaiseAsync(bus, id);
        await bus.Get<DeliveryActions>().AcceptAsync(id, Given.Netwerk, "aanvoerder-1", Token);
        await LookAsync(bus, 0.1);
        Assert.Single((await bus.Get<InboxStore>().ListAsync(Given.Regisseur, InboxView.Open, 10, 0, Token)).Deliveries);

        await bus.Get<DeliveryActions>().CloseAsync(id, Given.Netwerk, "aanvoerder-1", CloseOutcome.Resolved, Token);
        await LookAsync(bus, 0.2);

        Assert.Empty((await bus.Get<InboxStore>().ListAsync(Given.Regisseur, InboxView.Open, 10, 0, Token)).Deliveries);
        Assert.Equal(FollowUpResult.WrongState, await RaiseAsync(bus, id, Given.Regisseur));
    }

    [Fact]
    public async Task Only_the_owner_and_only_a_person_of_it_raises_a_matter_and_never_a_message_of_the_hub()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus);
        await RaiseAsync(bus, id);
        var message = (await bus.QueryAsync("SELECT id FROM deliveries WHERE contract = 'escalation'", row => row.GetGuid(0))).Single();
        var raising = bus.Get<Raising>();

        Assert.Equal(FollowUpResult.NotFound, await raising.RaiseAsync(id, Given.Wijkteam, "medewerker-1",
            new EscalateRequest(EscalationReason.Unsafe), Token));
        Assert.Equal(FollowUpResult.NoPerson, await raising.RaiseAsync(id, Given.Netwerk, "robot",
            new EscalateRequest(EscalationReason.Unsafe), Token));
        Assert.Equal(FollowUpResult.WrongState, await raising.RaiseAsync(message, Given.Regisseur, "medewerker-1",
            new EscalateRequest(EscalationReason.Unsafe), Token));
    }

    [Fact]
    public async Task It_is_counted_by_its_reason()
    {
        await using var bus = await RouterBus.StartAsync();
        await RaiseAsync(bus, await DeliverAsync(bus));

        await new FigureRollUp(bus.Database, TimeProvider.System).RunAsync(Token);

        Assert.Equal(["beyond-us"], await bus.QueryAsync("SELECT detail FROM figures WHERE measure = 'raised'", row => row.GetString(0)));
    }

    private static Task<FollowUpResult> RaiseAsync(RouterBus bus, Guid id, TeamId? after = null, string actor = "aanvoerder-1")
        => bus.Get<Raising>().RaiseAsync(id, Given.Netwerk, actor, new EscalateRequest(EscalationReason.BeyondUs, after), Token);

    private static async Task<Guid> DeliverAsync(RouterBus bus)
    {
        await bus.RouteAsync(Given.Signal("individueel"));
        return (await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0))).Single();
    }

    private static async Task<List<DeliveriesUnanswered>> MessagesAsync(RouterBus bus, TeamId team)
        => [.. (await bus.QueryAsync(
                $"SELECT b.content FROM bodies b JOIN deliveries d ON d.id = b.delivery_id WHERE d.contract = 'escalation' AND d.team = "
                    + $"'{team}'",
                row => row.GetFieldValue<byte[]>(0)))
            .Select(body => HubJson.Read<CloudEvent<DeliveriesUnanswered>>(body).Data)];

    private static Task<int> LookAsync(RouterBus bus, double days)
        => new EscalationWatch(
            bus.Database, bus.Get<LateMessage>(), bus.Get<IRulesInUse>(),
                new FakeClock(TimeProvider.System.GetUtcNow().AddDays(days))).RunAsync(Token);

    private static async Task<long> CountAsync(RouterBus bus, string table)
        => (await bus.QueryAsync($"SELECT COUNT(*) FROM {table}", row => row.GetInt64(0)))[0];
}
