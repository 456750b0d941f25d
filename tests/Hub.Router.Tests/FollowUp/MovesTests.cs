using Hub.Contracts.FollowUp;
using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Deciding.Classification.Rules;
using Hub.Deciding.Disclosure;
using Hub.Deciding.Planning;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Router.Ledger.Inbox;
using Hub.Testing.Nodes.Router;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Router.Tests.FollowUp;

/// <summary>
/// What a team hands over or returns: who may read it then, whether it is sealed for that reader, and who is told when it is taken back.
/// </summary>
public sealed class MovesTests
{
    private static readonly TeamId Schuldhulp = new("gm0637.schuldhulp");
    private static readonly TeamId Rokkeveen = new("gm0637.wijkzorgnetwerk.rokkeveen");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Arrears_are_handed_over_to_nobody()
    {
        var (bus, id) = await DeliveredAsync(services => services.Substitute<IRulesInUse>(new GivenRules(Arrears)));
        await using var owned = bus;

        var result = await bus.Get<DeliveryActions>()
            .HandOverAsync(id, Schuldhulp, "medewerker-1", Rokkeveen, Resealed(Rokkeveen, id), Token);

        Assert.Equal(FollowUpResult.Refused(new Objection(PrivacyRule.ArrearsForDebtHelpOnly, "destination")), result);
        Assert.Equal([Schuldhulp.Value], await bus.QueryAsync("SELECT team FROM bodies", row => row.GetString(0)));
    }

    [Fact]
    public async Task Returned_arrears_are_read_by_nobody_and_end_with_their_partner()
    {
        var (bus, id) = await DeliveredAsync(services => services.Substitute<IRulesInUse>(new GivenRules(Arrears)));
        await using var owned = bus;

        var result = await bus.Get<DeliveryActions>()
            .ReturnAsync(id, Schuldhulp, "medewerker-1", ReturnReason.Insufficient, Resealed(Given.Triage, id), Token);

        Assert.Equal(FollowUpResult.Done, result);
        Assert.Empty(await bus.QueryAsync("SELECT team FROM bodies", row => row.GetString(0)));
        Assert.Equal([Schuldhulp.Value], await bus.QueryAsync("SELECT receiver FROM provisions", row => row.GetString(0)));
        var outcome = Assert.Single(await bus.Get<ReceiptBox>().TakeOutcomesAsync(1));
        Assert.Equal((OutcomeState.Returned, "insufficient"), (outcome.State, outcome.ReasonCode));
    }

    [Fact]
    public async Task Whoever_can_read_stands_in_the_register_from_the_offer_on()
    {
        var (bus, id) = await DeliveredAsync();
        await using var owned = bus;
        var actions = bus.Get<DeliveryActions>();

        await actions.HandOverAsync(id, Given.Netwerk, "aanvoerder-1", Rokkeveen, Resealed(Rokkeveen, id), Token);
        await actions.ReturnAsync(id, Rokkeveen, "aanvoerder-2", ReturnReason.WrongTeam, null, Token);
        await actions.ReturnAsync(id, Given.Netwerk, "aanvoerder-1", ReturnReason.WrongTeam, Resealed(Given.Triage, id), Token);

        Assert.Equal(
            [(Given.Netwerk.Value, "case"), (Rokkeveen.Value, "case"), (Given.Triage.Value, "undecided")],
            await bus.QueryAsync("SELECT receiver, data_class FROM provisions ORDER BY seq", row => (row.GetString(0), row.GetString(1))));
        Assert.Single(await bus.QueryAsync("SELECT DISTINCT subject FROM provisions", row => row.GetString(0)));
    }

    public static TheoryData<string, string> OtherSeals
        => new()
        {
            { "team", "content.team" },
            { "delivery", "content.delivery" },
            { "key", "content.kid" },
            { "length", "content.encrypted_key" },
            { "nothing", "content" },
        };

    [Theory]
    [MemberData(nameof(OtherSeals))]
    public async Task What_is_not_sealed_for_its_next_reader_is_refused_and_stored_nowhere(string other, string field)
    {
        var (bus, id) = await DeliveredAsync();
        await using var owned = bus;
        var right = Resealed(Rokkeveen, id);
        var sent = other switch
        {
            "team" => Resealed(Given.Netwerk, id),
            "delivery" => Resealed(Rokkeveen, Guid.NewGuid()),
            "key" => right with { KeyId = "k20260101a" },
            "length" => right with { Content = new CompactJwe(Longer(right.Content.Value)) },
            _ => null,
        };

        var result = await bus.Get<DeliveryActions>().HandOverAsync(id, Given.Netwerk, "aanvoerder-1", Rokkeveen, sent, Token);

        Assert.Equal((PrivacyRule.SealedForReceiver, field), (result.Objection!.Rule, result.Objection.Field));
        Assert.Equal([Given.Netwerk.Value], await bus.QueryAsync("SELECT team FROM bodies", row => row.GetString(0)));
    }

    [Fact]
    public async Task What_was_recorded_before_its_grounds_were_kept_is_handed_to_nobody_and_can_still_go_back()
    {
        var (bus, id) = await DeliveredAsync();
        await using var owned = bus;
        await bus.Database.ReadAsync(session => session.ExecuteAsync("UPDATE deliveries SET source_kind = NULL", Token), Token);
        var actions = bus.Get<DeliveryActions>();

        Assert.Equal(
            FollowUpResult.UnknownGrounds,
            await actions.HandOverAsync(id, Given.Netwerk, "aanvoerder-1", Rokkeveen, Resealed(Rokkeveen, id), Token));
        Assert.Equal(
            FollowUpResult.Done,
            await actions.ReturnAsync(id, Given.Netwerk, "aanvoerder-1", ReturnReason.WrongTeam, null, Token));
        Assert.Empty(await bus.QueryAsync("SELECT team FROM bodies", row => row.GetString(0)));
    }

    [Fact]
    public async Task An_accepted_case_that_a_revision_moves_is_seen_to_be_taken_back_until_somebody_closes_it()
    {
        await using var bus = await RouterBus.StartAsync();
        var (signal, id) = await AcceptedAsync(bus);

        await bus.RouteAsync(Given.Signal("collectief", signal.SignalId, 2));

        var seen = Assert.Single((await bus.Get<InboxStore>().ListAsync(Given.Netwerk, InboxView.Open, 10, 0, Token)).Deliveries);
        Assert.Equal((id, InboxCodes.Withdrawn, "revised"), (seen.DeliveryId, seen.State, seen.Reason));
        Assert.Equal(FollowUpResult.Done, await bus.Get<DeliveryActions>().CloseAsync(id, Given.Netwerk, "aanvoerder-1", null, Token));
        Assert.Empty((await bus.Get<InboxStore>().ListAsync(Given.Netwerk, InboxView.Open, 10, 0, Token)).Deliveries);
        Assert.Single((await bus.Get<InboxStore>().ListAsync(Given.Netwerk, InboxView.All, 10, 0, Token)).Deliveries);
    }

    [Fact]
    public async Task A_revision_leaves_nothing_with_the_team_that_took_it_over_and_tells_it()
    {
        await using var bus = await RouterBus.StartAsync();
        var (signal, id) = await AcceptedAsync(bus);
        var actions = bus.Get<DeliveryActions>();
        await actions.HandOverAsync(id, Given.Netwerk, "aanvoerder-1", Rokkeveen, Resealed(Rokkeveen, id), Token);
        await actions.AcceptAsync(id, Rokkeveen, "aanvoerder-2", Token);

        await bus.RouteAsync(Given.Signal("individueel, en meer", signal.SignalId, 2));

        Assert.Equal([Given.Netwerk.Value], await bus.QueryAsync("SELECT team FROM bodies", row => row.GetString(0)));
        Assert.Equal(
            "revised",
            Assert.Single((await bus.Get<InboxStore>().ListAsync(Rokkeveen, InboxView.Open, 10, 0, Token)).Deliveries).Reason);
        Assert.Equal(
            "delivered",
            Assert.Single((await bus.Get<InboxStore>().ListAsync(Given.Netwerk, InboxView.Open, 10, 0, Token)).Deliveries).State);
    }

    private static async Task<(SignalReceived Signal, Guid Delivery)> AcceptedAsync(RouterBus bus)
    {
        var signal = Given.Signal("individueel");
        await bus.RouteAsync(signal);
        var id = (await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0))).Single();
        await bus.Get<DeliveryActions>().AcceptAsync(id, Given.Netwerk, "aanvoerder-1", Token);
        return (signal, id);
    }

    private static async Task<(RouterBus Bus, Guid Delivery)> DeliveredAsync(Action<IServiceCollection>? more = null)
    {
        var bus = await RouterBus.StartAsync(more: more);
        await bus.RouteAsync(Given.Signal("individueel"));
        return (bus, (await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0))).Single());
    }

    private static RoutingDecision.Routed Arrears(Signal signal, CovenantClaim? claim) => new RoutingDecision.Routed(
        SignalKind.Individual, Theme.SchuldenHuurachterstand, default, new AreaCode("oosterheem"),
        [
            new PlannedDelivery.Sealed(
                Schuldhulp, TeamKind.Schuldhulp, Urgency.Normal, "individual", DataClass.Arrears,
                new LegalBasis(new GrondslagCode("wgs-3-1-b"), new PurposeCode("schuldhulpverlening")),
                new CaseContent(Theme.SchuldenHuurachterstand, signal.ReportedAt, signal.Source)),
        ],
        [], [new Reason(new RuleId("test.rule"), "x")], Given.RuleSet);

    // The same, as if sealed with a key of 3072 bits.
    private static string Longer(string jwe)
        => jwe.Split('.') is var parts ? string.Join('.', parts[0], new string('A', 512), parts[2], parts[3], parts[4]) : "";

    private static ResealedContent Resealed(TeamId team, Guid delivery)
        => Given.Seal(team, delivery, null!) is var (keyId, content)
            ? new ResealedContent(keyId, content)
            : throw new InvalidOperationException();
}
