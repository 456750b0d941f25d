using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Hub.Router.Intake;
using Hub.Testing.Nodes.Router;

namespace Hub.Router.Tests.Intake;

/// <summary>
/// Adapters that do not know of each other's revisions are numbered by the ledger; nothing is parked, doubled or taken back to what was.
/// </summary>
public sealed class RevisionNumberTests
{
    [Fact]
    public async Task Other_content_under_a_number_that_is_taken_becomes_the_next_revision_and_stays_that()
    {
        await using var bus = await RouterBus.StartAsync();
        var first = Given.Signal("collectief");
        var other = Given.Signal("individueel", first.SignalId, secondsLater: 5);
        await bus.RouteAsync(first);

        var receipt = Assert.Single(await bus.RouteAsync(other));
        var again = Assert.Single(await bus.RouteAsync(other));

        Assert.Equal(
            (ReceiptState.Routed, 2, 1, other.ContentHash),
            (receipt.State, receipt.Revision, receipt.SentRevision, receipt.ContentHash));
        Assert.Equal((receipt.Revision, receipt.SentRevision, receipt.DecidedAt), (again.Revision, again.SentRevision, again.DecidedAt));
        Assert.Equal([2], await bus.QueryAsync("SELECT revision FROM deliveries WHERE state < 7", row => row.GetInt32(0)));
        Assert.Empty(await bus.QueryAsync("SELECT id FROM parked", row => row.GetGuid(0)));
    }

    [Fact]
    public async Task Older_content_that_another_adapter_held_up_changes_nothing_and_hears_of_the_newer()
    {
        await using var bus = await RouterBus.StartAsync();
        var late = Given.Signal("collectief");
        var newer = Given.Signal("individueel", late.SignalId, secondsLater: 5);
        await bus.RouteAsync(newer);

        await bus.SendAsync(late);
        var receipts = await bus.Get<ReceiptBox>().TakeAsync(2);

        Assert.Equal(
            [(ReceiptState.Duplicate, late.ContentHash), (ReceiptState.Routed, newer.ContentHash)],
            receipts.Select(one => (one.State, one.ContentHash!)));
        Assert.Single(await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0)));
    }

    [Fact]
    public async Task The_same_content_from_two_adapters_is_one_signal_of_the_first()
    {
        await using var bus = await RouterBus.StartAsync();
        var first = Given.Signal("collectief");
        await bus.RouteAsync(first);

        var receipt = Assert.Single(await bus.RouteAsync(Given.Signal("collectief", first.SignalId, secondsLater: 2)));

        Assert.Equal((1, first.ReceivedAt, first.Partner), (receipt.Revision, receipt.ReceivedAt, receipt.Partner));
        Assert.Single(await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0)));
    }

    [Fact]
    public async Task A_parked_signal_that_got_another_number_can_be_replayed()
    {
        await using var bus = await RouterBus.StartAsync();
        var first = Given.Signal("collectief");
        await bus.RouteAsync(first);
        var parked = Assert.Single(await bus.RouteAsync(Given.Signal("kapot", first.SignalId, secondsLater: 5)));

        await bus.QueryAsync("UPDATE parked SET replay_at = 1 RETURNING tries", row => row.GetInt32(0));
        await bus.Get<ParkedReplay>().ReplayAsync(TestContext.Current.CancellationToken);

        Assert.Equal((ReceiptState.Parked, 2), (parked.State, parked.Revision));
        Assert.Equal(
            [(2, 3)],
            await bus.QueryAsync(
                "SELECT s.revision, p.tries FROM signals s JOIN parked p ON p.signal_id = s.id WHERE s.state = 3",
                row => (row.GetInt32(0), row.GetInt32(1))));
    }

    [Fact]
    public async Task What_its_source_erased_before_the_ledger_had_it_goes_to_no_team_and_is_new_when_it_comes_again()
    {
        await using var bus = await RouterBus.StartAsync();
        var held = Given.Signal("individueel");
        await bus.Get<IHubBus>()
            .SendAsync(
                HubQueues.Erase,
                new SignalErased(held.SignalId, 1, held.Partner, held.ReceivedAt.AddSeconds(5)),
                TestContext.Current.CancellationToken);
        await bus.Get<ReceiptBox>().TakeOutcomesAsync(1);

        var erased = Assert.Single(await bus.RouteAsync(held));
        var anew = Assert.Single(await bus.RouteAsync(Given.Signal("individueel", held.SignalId, 2, secondsLater: 10)));

        Assert.Equal((ReceiptState.Refused, "erased-at-source"), (erased.State, erased.ReasonCode));
        Assert.Equal((ReceiptState.Routed, 2), (anew.State, anew.Revision));
    }
}
