using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Deciding.Disclosure;
using Hub.Hosting.Bus;
using Hub.Router.FollowUp;
using Hub.Router.Ledger.Inbox;
using Hub.Router.Ledger.Rows;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Router.Tests.FollowUp;

public sealed class DeliveryActionsTests
{
    private static readonly TeamId Rokkeveen = new("gm0637.wijkzorgnetwerk.rokkeveen");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Accepting_tells_the_partner_once_however_often_it_is_done()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus, "individueel");
        var actions = bus.Get<DeliveryActions>();

        var results = new[]
        {
            await actions.AcceptAsync(id, Given.Netwerk, "aanvoerder-1", Token),
            await actions.AcceptAsync(id, Given.Netwerk, "aanvoerder-1", Token),
        };

        Assert.All(results, result => Assert.Equal(FollowUpResult.Done, result));
        var outcome = Assert.Single(await bus.Get<ReceiptBox>().TakeOutcomesAsync(1));
        Assert.Equal((OutcomeState.Accepted, TeamKind.Wijkzorgnetwerk), (outcome.State, outcome.TeamKind));
        Assert.Equal(1, (await bus.QueryAsync("SELECT COUNT(*) FROM trail WHERE action = 'accept'", row => row.GetInt64(0)))[0]);
    }

    [Fact]
    public async Task Content_has_a_working_day_to_live_after_acceptance()
    {
        var friday = new FakeClock(DateTimeOffset.Parse("2026-11-27T16:00:00+01:00"));
        await using var bus = await RouterBus.StartAsync(more: services => services.AddSingleton<TimeProvider>(friday));
        var id = await DeliverAsync(bus, "individueel");

        await bus.Get<DeliveryActions>().AcceptAsync(id, Given.Netwerk, "aanvoerder-1", Token);

        var left = await bus.QueryAsync(
            "SELECT b.delete_after - d.accepted_at FROM bodies b JOIN deliveries d ON d.id = b.delivery_id",
            row => TimeSpan.FromMilliseconds(row.GetInt64(0)));
        Assert.Equal([TimeSpan.FromHours(72)], left);
    }

    [Fact]
    public async Task A_team_that_does_not_own_a_delivery_cannot_act_on_it()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus, "individueel");

        Assert.Equal(FollowUpResult.NotFound, await bus.Get<DeliveryActions>().AcceptAsync(id, Given.Wijkteam, "wijkteam-1", Token));
        Assert.Null(await bus.Get<InboxStore>().OpenAsync(id, Given.Wijkteam, "wijkteam-1", "kijken", Token));
    }

    [Fact]
    public async Task No_machine_accepts_a_case()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus, "individueel");

        Assert.Equal(FollowUpResult.NoPerson, await bus.Get<DeliveryActions>().AcceptAsync(id, Given.Netwerk, "system", Token));
    }

    [Fact]
    public async Task A_case_is_returned_only_when_it_was_sealed_for_triage()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus, "individueel");
        var actions = bus.Get<DeliveryActions>();

        var without = await actions.ReturnAsync(id, Given.Netwerk, "aanvoerder-1", ReturnReason.WrongTeam, null, Token);
        var with = await actions.ReturnAsync(id, Given.Netwerk, "aanvoerder-1", ReturnReason.WrongTeam, Resealed(Given.Triage, id), Token);

        Assert.Equal((FollowUpResult.ContentRequired, FollowUpResult.Done), (without, with));
        var item = Assert.Single((await bus.Get<InboxStore>().ListAsync(Given.Triage, InboxView.Open, 10, 0, Token)).Deliveries);
        Assert.Equal((id, "delivered"), (item.DeliveryId, item.State));
        Assert.Empty((await bus.Get<InboxStore>().ListAsync(Given.Netwerk, InboxView.Open, 10, 0, Token)).Deliveries);
        Assert.Equal("wrong-team", Assert.Single(await bus.Get<ReceiptBox>().TakeOutcomesAsync(1)).ReasonCode);
    }

    [Fact]
    public async Task A_collective_signal_goes_back_as_it_is()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus, "collectief");

        await bus.Get<DeliveryActions>().ReturnAsync(id, Given.Wijkteam, "wijkteam-1", ReturnReason.WrongKind, null, Token);

        var content = await bus.Get<InboxStore>().OpenAsync(id, Given.Triage, "triage-1", "beoordelen", Token);
        Assert.Equal(Given.Triage, HubJson.Read<CloudEvent<Contracts.Collective.CollectiveSignal>>(content).Data.Team);
    }

    [Fact]
    public async Task The_old_owner_stays_the_owner_until_the_new_one_accepts()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus, "individueel");
        var actions = bus.Get<DeliveryActions>();
        await actions.AcceptAsync(id, Given.Netwerk, "aanvoerder-1", Token);

        await actions.HandOverAsync(id, Given.Netwerk, "aanvoerder-1", Rokkeveen, Resealed(Rokkeveen, id), Token);
        var before = await bus.QueryAsync("SELECT team, state FROM deliveries", row => (row.GetString(0), (DeliveryState)row.GetInt32(1)));
        await actions.AcceptAsync(id, Rokkeveen, "aanvoerder-2", Token);
        var after = await bus.QueryAsync("SELECT team, state FROM deliveries", row => (row.GetString(0), (DeliveryState)row.GetInt32(1)));

        Assert.Equal([(Given.Netwerk.Value, DeliveryState.HandingOver)], before);
        Assert.Equal([(Rokkeveen.Value, DeliveryState.Accepted)], after);
        Assert.Equal([Rokkeveen.Value], await bus.QueryAsync("SELECT team FROM bodies", row => row.GetString(0)));
    }

    [Fact]
    public async Task An_offer_that_is_declined_leaves_everything_as_it_was()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus, "individueel");
        var actions = bus.Get<DeliveryActions>();
        await actions.AcceptAsync(id, Given.Netwerk, "aanvoerder-1", Token);
        await actions.HandOverAsync(id, Given.Netwerk, "aanvoerder-1", Rokkeveen, Resealed(Rokkeveen, id), Token);

        await actions.ReturnAsync(id, Rokkeveen, "aanvoerder-2", ReturnReason.WrongTeam, null, Token);

        Assert.Equal(
            [(Given.Netwerk.Value, DeliveryState.Accepted)],
            await bus.QueryAsync("SELECT team, state FROM deliveries", row => (row.GetString(0), (DeliveryState)row.GetInt32(1))));
    }

    [Fact]
    public async Task A_case_is_never_offered_to_a_collective_team()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus, "individueel");

        var result = await bus.Get<DeliveryActions>()
            .HandOverAsync(id, Given.Netwerk, "aanvoerder-1", Given.Wijkteam, Resealed(Given.Wijkteam, id), Token);

        Assert.Equal(FollowUpResult.Refused(new Objection(PrivacyRule.NeedToKnow, "destination")), result);
    }

    [Fact]
    public async Task Opening_content_leaves_a_row_that_says_who_and_why()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus, "individueel");

        var content = await bus.Get<InboxStore>().OpenAsync(id, Given.Netwerk, "aanvoerder-1", "behandeling", Token);

        Assert.Equal(id, HubJson.Read<CloudEvent<IndividualCase>>(content).Data.DeliveryId);
        Assert.Equal(
            [("aanvoerder-1", "behandeling")],
            await bus.QueryAsync("SELECT actor, reason FROM views", row => (row.GetString(0), row.GetString(1))));
    }

    [Fact]
    public async Task A_team_can_act_over_the_bus_too()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus, "collectief");
        var port = bus.Get<IHubBus>();
        var now = DateTimeOffset.UnixEpoch;

        await port.SendAsync(HubQueues.Accept, new DeliveryAccepted(id, Given.Wijkteam, "wijkteam-1", now), Token);
        await bus.UntilAsync("SELECT COUNT(*) FROM deliveries WHERE state = 3", 1);
        await port.SendAsync(HubQueues.Close, new DeliveryClosed(id, Given.Wijkteam, "wijkteam-1", now, CloseOutcome.PassedOn), Token);

        var outcomes = await bus.Get<ReceiptBox>().TakeOutcomesAsync(2);
        Assert.Equal(
            [(OutcomeState.Accepted, null), (OutcomeState.Closed, "passed-on")],
            outcomes.Select(one => (one.State, one.ReasonCode)));
    }

    private static ResealedContent Resealed(TeamId team, Guid delivery)
    {
        var (keyId, content) = Given.Seal(team, delivery, null!);
        return new ResealedContent(keyId, content);
    }

    private static async Task<Guid> DeliverAsync(RouterBus bus, string text)
    {
        await bus.RouteAsync(Given.Signal(text));
        return (await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0))).Single();
    }
}
