using Hub.Contracts.FollowUp;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Router.FollowUp;
using Hub.Router.Ledger.Inbox;
using Hub.Teams.Inbox;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Router.Tests.TeamInbox;

/// <summary>What the inbox tells of what happened to a delivery: nothing comes back, waits or goes away in silence.</summary>
public sealed class InboxTellsTests
{
    private static readonly TeamId Rokkeveen = new("gm0637.wijkzorgnetwerk.rokkeveen");
    private static readonly DateTimeOffset Friday = DateTimeOffset.Parse("2026-11-27T15:00:00Z");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_came_back_says_from_whom_why_and_when()
    {
        await using var bus = await StartAsync();
        var id = await DeliverAsync(bus, "individueel");

        await bus.Get<DeliveryActions>()
            .ReturnAsync(id, Given.Netwerk, "aanvoerder-1", ReturnReason.WrongTeam, Resealed(Given.Triage, id), Token);

        var entry = await EntryAsync(bus, Given.Triage);
        Assert.Equal(("wrong-team", Given.Netwerk.Value, Friday), (entry.Reason, entry.ReturnedBy, entry.ReturnedAt));
        Assert.Contains(
            $"kwam op 27-11-2026 16:00 terug van {Given.Netwerk}: is van een ander team",
            await ScreenAsync(bus, Given.Triage),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_owner_reads_that_an_offer_waits_and_then_that_it_was_not_taken()
    {
        await using var bus = await StartAsync();
        var id = await DeliverAsync(bus, "individueel");
        var actions = bus.Get<DeliveryActions>();
        await actions.HandOverAsync(id, Given.Netwerk, "aanvoerder-1", Rokkeveen, Resealed(Rokkeveen, id), Token);

        var waiting = await EntryAsync(bus, Given.Netwerk);
        var waits = await ScreenAsync(bus, Given.Netwerk);
        await actions.ReturnAsync(id, Rokkeveen, "aanvoerder-2", ReturnReason.Insufficient, null, Token);

        Assert.Equal(("handing-over", Rokkeveen.Value), (waiting.State, waiting.OfferedTo));
        Assert.Contains($"wacht op {Rokkeveen}: u blijft eigenaar", waits, StringComparison.Ordinal);
        Assert.Contains(
            $"terug van {Rokkeveen}: te weinig om iets te doen",
            await ScreenAsync(bus, Given.Netwerk),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_offered_stands_behind_what_waits_for_the_team_itself()
    {
        await using var bus = await StartAsync();
        var id = await DeliverAsync(bus, "individueel");
        await bus.Get<DeliveryActions>().HandOverAsync(id, Given.Netwerk, "aanvoerder-1", Rokkeveen, Resealed(Rokkeveen, id), Token);
        await bus.RouteAsync(Given.Signal("individueel"));

        var states = (await bus.Get<InboxStore>().ListAsync(Given.Netwerk, InboxView.Open, 10, 0, Token)).Deliveries.Select(entry =>
            entry.State);

        Assert.Equal(["delivered", "handing-over"], states);
    }

    [Fact]
    public async Task A_revision_of_an_accepted_case_says_that_it_takes_the_place_of_what_the_team_had()
    {
        await using var bus = await StartAsync();
        var signal = Guid.NewGuid();
        await bus.RouteAsync(Given.Signal("individueel", signal));
        var id = await OnlyAsync(bus);
        await bus.Get<DeliveryActions>().AcceptAsync(id, Given.Netwerk, "aanvoerder-1", Token);

        await bus.RouteAsync(Given.Signal("individueel, nieuwe tekst", signal, revision: 2));

        Assert.Equal((2, "delivered"), (await EntryAsync(bus, Given.Netwerk) is var entry ? entry.Revision!.Value : 0, entry.State));
        Assert.Contains(
            "versie 2: komt in de plaats van wat u eerder had",
            await ScreenAsync(bus, Given.Netwerk),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revision_that_takes_an_accepted_case_away_leaves_a_line_that_says_so()
    {
        await using var bus = await StartAsync();
        var signal = Guid.NewGuid();
        await bus.RouteAsync(Given.Signal("individueel", signal));
        await bus.Get<DeliveryActions>().AcceptAsync(await OnlyAsync(bus), Given.Netwerk, "aanvoerder-1", Token);

        await bus.RouteAsync(Given.Signal("collectief", signal, revision: 2));

        Assert.Equal("withdrawn", (await EntryAsync(bus, Given.Netwerk)).State);
        Assert.Contains(
            "ingetrokken op 27-11-2026 16:00: de partner stuurde een nieuwe versie",
            await ScreenAsync(bus, Given.Netwerk),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_accepted_says_until_when_the_hub_has_its_content()
    {
        await using var bus = await StartAsync();
        var id = await DeliverAsync(bus, "individueel");

        await bus.Get<DeliveryActions>().AcceptAsync(id, Given.Netwerk, "aanvoerder-1", Token);

        var entry = Assert.Single((await bus.Get<InboxStore>().ListAsync(Given.Netwerk, InboxView.All, 10, 0, Token)).Deliveries);
        Assert.Equal(Friday.AddDays(3), entry.ContentUntil);
    }

    private static Task<RouterBus> StartAsync()
        => RouterBus.StartAsync(more: services => services.AddSingleton<TimeProvider>(new FakeClock(Friday)));

    private static async Task<InboxEntry> EntryAsync(RouterBus bus, TeamId team)
        => Assert.Single((await bus.Get<InboxStore>().ListAsync(team, InboxView.Open, 10, 0, Token)).Deliveries);

    private static async Task<string> ScreenAsync(RouterBus bus, TeamId team)
    {
        using var screen = new StringWriter();
        TeamOutput.Inbox(await bus.Get<InboxStore>().ListAsync(team, InboxView.Open, 10, 0, Token), json: false, screen);
        return screen.ToString();
    }

    private static ResealedContent Resealed(TeamId team, Guid delivery)
    {
        var (keyId, content) = Given.Seal(team, delivery, null!);
        return new ResealedContent(keyId, content);
    }

    private static async Task<Guid> DeliverAsync(RouterBus bus, string text)
    {
        await bus.RouteAsync(Given.Signal(text));
        return await OnlyAsync(bus);
    }

    private static async Task<Guid> OnlyAsync(RouterBus bus)
        => (await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0))).Single();
}
