using Hub.Contracts.FollowUp;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Deciding.Disclosure;
using Hub.Deciding.Planning;
using Hub.Router.Erasure;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Router.Ledger.Inbox;
using Hub.Testing.Deciding;
using Hub.Testing.Nodes.Router;

namespace Hub.Router.Tests.FollowUp;

/// <summary>
/// What becomes of an initiator after he was disclosed: register, erasure, a consent that is taken back, moves, and what the partner hears.
/// </summary>
public sealed partial class InitiatorMovesTests
{
    private static readonly SignalReporter Melder = new("Ans Testman", "06-12345678", "ans@example.org");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_register_tells_the_initiator_that_the_wijkregisseur_has_it_and_on_which_consent()
    {
        await using var bus = await RoutedAsync(Given.Initiative(Melder));

        var found = Assert.Single(
            await Register(bus).FindAsync(Given.Zoetermeer, new SignalSubject("mw. Ans TESTMAN", "1970-01-01"), Token));

        Assert.Equal(
            (Given.Zuidoost.Value, "initiator", "avg-6-1-a", "wijkgericht-werken", true),
            (found.Receiver, found.DataClass, found.Grondslag, found.Purpose, found.ContentHeld));
        Assert.Empty(await Register(bus).FindAsync(Given.Zoetermeer, new SignalSubject("Iemand Anders"), Token));
    }

    [Theory]
    [InlineData("06-12345678", null)]
    [InlineData(null, "ans@example.org")]
    public async Task An_initiator_without_a_name_is_found_by_what_reaches_him(string? phone, string? email)
    {
        await using var bus = await RoutedAsync(Given.Initiative(new SignalReporter(phone: phone, email: email)));

        Assert.Single(await Register(bus).FindAsync(Given.Zoetermeer, new SignalSubject(phone: phone, email: email), Token));
    }

    [Fact]
    public async Task Erasing_the_initiator_leaves_the_plan_and_nothing_of_him()
    {
        await using var bus = await RoutedAsync(Given.Initiative(Melder));

        await Register(bus).EraseAsync(Given.Zoetermeer, new SignalSubject("Ans Testman"), keepRegister: false, "fg-1", Token);

        Assert.Equal(["collective"], await PartsAsync(bus, "deliveries WHERE state = 2"));
        Assert.Equal(["collective"], await PartsAsync(bus, "bodies JOIN deliveries ON id = delivery_id"));
        Assert.Empty(await bus.QueryAsync("SELECT seq FROM provisions", row => row.GetInt64(0)));
        var told = Assert.Single(await ListAsync(bus, Given.Zuidoost), entry => entry.State == InboxCodes.Withdrawn);
        Assert.Equal("erased-on-request", told.Reason);
    }

    [Fact]
    public async Task An_initiator_who_was_erased_while_his_plan_was_on_its_way_reaches_nobody()
    {
        await using var bus = await StartAsync();
        await Register(bus).EraseAsync(Given.Zoetermeer, new SignalSubject("Ans Testman"), keepRegister: false, "fg-1", Token);

        await bus.RouteAsync(Given.Initiative(Melder));

        Assert.Equal(["erased-on-request"], await bus.QueryAsync("SELECT reason_code FROM signals", row => row.GetString(0)));
        Assert.Empty(await PartsAsync(bus, "deliveries"));
    }

    [Fact]
    public async Task A_consent_that_is_taken_back_takes_back_the_initiator_and_leaves_the_plan()
    {
        var signal = Guid.NewGuid();
        await using var bus = await RoutedAsync(Given.Initiative(Melder, id: signal));

        await bus.RouteAsync(Given.Initiative(Melder, agreed: false, id: signal, revision: 2));

        Assert.Equal(["collective"], await PartsAsync(bus, "deliveries WHERE state = 2"));
        Assert.Equal(["collective"], await PartsAsync(bus, "bodies JOIN deliveries ON id = delivery_id"));
        Assert.DoesNotContain("initiatorThrough", await BodyAsync(bus, "collective"), StringComparison.Ordinal);
        Assert.Equal("revised", Assert.Single(await ListAsync(bus, Given.Zuidoost), entry => entry.State == InboxCodes.Withdrawn).Reason);
    }

    [Fact]
    public async Task He_goes_on_to_another_wijkregisseur_and_to_nobody_else()
    {
        await using var bus = await RoutedAsync(Given.Initiative(Melder));
        var (id, actions) = (await IdAsync(bus, "initiator"), bus.Get<DeliveryActions>());

        foreach (var other in new[] { Given.Wijkteam, Given.Netwerk, Given.Triage, Given.Regisseur, Given.Hoofd })
        {
            Assert.Equal(
                FollowUpResult.Refused(new Objection(PrivacyRule.ReporterNotPassedOn, "destination")),
                await actions.HandOverAsync(id, Given.Zuidoost, "medewerker-1", other, Resealed(other, id), Token));
        }

        Assert.Equal(
            FollowUpResult.Done,
            await actions.HandOverAsync(id, Given.Zuidoost, "medewerker-1", Given.West, Resealed(Given.West, id), Token));
        Assert.Equal(FollowUpResult.Done, await actions.AcceptAsync(id, Given.West, "medewerker-2", Token));
        Assert.Equal(
            [(Given.Zuidoost.Value, "initiator"), (Given.West.Value, "initiator")],
            await bus.QueryAsync("SELECT receiver, data_class FROM provisions ORDER BY seq", row => (row.GetString(0), row.GetString(1))));
    }

    [Fact]
    public async Task A_plan_that_goes_on_says_still_who_can_reach_him()
    {
        await using var bus = await RoutedAsync(Given.Initiative(Melder));
        var (id, actions) = (await IdAsync(bus, "collective"), bus.Get<DeliveryActions>());

        await actions.HandOverAsync(id, Given.Zuidoost, "medewerker-1", Given.Wijkteam, null, Token);
        await actions.AcceptAsync(id, Given.Wijkteam, "wijkteam-1", Token);

        Assert.Contains($"\"initiatorThrough\":\"{Given.Zuidoost}\"", await BodyAsync(bus, "collective"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Returned_he_goes_to_nobody_and_the_hub_forgets_him()
    {
        await using var bus = await RoutedAsync(Given.Initiative(Melder));
        var id = await IdAsync(bus, "initiator");

        Assert.Equal(
            FollowUpResult.Done,
            await bus.Get<DeliveryActions>()
                .ReturnAsync(id, Given.Zuidoost, "medewerker-1", ReturnReason.Insufficient, Resealed(Given.Triage, id), Token));

        Assert.Equal(["collective"], await PartsAsync(bus, "bodies JOIN deliveries ON id = delivery_id"));
    }

    private static async Task<RouterBus> RoutedAsync(SignalReceived signal)
    {
        var bus = await StartAsync();
        await bus.RouteAsync(signal);
        Assert.Equal(["collective", "initiator"], await PartsAsync(bus, "deliveries"));
        return bus;
    }

    // Decided by the shipped configuration, with what a convenant of the municipality's own desk allows.
    private static Task<RouterBus> StartAsync()
    {
        var decider = Shipped.Set.Decider(DecidingOptions.Strict);
        return RouterBus.StartAsync(more: services =>
            services.Substitute<IRulesInUse>(
                new GivenRules((signal, _) => decider.Decide(signal, Shipped.Set.Matrix.DryRunClaim(signal.Source)))));
    }

    private static PersonRegister Register(RouterBus bus) => new(bus.Database, Given.Keys, TimeProvider.System);

    private static async Task<Guid> IdAsync(RouterBus bus, string part)
        => (await bus.QueryAsync("SELECT id FROM deliveries WHERE part = @part", row => row.GetGuid(0), ("@part", part))).Single();

    private static async Task<string> BodyAsync(RouterBus bus, string part)
        => (
            await bus.QueryAsync(
                "SELECT content FROM bodies WHERE delivery_id = @id",
                row => System.Text.Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(0)),
                ("@id", await IdAsync(bus, part)))
        ).Single();

    private static Task<List<string>> PartsAsync(RouterBus bus, string from)
        => bus.QueryAsync($"SELECT part FROM {from} ORDER BY part", row => row.GetString(0));

    private static async Task<IReadOnlyList<Contracts.TeamInbox.InboxEntry>> ListAsync(RouterBus bus, TeamId team)
        => (await bus.Get<InboxStore>().ListAsync(team, InboxView.Open, 10, 0, Token)).Deliveries;

    private static ResealedContent Resealed(TeamId team, Guid delivery)
    {
        var (keyId, content) = Given.Seal(team, delivery, null!);
        return new ResealedContent(keyId, content);
    }
}
