using Hub.Contracts.FollowUp;
using Hub.Router.FollowUp;
using Hub.Router.Ledger.Inbox;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Router.Tests.TeamInbox;

/// <summary>What a team closed is a list of years: the last comes first, and a page of it costs no more than the page.</summary>
public sealed class ClosedListTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_closed_last_comes_first_however_urgent_it_was()
    {
        var clock = new FakeClock(DateTimeOffset.Parse("2026-11-27T15:00:00Z"));
        await using var bus = await RouterBus.StartAsync(more: services => services.AddSingleton<TimeProvider>(clock));
        await bus.RouteAsync(Given.Signal("individueel acuut: een"), Given.Signal("individueel: twee"), Given.Signal("individueel: drie"));
        var ids = (await ListAsync(bus, InboxView.Open)).Select(one => one.DeliveryId).ToList();
        var actions = bus.Get<DeliveryActions>();
        foreach (var id in ids)
        {
            clock.Leap(TimeSpan.FromMinutes(1));
            Assert.Equal(FollowUpResult.Done, await actions.AcceptAsync(id, Given.Netwerk, "aanvoerder-1", Token));
            Assert.Equal(FollowUpResult.Done, await actions.CloseAsync(id, Given.Netwerk, "aanvoerder-1", CloseOutcome.Resolved, Token));
        }

        ids.Reverse();
        Assert.Equal(ids, (await ListAsync(bus, InboxView.Closed)).Select(one => one.DeliveryId));
    }

    [Fact]
    public async Task A_page_of_it_is_read_by_index_and_nothing_is_sorted()
    {
        await using var bus = await RouterBus.StartAsync();

        var plan = string.Join('\n', await bus.QueryAsync(
            $"EXPLAIN QUERY PLAN SELECT id FROM deliveries WHERE team = @team AND {InboxView.Closed.Own} "
            + $"ORDER BY {InboxView.Closed.Order} LIMIT 21",
            row => row.GetString(3), ("@team", Given.Netwerk.Value)));

        Assert.Contains("deliveries_closed", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Hub.Contracts.TeamInbox.InboxEntry>> ListAsync(RouterBus bus, InboxView view)
        => (await bus.Get<InboxStore>().ListAsync(Given.Netwerk, view, 100, 0, Token)).Deliveries;
}
