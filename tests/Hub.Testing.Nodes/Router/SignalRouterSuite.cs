using Hub.Contracts;
using Hub.Contracts.Collective;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Router.Ledger.Rows;

namespace Hub.Testing.Nodes.Router;

/// <summary>What routing must do, whatever carries the messages and whatever holds the ledger.</summary>
public abstract class SignalRouterSuite
{
    private protected abstract Task<RouterBus> StartAsync();

    [Fact]
    public async Task A_signal_is_recorded_and_its_sender_gets_a_receipt()
    {
        await using var bus = await StartAsync();
        var signal = Given.Signal("collectief");

        var receipt = Assert.Single(await bus.RouteAsync(signal));

        Assert.Equal((signal.SignalId, ReceiptState.Routed), (receipt.SignalId, receipt.State));
        Assert.Equal([TeamKind.Wijkteam], receipt.TeamKinds);
    }

    [Fact]
    public async Task A_delivery_in_the_inbox_holds_the_contract_of_its_kind()
    {
        await using var bus = await StartAsync();

        await bus.RouteAsync(Given.Signal("collectief en individueel"));

        var bodies = await bus.QueryAsync("SELECT team, content FROM bodies", row => (Team: row.GetString(0), Body: (byte[])row[1]));
        var collective = HubJson.Read<CloudEvent<CollectiveSignal>>(bodies.Single(one => one.Team == Given.Wijkteam.Value).Body);
        var individual = HubJson.Read<CloudEvent<IndividualCase>>(bodies.Single(one => one.Team == Given.Netwerk.Value).Body);
        Assert.NotEqual(collective.Data.DeliveryId, individual.Data.DeliveryId);
        Assert.Equal(Urgency.High, individual.Data.Urgency);
    }

    [Fact]
    public async Task The_same_signal_again_gets_the_same_receipt_and_no_second_delivery()
    {
        await using var bus = await StartAsync();
        var signal = Given.Signal("collectief");
        var first = await bus.RouteAsync(signal);

        var second = await bus.RouteAsync(signal);

        Assert.Equal(HubJson.Write(first[0]), HubJson.Write(second[0]));
        Assert.Single(await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0)));
        Assert.Single(await bus.QueryAsync("SELECT seq FROM trail", row => row.GetInt64(0)));
    }

    [Fact]
    public async Task A_revision_that_moves_teams_withdraws_the_first_delivery()
    {
        await using var bus = await StartAsync();
        var signal = Given.Signal("collectief");
        await bus.RouteAsync(signal);

        await bus.RouteAsync(Given.Signal("individueel", signal.SignalId, 2));

        // In one look: where the first delivery is confirmed late, its withdrawal is said again.
        await bus.UntilAsync(
            $"SELECT COUNT(*) FROM deliveries WHERE (team = '{Given.Wijkteam}' AND state = {(int)DeliveryState.Withdrawn})"
                + $" OR (team = '{Given.Netwerk}' AND state = {(int)DeliveryState.Delivered})", 2);
    }

    [Fact]
    public async Task A_revision_for_the_same_team_takes_the_place_of_the_first()
    {
        await using var bus = await StartAsync();
        var signal = Given.Signal("collectief");
        await bus.RouteAsync(signal);

        await bus.RouteAsync(Given.Signal("collectief, met meer", signal.SignalId, 2));

        await bus.UntilAsync($"SELECT COUNT(*) FROM deliveries WHERE revision = 2 AND state = {(int)DeliveryState.Delivered}", 1);
        Assert.Single(await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0)));
    }

    [Fact]
    public async Task A_revision_that_comes_too_late_changes_nothing()
    {
        await using var bus = await StartAsync();
        var newer = Given.Signal("individueel", revision: 2);
        await bus.RouteAsync(newer);

        var receipt = Assert.Single(await bus.RouteAsync(Given.Signal("collectief", newer.SignalId)));

        Assert.Equal(ReceiptState.Duplicate, receipt.State);
        Assert.Single(await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0)));
    }

    [Fact]
    public async Task A_refused_signal_leaves_no_content()
    {
        await using var bus = await StartAsync();

        var receipt = Assert.Single(await bus.RouteAsync(Given.Signal("geweigerd")));

        Assert.Equal((ReceiptState.Refused, "CovenantRequired"), (receipt.State, receipt.ReasonCode));
        Assert.Empty(await bus.QueryAsync("SELECT delivery_id FROM bodies", row => row.GetGuid(0)));
    }

    [Theory]
    [InlineData("kapot", "bug.InvalidOperationException")]
    [InlineData(null, "contract.SealedForReceiver")]
    public async Task A_poison_signal_costs_only_itself(string? text, string code)
    {
        await using var bus = await StartAsync();
        var poison = text is null ? Given.Poison() : Given.Signal(text);

        var receipts = await bus.RouteAsync(Given.Signal("collectief"), poison, Given.Signal("individueel"));

        Assert.Equal(2, receipts.Count(one => one.State == ReceiptState.Routed));
        Assert.Equal(
            (poison.SignalId, code),
            receipts.Where(one => one.State == ReceiptState.Parked).Select(one => (one.SignalId, one.ReasonCode!)).Single());
        Assert.Equal([code], await bus.QueryAsync("SELECT code FROM parked", row => row.GetString(0)));
    }

    [Fact]
    public async Task An_acute_signal_raises_an_alarm_and_says_so_in_its_receipt()
    {
        await using var bus = await StartAsync();

        var receipt = Assert.Single(await bus.RouteAsync(Given.Signal("individueel en acuut")));

        Assert.True(receipt.Acute);
        Assert.Equal(["acute"], await bus.QueryAsync("SELECT code FROM alarms", row => row.GetString(0)));
    }

    [Fact]
    public async Task A_hundred_equal_sends_make_one_delivery_and_equal_receipts()
    {
        await using var bus = await StartAsync();
        var signal = Given.Signal("collectief");

        await bus.SendAsync([.. Enumerable.Repeat(signal, 100)]);
        var receipt = (await bus.Get<ReceiptBox>().TakeAsync(1))[0];
        var last = await bus.RouteAsync(Given.Signal("individueel"));

        Assert.Equal(ReceiptState.Routed, receipt.State);
        Assert.NotEmpty(last);
        Assert.Single(
            await bus.QueryAsync("SELECT id FROM deliveries WHERE signal_id = @id", row => row.GetGuid(0), ("@id", signal.SignalId)));
    }
}
