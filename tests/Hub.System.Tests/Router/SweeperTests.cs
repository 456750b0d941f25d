using Hub.Configuration;
using Hub.Hosting.Bus;
using Hub.Router.Delivery;
using Hub.Testing.Nodes;
using Hub.Testing.Nodes.Router;
using Microsoft.Extensions.Hosting;

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
    public async Task A_team_queue_that_somebody_deleted_is_made_again_and_all_its_deliveries_come()
    {
        var settings = await Installations.NewAsync(nodes);
        await using var bus = await RouterBus.StartAsync(settings);
        await bus.RouteAsync(Given.Signal("collectief"));
        await bus.UntilAsync("SELECT COUNT(*) FROM deliveries WHERE state = 2", 1);
        await DeleteAsync(settings);

        await bus.RouteAsync(Given.Signal("collectief"));

        await bus.UntilAsync("SELECT COUNT(*) FROM deliveries WHERE state = 2", 2);
        await using var connection = await BrokerConnections.Factory(settings.Bus, "test").CreateConnectionAsync(Token);
        string?[] came =
        [
            .. await Task.WhenAll(
                Enumerable
                    .Range(0, 2)
                    .Select(async _ => (await Broker.GetAsync(connection, $"team.{Given.Wijkteam}")).BasicProperties.MessageId)),
        ];
        Assert.Equal(2, came.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_team_queue_that_was_deleted_is_not_made_again_without_what_it_held()
    {
        var settings = await Installations.NewAsync(nodes);
        await using var bus = await RouterBus.StartAsync(settings);
        await bus.RouteAsync(Given.Signal("collectief"));
        await bus.UntilAsync("SELECT COUNT(*) FROM deliveries WHERE state = 2", 1);
        await DeleteAsync(settings);

        await bus.Get<ITeamQueues>().DeclareAsync(Token); // as a start does, and a changed configuration

        await using var connection = await BrokerConnections.Factory(settings.Bus, "test").CreateConnectionAsync(Token);
        Assert.NotNull((await Broker.GetAsync(connection, $"team.{Given.Wijkteam}")).BasicProperties.MessageId);
    }

    [Fact]
    public async Task A_broker_with_its_mark_is_believed_and_one_without_it_is_told_all_again()
    {
        var settings = await Installations.NewAsync(nodes);
        await using var bus = await RouterBus.StartAsync(settings);
        var mark = bus.Get<IEnumerable<IHostedService>>().OfType<BrokerMark>().Single();
        await mark.LookAsync(Token);
        await bus.RouteAsync(Given.Signal("collectief"));
        await bus.UntilAsync("SELECT COUNT(*) FROM deliveries WHERE state = 2", 1);
        await bus.Database.ReadAsync(session => session.ExecuteAsync("UPDATE deliveries SET delivered_at = 1", Token), Token);
        Assert.Equal(0, await mark.LookAsync(Token));
        await (await nodes.Rabbit).ControlAsync("purge_queue", "-p", settings.Bus.VirtualHost, HubQueues.Mark);

        Assert.Equal(1, await mark.LookAsync(Token));
        Assert.Equal(0, await mark.LookAsync(Token));
    }

    [Fact]
    public async Task A_team_queue_that_the_hub_may_not_make_is_an_alarm_with_its_name_until_it_is_there()
    {
        var settings = await Installations.NewAsync(nodes);
        await using var bus = await RouterBus.StartAsync(settings);
        await bus.RouteAsync(Given.Signal("collectief"));
        await bus.UntilAsync("SELECT COUNT(*) FROM deliveries WHERE state = 2", 1);
        var node = await nodes.Rabbit;
        await node.AllowAsync("guest", settings.Bus.VirtualHost, configure: @"^hub\..*");
        // In this order, or the look at the broker's mark may make it again.
        await node.ControlAsync("delete_queue", "-p", settings.Bus.VirtualHost, $"team.{Given.Wijkteam}");

        await bus.RouteAsync(Given.Signal("collectief"));

        await bus.UntilAsync(
            $"SELECT COUNT(*) FROM alarms WHERE code = 'queue.missing' AND cause = 'team.{Given.Wijkteam}' AND cleared_at IS NULL",
            1);
        await node.AllowAsync("guest", settings.Bus.VirtualHost);
        await bus.UntilAsync("SELECT COUNT(*) FROM deliveries WHERE state = 2", 2);
        await bus.UntilAsync("SELECT COUNT(*) FROM alarms WHERE cleared_at IS NULL", 0);
    }

    [Fact]
    public async Task What_a_clock_that_ran_ahead_put_off_is_sent_now()
    {
        var settings = await Installations.NewAsync(nodes);
        await using var bus = await RouterBus.StartAsync(settings);
        await bus.RouteAsync(Given.Signal("collectief"));
        await bus.UntilAsync("SELECT COUNT(*) FROM deliveries WHERE state = 2", 1);

        var ahead = TimeProvider.System.GetUtcNow().AddHours(2).ToUnixTimeMilliseconds();
        await bus.Database.ReadAsync(
            session => session.ExecuteAsync($"UPDATE deliveries SET state = 1, due_at = {ahead}, created_at = {ahead}", Token),
            Token);

        await bus.UntilAsync("SELECT COUNT(*) FROM deliveries WHERE state = 2", 1);
    }

    [Fact]
    public async Task What_nobody_accepted_for_a_day_is_sent_once_more_under_the_same_id()
    {
        var settings = await Installations.NewAsync(nodes);
        await using var bus = await RouterBus.StartAsync(settings);
        await bus.RouteAsync(Given.Signal("collectief"));
        await bus.UntilAsync("SELECT COUNT(*) FROM deliveries WHERE state = 2", 1);
        await using var connection = await BrokerConnections.Factory(settings.Bus, "test").CreateConnectionAsync(Token);
        var first = await Broker.GetAsync(connection, $"team.{Given.Wijkteam}");
        Assert.Equal(0, await bus.Get<PendingSweeper>().SendUnacceptedAsync(Token));
        await bus.Database.ReadAsync(session => session.ExecuteAsync("UPDATE deliveries SET delivered_at = 1, due_at = 1", Token), Token);

        var sent = await bus.Get<PendingSweeper>().SendUnacceptedAsync(Token);

        var again = await Broker.GetAsync(connection, $"team.{Given.Wijkteam}");
        Assert.Equal((1, first.BasicProperties.MessageId), (sent, again.BasicProperties.MessageId));
        Assert.Equal(0, await bus.Get<PendingSweeper>().SendUnacceptedAsync(Token));
    }

    private static async Task DeleteAsync(HubSettings settings)
    {
        await using var connection = await BrokerConnections.Factory(settings.Bus, "test").CreateConnectionAsync(Token);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Token);
        await channel.QueueDeleteAsync($"team.{Given.Wijkteam}", ifUnused: false, ifEmpty: false, cancellationToken: Token);
    }
}
