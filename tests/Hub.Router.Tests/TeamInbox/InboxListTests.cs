using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Router.FollowUp;
using Hub.Router.Ledger.Inbox;
using Hub.Router.TeamInbox;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Router.Tests.TeamInbox;

/// <summary>What a list tells of a delivery before anybody opens it, how it is filtered and paged, and who has what.</summary>
public sealed class InboxListTests
{
    private static readonly DateTimeOffset Friday = DateTimeOffset.Parse("2026-11-27T15:00:00Z");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_public_matter_says_theme_area_and_kind_of_sender_and_names_no_partner()
    {
        await using var bus = await StartAsync();
        await bus.RouteAsync(Given.Signal("collectief"));

        var entry = Assert.Single((await ListAsync(bus, Given.Wijkteam, InboxView.Open)).Deliveries);

        Assert.Equal((Theme.Afval, "oosterheem", SourceKind.Corporatie, null), (entry.Theme, entry.Area, entry.Source, entry.Partner));
    }

    [Fact]
    public async Task A_case_says_theme_area_and_partner_and_no_word_of_its_content()
    {
        await using var bus = await StartAsync();
        await bus.RouteAsync(Given.Signal("individueel"));

        var entry = Assert.Single((await ListAsync(bus, Given.Netwerk, InboxView.Open)).Deliveries);

        Assert.Equal((Theme.Afval, "oosterheem", "corporatie-vb"), (entry.Theme, entry.Area, entry.Partner?.Value));
        Assert.Null(entry.Street);
    }

    [Fact]
    public async Task The_sealed_half_of_a_split_signal_does_not_tell_the_theme_of_the_other()
    {
        await using var bus = await StartAsync();
        await bus.RouteAsync(Given.Signal("collectief en individueel"));

        Assert.Null(Assert.Single((await ListAsync(bus, Given.Netwerk, InboxView.Open)).Deliveries).Theme);
        Assert.Equal(Theme.Afval, Assert.Single((await ListAsync(bus, Given.Wijkteam, InboxView.Open)).Deliveries).Theme);
    }

    [Fact]
    public async Task Who_takes_it_first_has_it_and_another_is_told_so()
    {
        await using var bus = await StartAsync();
        var id = await DeliverAsync(bus);
        var actions = bus.Get<DeliveryActions>();

        var first = await actions.AcceptAsync(id, Given.Netwerk, "aanvoerder-1", Token);
        var second = await actions.AcceptAsync(id, Given.Netwerk, "aanvoerder-2", Token);
        var again = await actions.AcceptAsync(id, Given.Netwerk, "aanvoerder-1", Token);

        Assert.Equal((FollowUpResult.Done, FollowUpResult.Taken, FollowUpResult.Done), (first, second, again));
        Assert.Equal("aanvoerder-1", (await bus.Get<InboxStore>().OneAsync(id, Given.Netwerk, Token))!.AcceptedBy);
        Assert.Equal(InboxCodes.Taken, ActAnswer.Of(second).Errors[0].Code);
    }

    [Fact]
    public async Task Each_view_shows_its_own_part_and_the_counts_add_up()
    {
        var clock = new FakeClock(Friday);
        await using var bus = await StartAsync(clock);
        for (var made = 0; made < 3; made++)
        {
            await bus.RouteAsync(Given.Signal("individueel"));
        }
        var ids = (await ListAsync(bus, Given.Netwerk, InboxView.Open)).Deliveries.Select(entry => entry.DeliveryId).ToArray();
        var actions = bus.Get<DeliveryActions>();
        await actions.AcceptAsync(ids[0], Given.Netwerk, "aanvoerder-1", Token);
        await actions.AcceptAsync(ids[1], Given.Netwerk, "aanvoerder-1", Token);
        await actions.CloseAsync(ids[1], Given.Netwerk, "aanvoerder-1", CloseOutcome.NotReached, Token);
        clock.Leap(TimeSpan.FromDays(2)); // every term is a day

        Guid[] In(InboxPage page) => [.. page.Deliveries.Select(entry => entry.DeliveryId)];
        Assert.Equal([ids[2]], In(await ListAsync(bus, Given.Netwerk, InboxView.Fresh)));
        Assert.Equal([ids[0]], In(await ListAsync(bus, Given.Netwerk, InboxView.Ours)));
        Assert.Equal([ids[0]], In(await ListAsync(bus, Given.Netwerk, InboxView.Of("mine") with { Actor = "aanvoerder-1" })));
        Assert.Empty(In(await ListAsync(bus, Given.Netwerk, InboxView.Of("mine") with { Actor = "aanvoerder-2" })));
        Assert.Equal([ids[2]], In(await ListAsync(bus, Given.Netwerk, InboxView.Late)));
        var closed = await ListAsync(bus, Given.Netwerk, InboxView.Closed);
        Assert.Equal([ids[1]], In(closed));
        Assert.Equal(CloseOutcome.NotReached, closed.Deliveries.Single().Outcome);
        Assert.Equal(new InboxCounts(1, 1, 1, 1), (await ListAsync(bus, Given.Netwerk, InboxView.Open)).Counts);
        Assert.Equal(0, (await ListAsync(bus, Given.Netwerk, InboxView.Open with { Actor = "aanvoerder-2" })).Counts!.Mine);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap_or_a_repeat()
    {
        await using var bus = await StartAsync();
        for (var made = 0; made < 5; made++)
        {
            await bus.RouteAsync(Given.Signal("individueel"));
        }
        var store = bus.Get<InboxStore>();

        var pages = new[]
        {
            await store.ListAsync(Given.Netwerk, InboxView.Open, 2, 0, Token),
            await store.ListAsync(Given.Netwerk, InboxView.Open, 2, 2, Token),
            await store.ListAsync(Given.Netwerk, InboxView.Open, 2, 4, Token),
        };

        Assert.Equal([true, true, false], pages.Select(page => page.More));
        Assert.Equal(5, pages.SelectMany(page => page.Deliveries).Select(entry => entry.DeliveryId).Distinct().Count());
    }

    [Fact]
    public async Task Nobody_reads_a_delivery_of_another_team()
    {
        await using var bus = await StartAsync();

        Assert.Null(await bus.Get<InboxStore>().OneAsync(await DeliverAsync(bus), new TeamId("gm0637.wijkzorgnetwerk.rokkeveen"), Token));
    }

    private static Task<InboxPage> ListAsync(RouterBus bus, TeamId team, InboxView view)
        => bus.Get<InboxStore>().ListAsync(team, view, 10, 0, Token);

    private static Task<RouterBus> StartAsync(FakeClock? clock = null)
        => RouterBus.StartAsync(more: services => services.AddSingleton<TimeProvider>(clock ?? new FakeClock(Friday)));

    private static async Task<Guid> DeliverAsync(RouterBus bus)
    {
        await bus.RouteAsync(Given.Signal("individueel"));
        return (await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0))).Single();
    }
}
