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
using static Hub.Router.Tests.ByHand.AtTriage;

namespace Hub.Router.Tests.ByHand;

/// <summary>A team says of its case, which stays, that it is a public matter too.</summary>
public sealed class BesideTests
{
    private const string Actor = "aanvoerder-1";
    private static readonly DecideRequest Also = new(asPublic: new DecidedPublic(Given.Wijkteam, Seen), caseStays: true);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_case_stays_whose_it_is_and_the_wijkteam_has_a_matter_that_tells_nothing_of_it(bool taken)
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus);
        if (taken)
        {
            await bus.Get<DeliveryActions>().AcceptAsync(id, Given.Netwerk, "aanvoerder-2", Token);
        }

        Assert.Equal(FollowUpResult.Done, await SayAsync(bus, id, Also));

        var held = (await bus.Get<InboxStore>().ListAsync(Given.Netwerk, InboxView.All, 10, 0, Token)).Deliveries;
        var (one, other) = (Assert.Single(held), await OneAsync(bus, Given.Wijkteam));
        Assert.Equal((id, "individual", taken ? "accepted" : "delivered"), (one.DeliveryId, one.Contract, one.State));
        Assert.Equal(("collective", "delivered", "normal"), (other.Contract, other.State, other.Urgency));
        Assert.Equal((Given.Wijkteam, Actor), (one.MadePublic?.To, one.MadePublic?.By));
        Assert.Equal(one.MadePublic, (await bus.Get<InboxStore>().OneAsync(id, Given.Netwerk, Token))!.MadePublic);
        Assert.Null(other.MadePublic);
        var body = (await bus.QueryAsync(
            $"SELECT content FROM bodies WHERE team = '{Given.Wijkteam}'", row => row.GetFieldValue<byte[]>(0))).Single();
        var signal = HubJson.Read<CloudEvent<CollectiveSignal>>(body).Data;
        Assert.Equal((Seen.Text, Seen.Street, Seen.Theme), (signal.Text, signal.Street, signal.Theme));
        Assert.DoesNotContain(id.ToString(), System.Text.Encoding.UTF8.GetString(body), StringComparison.Ordinal);
        Assert.Equal(
            [("individual", "both", $"{Given.Netwerk},{Given.Wijkteam}")],
            await bus.QueryAsync(
                "SELECT from_kind, to_kind, to_teams FROM corrections", row => (row.GetString(0), row.GetString(1), row.GetString(2))));
    }

    [Fact]
    public async Task It_is_said_once_whoever_of_the_team_says_it()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus);

        var results = await Task.WhenAll(SayAsync(bus, id, Also), SayAsync(bus, id, Also));
        var (form, refusal) = await bus.Get<HandDecisions>().AskAsync(
            id, Given.Netwerk, "aanvoerder-2", new DecisionQuestion(publicTeam: Given.Wijkteam, text: "er ligt afval"), Token);

        Assert.All(results, result => Assert.Equal(FollowUpResult.Done, result));
        Assert.Equal((null, FollowUpResult.Decided), (form, refusal));
        Assert.Equal([2L], await bus.QueryAsync("SELECT COUNT(*) FROM deliveries", row => row.GetInt64(0)));
        Assert.Equal([1L], await bus.QueryAsync("SELECT COUNT(*) FROM trail WHERE action = 'decide'", row => row.GetInt64(0)));
    }

    [Fact]
    public async Task Nothing_goes_that_the_gate_did_not_let_go_and_nothing_from_who_does_not_own_it()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus);
        var held = await AtTriageAsync(bus);
        var raw = new PublicPart(Theme.Afval, new ReleasedText("er ligt afval bij Bakker"));

        Assert.Equal(
            FollowUpResult.Refused(new Objection(PrivacyRule.NoPersonInCollective, "asPublic.part")),
            await SayAsync(bus, id, new DecideRequest(asPublic: new DecidedPublic(Given.Wijkteam, raw), caseStays: true)));
        Assert.Equal(FollowUpResult.NotFound, await bus.Get<HandDecisions>().DecideAsync(id, Rokkeveen, Actor, Also, Token));
        Assert.Equal(FollowUpResult.NoPerson, await bus.Get<HandDecisions>().DecideAsync(id, Given.Netwerk, "systeem", Also, Token));
        Assert.Equal(FollowUpResult.WrongState, await DecideAsync(bus, held, Also)); // at triage it is decided, not kept
        Assert.Equal([2L], await bus.QueryAsync("SELECT COUNT(*) FROM deliveries", row => row.GetInt64(0)));
    }

    [Fact]
    public async Task What_goes_back_to_triage_afterwards_is_decided_there_and_the_newest_word_counts()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus);
        await SayAsync(bus, id, Also);
        var (keyId, content) = Given.Seal(Given.Triage, id, null!);
        await bus.Get<DeliveryActions>().ReturnAsync(
            id, Given.Netwerk, Actor, ReturnReason.WrongTeam, new ResealedContent(keyId, content), Token);

        Assert.Equal(FollowUpResult.Done, await DecideAsync(bus, id, await CaseAsync(bus, id, Rokkeveen)));

        Assert.Equal(
            [("individual", Rokkeveen.Value)],
            await bus.QueryAsync("SELECT to_kind, to_teams FROM corrections", row => (row.GetString(0), row.GetString(1))));
        Assert.Equal("delivered", (await OneAsync(bus, Given.Wijkteam)).State);
    }

    [Fact]
    public async Task A_new_revision_takes_the_public_matter_back_too()
    {
        await using var bus = await RouterBus.StartAsync();
        var signal = Given.Signal("individueel");
        var id = await DeliverAsync(bus, signal: signal);
        await SayAsync(bus, id, Also);

        await bus.RouteAsync(Given.Signal("individueel, en meer", signal.SignalId, 2));

        Assert.Equal("revised", (await OneAsync(bus, Given.Wijkteam)).Reason);
    }

    [Fact]
    public void A_case_does_not_both_stay_and_go()
        => Assert.Equal(
            "caseStays",
            Assert.Throws<ContractViolationException>(
                () => new DecideRequest(Case(Rokkeveen, Guid.NewGuid()).AsCase, caseStays: true)).Field);

    private static Task<FollowUpResult> SayAsync(RouterBus bus, Guid id, DecideRequest request)
        => bus.Get<HandDecisions>().DecideAsync(id, Given.Netwerk, Actor, request, Token);
}
