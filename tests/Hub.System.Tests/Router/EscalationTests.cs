using System.Text.Json;
using Hub.Contracts.FollowUp;
using Hub.Contracts.TeamInbox;
using Hub.Hosting.Bus;
using Hub.Router.FollowUp;
using Hub.Testing.Nodes;
using Hub.Testing.Nodes.Router;
using RabbitMQ.Client;

namespace Hub.System.Tests.Router;

public sealed class EscalationTests(SharedNodes nodes)
{
    [Fact]
    public async Task A_team_with_a_queue_is_reminded_there_and_those_above_it_hear_of_it_in_theirs()
    {
        var token = TestContext.Current.CancellationToken;
        var settings = await Installations.NewAsync(nodes);
        await using var bus = await RouterBus.StartAsync(settings);
        await bus.RouteAsync(Given.Signal("individueel"));
        await bus.UntilAsync("SELECT COUNT(*) FROM deliveries WHERE state = 2", 1); // the first in its queue
        var watch = bus.Get<EscalationWatch>();

        foreach (var _ in Enumerable.Range(0, 3))
        {
            await bus.QueryAsync("UPDATE deliveries SET term_at = 1 WHERE contract = 'individual' RETURNING 1", row => row.GetInt32(0));
            await bus.QueryAsync("UPDATE escalations SET next_at = 1 RETURNING 1", row => row.GetInt32(0));
            Assert.Equal(1, (await Task.WhenAll(watch.RunAsync(token), watch.RunAsync(token))).Sum());
        }
        Assert.Equal(0, await watch.RunAsync(token));
        await bus.UntilAsync("SELECT COUNT(*) FROM deliveries WHERE state = 2", 4);

        await using var connection = await BrokerConnections.Factory(settings.Bus, "test").CreateConnectionAsync(token);
        Assert.Equal([DeliveryTypes.Individual, DeliveryTypes.Unanswered], await TypesAsync(connection, Given.Netwerk.Value));
        Assert.Equal([DeliveryTypes.Unanswered], await TypesAsync(connection, Given.Regisseur.Value));
        Assert.Equal([DeliveryTypes.Unanswered], await TypesAsync(connection, Given.Hoofd.Value));
        Assert.Equal(["unanswered"], await bus.QueryAsync("SELECT code FROM alarms", row => row.GetString(0)));
    }

    [Fact]
    public async Task What_is_taken_up_and_not_closed_is_told_once_whichever_router_looks_and_clears_when_it_is_closed()
    {
        var token = TestContext.Current.CancellationToken;
        await using var bus = await RouterBus.StartAsync(await Installations.NewAsync(nodes));
        await bus.RouteAsync(Given.Signal("individueel"));
        var id = (await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0))).Single();
        await bus.Get<DeliveryActions>().AcceptAsync(id, Given.Netwerk, "aanvoerder-1", token);
        var watch = bus.Get<EscalationWatch>();

        foreach (var _ in Enumerable.Range(0, 3))
        {
            await bus.QueryAsync("UPDATE deliveries SET work_at = 1 WHERE contract = 'individual' RETURNING 1", row => row.GetInt32(0));
            await bus.QueryAsync("UPDATE escalations SET next_at = 1 RETURNING 1", row => row.GetInt32(0));
            Assert.Equal(1, (await Task.WhenAll(watch.RunAsync(token), watch.RunAsync(token))).Sum());
        }
        Assert.Equal(["unfinished"], await bus.QueryAsync("SELECT code FROM alarms WHERE cleared_at IS NULL", row => row.GetString(0)));
        await bus.Get<DeliveryActions>().CloseAsync(id, Given.Netwerk, "aanvoerder-1", CloseOutcome.Resolved, token);
        await watch.RunAsync(token);

        Assert.Empty(await bus.QueryAsync("SELECT code FROM alarms WHERE cleared_at IS NULL", row => row.GetString(0)));
        Assert.Empty(await bus.QueryAsync("SELECT 1 FROM escalations", row => row.GetInt32(0)));
    }

    private static async Task<List<string>> TypesAsync(IConnection connection, string team)
    {
        await using var channel = await connection.CreateChannelAsync();
        var types = new List<string>();
        while (await channel.BasicGetAsync(HubQueues.OfTeam(team), autoAck: true) is { } message)
        {
            using var json = JsonDocument.Parse(message.Body);
            types.Add(json.RootElement.GetProperty("type").GetString()!);
        }
        return types;
    }
}
