using Hub.Hosting.Bus;
using Hub.Router.Delivery;
using Hub.Router.Ledger;
using Hub.Router.Tests.Routing;
using Hub.Testing.Nodes;

namespace Hub.System.Tests.Router;

public sealed class SweeperTests(SharedNodes nodes)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_no_queue_took_is_sent_again_when_its_time_comes()
    {
        var settings = await Installations.NewAsync(nodes);
        await using var bus = await RouterBus.StartAsync(settings);
        await bus.RouteAsync(Given.Signal("collectief"));
        await bus.UntilAsync("SELECT COUNT(*) FROM deliveries WHERE state = 2", 1);
        await bus.Database.ReadAsync(session => session.ExecuteAsync("UPDATE deliveries SET state = 1, due_at = 0", Token), Token);

        var both = await Task.WhenAll(bus.Get<PendingSweeper>().SweepAsync(Token), bus.Get<PendingSweeper>().SweepAsync(Token));

        await bus.UntilAsync("SELECT COUNT(*) FROM deliveries WHERE state = 2", 1);
        Assert.Equal(1, both.Sum());
    }

    [Fact]
    public async Task A_delivery_without_queue_stays_pending_until_there_is_one()
    {
        var settings = await Installations.NewAsync(nodes);
        await using var bus = await RouterBus.StartAsync(settings);
        await bus.RouteAsync(Given.Signal("collectief"));
        await bus.UntilAsync("SELECT COUNT(*) FROM deliveries WHERE state = 2", 1);
        await using var connection = await BrokerConnections.Factory(settings.Bus, "test").CreateConnectionAsync(Token);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Token);
        await channel.QueueDeleteAsync($"team.{Given.Wijkteam}", ifUnused: false, ifEmpty: false, cancellationToken: Token);

        await bus.RouteAsync(Given.Signal("collectief"));

        Assert.Equal(
            [DeliveryState.Delivered, DeliveryState.Pending],
            (await bus.QueryAsync("SELECT state FROM deliveries ORDER BY created_at", row => (DeliveryState)row.GetInt32(0))));
    }
}
