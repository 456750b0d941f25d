using Hub.Contracts.FollowUp;
using Hub.Contracts.TeamInbox;
using Hub.Router.ByHand;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Router.Ledger.Inbox;
using Hub.Router.Ledger.Persons;
using Hub.Router.Steering;
using Hub.Testing.Nodes.Router;

namespace Hub.Router.Tests.Steering;

/// <summary>What cannot be joined, what is not done with one of those alone, and what happens to one of them by itself.</summary>
public sealed class JoiningTroubleTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_unknown_another_team_s_itself_or_of_another_kind_is_not_joined()
    {
        await using var bus = await RouterBus.StartAsync();
        var (one, other) = (await JoinGiven.DeliverAsync(bus, "collectief"), await JoinGiven.DeliverAsync(bus, "collectief", "ander"));
        var aCase = await JoinGiven.DeliverAsync(bus, "individueel");
        await JoinGiven.ExecuteAsync(bus, $"UPDATE deliveries SET team = '{Given.Wijkteam}' WHERE id = @id", aCase);
        var elsewhere = await JoinGiven.DeliverAsync(bus, "collectief", "derde");
        await JoinGiven.ExecuteAsync(bus, $"UPDATE deliveries SET team = '{Given.Rokkeveen}' WHERE id = @id", elsewhere);

        Assert.Equal(FollowUpResult.NotFound, await JoinGiven.JoinAsync(bus, Guid.NewGuid(), one));
        Assert.Equal(FollowUpResult.NotFound, await JoinGiven.JoinAsync(bus, one, Guid.NewGuid()));
        Assert.Equal(FollowUpResult.NotFound, await JoinGiven.JoinAsync(bus, one, elsewhere));
        Assert.Equal(FollowUpResult.NotFound, await JoinGiven.JoinAsync(bus, elsewhere, one));
        Assert.Equal(FollowUpResult.Itself, await JoinGiven.JoinAsync(bus, one, one));
        Assert.Equal(FollowUpResult.OtherKind, await JoinGiven.JoinAsync(bus, aCase, one, samePerson: true));
        Assert.Equal(FollowUpResult.OtherKind, await JoinGiven.JoinAsync(bus, one, aCase, samePerson: true));
        Assert.Equal(FollowUpResult.NoPerson, await JoinGiven.JoinAsync(bus, other, one, actor: "robot"));
        Assert.Equal(FollowUpResult.NotJoined, await bus.Get<Joining>().SeparateAsync(one, Given.Wijkteam, "wijkteam-1", Token));
        Assert.Equal(FollowUpResult.NotFound, await bus.Get<Joining>().SeparateAsync(one, Given.Rokkeveen, "wijkteam-1", Token));
        Assert.Equal(0, await JoinGiven.CountAsync(bus, "joined"));
        Assert.Equal(0, await JoinGiven.CountAsync(bus, "trail WHERE action IN ('join', 'separate')"));
    }

    [Fact]
    public async Task No_chain_is_made_of_them_and_the_same_twice_is_once()
    {
        await using var bus = await RouterBus.StartAsync();
        var (one, two) = (await JoinGiven.DeliverAsync(bus, "collectief"), await JoinGiven.DeliverAsync(bus, "collectief", "ander"));
        var three = await JoinGiven.DeliverAsync(bus, "collectief", "derde");
        await JoinGiven.JoinAsync(bus, two, one);

        Assert.Equal(FollowUpResult.Done, await JoinGiven.JoinAsync(bus, two, one));
        Assert.Equal(FollowUpResult.Joined, await JoinGiven.JoinAsync(bus, two, three));
        Assert.Equal(FollowUpResult.Joined, await JoinGiven.JoinAsync(bus, three, two));
        Assert.Equal(FollowUpResult.Leads, await JoinGiven.JoinAsync(bus, one, three));
        Assert.Equal(1, await JoinGiven.CountAsync(bus, "trail WHERE action = 'join'"));
    }

    [Fact]
    public async Task The_most_urgent_leads_and_who_took_one_up_takes_the_lead_up_first()
    {
        await using var bus = await RouterBus.StartAsync();
        var (one, two) = (await JoinGiven.DeliverAsync(bus, "collectief"), await JoinGiven.DeliverAsync(bus, "collectief", "ander"));
        await JoinGiven.ExecuteAsync(bus, "UPDATE deliveries SET urgency = 'acute' WHERE id = @id", two);
        Assert.Equal(FollowUpResult.MoreUrgent, await JoinGiven.JoinAsync(bus, two, one));

        await bus.Get<DeliveryActions>().AcceptAsync(one, Given.Wijkteam, "wijkteam-1", Token);
        Assert.Equal(FollowUpResult.LeadWaits, await JoinGiven.JoinAsync(bus, one, two));
        await bus.Get<DeliveryActions>().AcceptAsync(two, Given.Wijkteam, "wijkteam-1", Token);
        Assert.Equal(FollowUpResult.Done, await JoinGiven.JoinAsync(bus, one, two));

        await bus.Get<DeliveryActions>().CloseAsync(two, Given.Wijkteam, "wijkteam-1", CloseOutcome.Resolved, Token);
        var late = await JoinGiven.DeliverAsync(bus, "collectief", "derde");
        Assert.Equal(FollowUpResult.WrongState, await JoinGiven.JoinAsync(bus, late, two));
        Assert.Equal(FollowUpResult.WrongState, await bus.Get<Joining>().SeparateAsync(one, Given.Wijkteam, "wijkteam-1", Token));
    }

    [Fact]
    public async Task Cases_are_joined_only_where_the_team_says_that_they_are_about_the_same_person()
    {
        await using var bus = await RouterBus.StartAsync();
        var (one, two) = (await JoinGiven.DeliverAsync(bus, "individueel"), await JoinGiven.DeliverAsync(bus, "individueel", "ander"));

        Assert.Equal(FollowUpResult.SamePerson, await JoinGiven.JoinAsync(bus, two, one, Given.Netwerk, "aanvoerder-1"));
        Assert.Equal(FollowUpResult.SamePerson, await JoinGiven.JoinAsync(bus, two, one, Given.Netwerk, "aanvoerder-1", samePerson: false));
        Assert.Equal(FollowUpResult.Done, await JoinGiven.JoinAsync(bus, two, one, Given.Netwerk, "aanvoerder-1", samePerson: true));

        // What each holds stays sealed as it was, for its own reader, and nobody else reads anything by it.
        Assert.Equal(2, await JoinGiven.CountAsync(bus, "bodies"));
        Assert.Equal(2, await JoinGiven.CountAsync(bus, "provisions"));
        await JoinGiven.ExecuteAsync(bus, "UPDATE deliveries SET data_class = 'initiator' WHERE id = @id", two);
        await bus.Get<Joining>().SeparateAsync(two, Given.Netwerk, "aanvoerder-1", Token);
        Assert.Equal(FollowUpResult.OtherKind, await JoinGiven.JoinAsync(bus, two, one, Given.Netwerk, "aanvoerder-1", samePerson: true));
    }

    [Fact]
    public async Task Nothing_is_done_with_one_of_them_alone_and_the_lead_goes_nowhere_with_others_behind_it()
    {
        await using var bus = await RouterBus.StartAsync();
        var (lead, other) = (await JoinGiven.DeliverAsync(bus, "collectief"), await JoinGiven.DeliverAsync(bus, "collectief", "ander"));
        await JoinGiven.JoinAsync(bus, other, lead);
        var (actions, team) = (bus.Get<DeliveryActions>(), Given.Wijkteam);

        Assert.Equal(FollowUpResult.Joined, await actions.AcceptAsync(other, team, "wijkteam-1", Token));
        Assert.Equal(FollowUpResult.Joined, await actions.ReturnAsync(other, team, "wijkteam-1", ReturnReason.WrongTeam, null, Token));
        Assert.Equal(FollowUpResult.Joined, await actions.HandOverAsync(other, team, "wijkteam-1", Given.Rokkeveen, null, Token));
        Assert.Equal(FollowUpResult.Joined, await RaiseAsync(bus, other));
        Assert.Equal(FollowUpResult.Leads, await actions.ReturnAsync(lead, team, "wijkteam-1", ReturnReason.WrongTeam, null, Token));
        Assert.Equal(FollowUpResult.Leads, await actions.HandOverAsync(lead, team, "wijkteam-1", Given.Rokkeveen, null, Token));
        Assert.Equal(FollowUpResult.Done, await RaiseAsync(bus, lead));
        foreach (var (id, refusal) in new[] { (lead, FollowUpResult.Leads), (other, FollowUpResult.Joined) })
        {
            Assert.Equal(
                (null, refusal), await bus.Get<Reassigning>().ReassignAsync(id, Given.Zuidoost, "medewerker-1", Given.Rokkeveen, Token));
            Assert.Equal(
                (null, refusal),
                await bus.Get<HandDecisions>().AskAsync(id, team, "wijkteam-1", new DecisionQuestion(publicTeam: Given.Rokkeveen), Token));
            Assert.Equal(
                refusal,
                await bus.Get<HandDecisions>().DecideAsync(
                    id, team, "wijkteam-1", new DecideRequest(asPublic: new DecidedPublic(Given.Rokkeveen)), Token));
        }
        await actions.AcceptAsync(lead, team, "wijkteam-1", Token);
        Assert.Equal(FollowUpResult.Joined, await actions.CloseAsync(other, team, "wijkteam-1", CloseOutcome.Resolved, Token));
        Assert.NotNull(await bus.Get<InboxStore>().OpenAsync(other, team, "wijkteam-1", "behandeling", Token)); // read it can be
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_new_version_of_one_concerns_that_one_and_both_stand_alone(bool ofTheLead)
    {
        await using var bus = await RouterBus.StartAsync();
        var signal = Guid.NewGuid();
        var one = await JoinGiven.DeliverAsync(bus, "collectief", signal: signal);
        var two = await JoinGiven.DeliverAsync(bus, "collectief", "ander");
        var (lead, other) = ofTheLead ? (one, two) : (two, one);
        await JoinGiven.JoinAsync(bus, other, lead);
        await bus.Get<DeliveryActions>().AcceptAsync(lead, Given.Wijkteam, "wijkteam-1", Token);

        await JoinGiven.DeliverAsync(bus, "collectief en nog iets", signal: signal, revision: 2, secondsLater: 5);

        var (revised, unchanged) = (await JoinGiven.EntryAsync(bus, one), await JoinGiven.EntryAsync(bus, two));
        Assert.Equal(("delivered", 2, null, null), (revised.State, revised.Revision, revised.Joined, revised.JoinedTo));
        Assert.Equal(("accepted", 1, null, null), (unchanged.State, unchanged.Revision, unchanged.Joined, unchanged.JoinedTo));
        await WrittenAsync(bus, other, lead);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_erasure_of_one_takes_that_one_and_no_other(bool ofTheLead)
    {
        await using var bus = await RouterBus.StartAsync();
        var (lead, other) = (await JoinGiven.DeliverAsync(bus, "individueel"), await JoinGiven.DeliverAsync(bus, "individueel", "ander"));
        await JoinGiven.JoinAsync(bus, other, lead, Given.Netwerk, "aanvoerder-1", samePerson: true);
        var (gone, stays) = ofTheLead ? (lead, other) : (other, lead);

        await bus.Database.WriteAsync(
            async session =>
            {
                await HeldContent.EraseAsync(session, gone, TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds(), Token);
                return true;
            },
            Token);

        var left = await JoinGiven.EntryAsync(bus, stays, Given.Netwerk);
        Assert.Equal(("delivered", null, null), (left.State, left.Joined, left.JoinedTo));
        Assert.Equal([stays], await bus.QueryAsync("SELECT delivery_id FROM bodies", row => row.GetGuid(0)));
        Assert.Equal(
            FollowUpResult.Done, await bus.Get<DeliveryActions>().AcceptAsync(stays, Given.Netwerk, "aanvoerder-1", Token));
        await WrittenAsync(bus, other, lead);
    }

    // The watch notes what came apart by itself, once.
    private static async Task WrittenAsync(RouterBus bus, Guid other, Guid lead)
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await new EscalationWatch(
                bus.Database, bus.Get<LateMessage>(), bus.Get<IRulesInUse>(), TimeProvider.System).RunAsync(Token);
        }
        Assert.Equal(
            [$"router {other} changed {lead}"],
            await bus.QueryAsync(
                "SELECT actor, object, result, detail FROM trail WHERE action = 'separate'",
                row => $"{row.GetString(0)} {row.GetString(1)} {row.GetString(2)} {row.GetString(3)}"));
        Assert.Equal(0, await JoinGiven.CountAsync(bus, "joined"));
    }

    private static Task<FollowUpResult> RaiseAsync(RouterBus bus, Guid id)
        => bus.Get<Raising>().RaiseAsync(id, Given.Wijkteam, "wijkteam-1", new EscalateRequest(EscalationReason.NoProgress), Token);
}
