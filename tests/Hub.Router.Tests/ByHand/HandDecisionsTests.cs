using Hub.Contracts;
using Hub.Contracts.Collective;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Deciding.Disclosure;
using Hub.Router.ByHand;
using Hub.Router.FollowUp;
using Hub.Router.Ledger.Inbox;
using Hub.Testing.Nodes.Router;
using Microsoft.Extensions.DependencyInjection;
using static Hub.Router.Tests.ByHand.AtTriage;

namespace Hub.Router.Tests.ByHand;

/// <summary>A person at triage says what it is and whose: one transaction, one owner, nothing public but what the gate let go.</summary>
public sealed class HandDecisionsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_case_at_triage_goes_sealed_to_another_network_and_the_old_delivery_ends()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await AtTriageAsync(bus);

        var result = await DecideAsync(bus, id, await CaseAsync(bus, id, Rokkeveen));

        Assert.Equal(FollowUpResult.Done, result);
        Assert.Equal(
            [(Given.Triage.Value, "decided"), (Rokkeveen.Value, "delivered")],
            (await bus.QueryAsync("SELECT team, state FROM deliveries ORDER BY team", row
            => (row.GetString(0), row.GetInt32(1) == 10 ? "decided" : "delivered"))));
        Assert.Equal([Rokkeveen.Value], await bus.QueryAsync("SELECT team FROM bodies", row => row.GetString(0)));
        Assert.Equal(
            [Given.Netwerk.Value, Given.Triage.Value, Rokkeveen.Value],
            await bus.QueryAsync("SELECT receiver FROM provisions ORDER BY seq", row => row.GetString(0)));
        var entry = Assert.Single((await bus.Get<InboxStore>().ListAsync(Rokkeveen, InboxView.Open, 10, 0, Token)).Deliveries);
        Assert.Equal(("individual", "delivered", "high"), (entry.Contract, entry.State, entry.Urgency));
        Assert.Equal("decided", Assert.Single((await bus.Get<InboxStore>().ListAsync(Given.Triage, InboxView.Closed, 10, 0,
            Token)).Deliveries).State);
    }

    [Fact]
    public async Task The_trail_and_the_correction_say_who_put_what_right_and_no_content()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await AtTriageAsync(bus);

        await DecideAsync(bus, id, new DecideRequest(asPublic: new DecidedPublic(Given.Wijkteam, Seen)));

        Assert.Equal(
            [("medewerker-1", Given.Triage.Value, "collective", "individual wijkzorgnetwerk gm0637.wijkteam.oosterheem test-1 test.rule")],
            await bus.QueryAsync("SELECT actor, origin, result, detail FROM trail WHERE action = 'decide'", row
                => (row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3))));
        Assert.Equal(
            [("individual", "wijkzorgnetwerk", "collective", "afval", true)],
            await bus.QueryAsync(
                "SELECT from_kind, from_team_kind, to_kind, to_theme, learning FROM corrections",
                row => (row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.IsDBNull(4))));
    }

    [Fact]
    public async Task One_form_sent_twice_is_decided_once()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await AtTriageAsync(bus);
        var request = await CaseAsync(bus, id, Rokkeveen);

        var results = await Task.WhenAll(DecideAsync(bus, id, request), DecideAsync(bus, id, request));

        Assert.All(results, result => Assert.Equal(FollowUpResult.Done, result));
        Assert.Equal([2L], await bus.QueryAsync("SELECT COUNT(*) FROM deliveries", row => row.GetInt64(0)));
        Assert.Equal([1L], await bus.QueryAsync("SELECT COUNT(*) FROM trail WHERE action = 'decide'", row => row.GetInt64(0)));
    }

    [Fact]
    public async Task Of_two_persons_the_first_has_decided_and_the_other_is_told()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await AtTriageAsync(bus);
        var (one, other) = (await CaseAsync(bus, id, Rokkeveen), new DecideRequest(asPublic: new DecidedPublic(Given.Wijkteam, Seen)));

        Assert.Equal(FollowUpResult.Done, await DecideAsync(bus, id, one));
        Assert.Equal(FollowUpResult.Decided, await DecideAsync(bus, id, other));
        Assert.Equal(FollowUpResult.Decided, await bus.Get<HandDecisions>().DecideAsync(id, Given.Triage, "medewerker-2", one, Token));
        Assert.Equal([2L], await bus.QueryAsync("SELECT COUNT(*) FROM deliveries", row => row.GetInt64(0)));
    }

    [Fact]
    public async Task What_a_colleague_took_up_is_his_to_decide()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await AtTriageAsync(bus);
        await bus.Get<DeliveryActions>().AcceptAsync(id, Given.Triage, "medewerker-1", Token);
        var request = await CaseAsync(bus, id, Rokkeveen);

        Assert.Equal(FollowUpResult.Taken, await bus.Get<HandDecisions>().DecideAsync(id, Given.Triage, "medewerker-2", request, Token));
        Assert.Equal(FollowUpResult.Done, await DecideAsync(bus, id, request));
    }

    [Fact]
    public async Task A_network_decides_what_it_has_not_accepted_and_nothing_that_it_has()
    {
        await using var bus = await RouterBus.StartAsync();
        var (fresh, taken) = (await DeliverAsync(bus), await DeliverAsync(bus));
        await bus.Get<DeliveryActions>().AcceptAsync(taken, Given.Netwerk, "aanvoerder-1", Token);
        var open = new DecideRequest(asPublic: new DecidedPublic(Given.Wijkteam, Seen));

        Assert.Equal(FollowUpResult.Done, await bus.Get<HandDecisions>().DecideAsync(fresh, Given.Netwerk, "aanvoerder-1", open, Token));
        Assert.Equal(FollowUpResult.WrongState, await bus.Get<HandDecisions>().DecideAsync(taken, Given.Netwerk, "aanvoerder-1", open,
            Token));
    }

    [Fact]
    public async Task A_held_case_becomes_public_only_as_the_gate_let_it_go()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await AtTriageAsync(bus);
        var raw = new PublicPart(Theme.Afval, new ReleasedText("er ligt afval bij Bakker"));

        Assert.Equal(
            FollowUpResult.Refused(new Objection(PrivacyRule.NoPersonInCollective, "asPublic.part")),
            await DecideAsync(bus, id, new DecideRequest(asPublic: new DecidedPublic(Given.Wijkteam, raw))));
        Assert.Equal([Given.Triage.Value], await bus.QueryAsync("SELECT team FROM bodies", row => row.GetString(0)));

        Assert.Equal(FollowUpResult.Done, await DecideAsync(bus, id, new DecideRequest(asPublic: new DecidedPublic(Given.Wijkteam, Seen))));
        var signal = HubJson.Read<CloudEvent<CollectiveSignal>>((await bus.QueryAsync("SELECT content FROM bodies", row
            => row.GetFieldValue<byte[]>(0))).Single()).Data;
        Assert.Equal((Seen.Text, Seen.Street, Seen.Theme, "oosterheem"), (signal.Text, signal.Street, signal.Theme, signal.Area!.Value));
        Assert.Equal(["route.by-hand"], signal.Reasons.Select(rule => rule.Value));
        Assert.Equal((0, 0), (signal.Hour.Minute, signal.Hour.Second));
    }

    [Fact]
    public async Task A_split_gives_each_side_its_own_and_neither_tells_of_the_other()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await AtTriageAsync(bus);
        var one = (await CaseAsync(bus, id, Rokkeveen)).AsCase;

        Assert.Equal(FollowUpResult.Done, await DecideAsync(bus, id, new DecideRequest(one, new DecidedPublic(Given.Wijkteam, Seen))));

        var (left, right) = (await OneAsync(bus, Rokkeveen), await OneAsync(bus, Given.Wijkteam));
        Assert.Equal(("individual", "high"), (left.Contract, left.Urgency));
        Assert.Equal(("collective", "normal"), (
            right.Contract, right.Urgency)); // of its own words: the case's danger would tell that there is a case
        Assert.DoesNotContain(left.DeliveryId.ToString(), (await bus.QueryAsync("SELECT content FROM bodies WHERE team LIKE '%wijkteam%'",
            row => System.Text.Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(0)))).Single(), StringComparison.Ordinal);
        Assert.Equal(["both"], await bus.QueryAsync("SELECT to_kind FROM corrections", row => row.GetString(0)));
    }

    [Fact]
    public async Task A_public_matter_goes_to_another_team_as_it_is_and_becomes_nobody_s_case()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus, "collectief");
        await bus.Get<DeliveryActions>().ReturnAsync(id, Given.Wijkteam, "wijkteam-1", ReturnReason.WrongTeam, null, Token);

        var (form, refusal) = await bus.Get<HandDecisions>().AskAsync(id, Given.Triage, "medewerker-1",
            new DecisionQuestion(caseTeam: Rokkeveen), Token);
        Assert.Equal((null, FollowUpResult.NoOriginal), (form, refusal));
        Assert.Equal(FollowUpResult.Done, await DecideAsync(bus, id, new DecideRequest(asPublic: new DecidedPublic(Given.Zuidoost))));

        var signal = HubJson.Read<CloudEvent<CollectiveSignal>>((await bus.QueryAsync("SELECT content FROM bodies", row
            => row.GetFieldValue<byte[]>(0))).Single()).Data;
        Assert.Equal(("afval op straat", Given.Zuidoost), (signal.Text!.Value, signal.Team));
    }

    [Fact]
    public async Task What_is_sealed_for_another_delivery_or_sent_to_who_may_not_have_it_is_refused()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await AtTriageAsync(bus);

        Assert.Equal("content.delivery", (await DecideAsync(bus, id, Case(Rokkeveen, id))).Objection!.Field);
        Assert.Equal(PrivacyRule.NeedToKnow, (await DecideAsync(bus, id, Case(Given.Wijkteam, id))).Objection!.Rule);
        Assert.Equal(FollowUpResult.UnknownTeam, await DecideAsync(bus, id, Case(Given.Triage, id)));
        Assert.Equal(FollowUpResult.NoPerson, await bus.Get<HandDecisions>().DecideAsync(id, Given.Triage, "system", Case(Rokkeveen, id),
            Token));
        Assert.Equal(FollowUpResult.NotFound, await bus.Get<HandDecisions>().DecideAsync(id, Given.Netwerk, "aanvoerder-1",
            Case(Rokkeveen, id), Token));
        Assert.Equal([Given.Triage.Value], await bus.QueryAsync("SELECT team FROM bodies", row => row.GetString(0)));
    }
}
