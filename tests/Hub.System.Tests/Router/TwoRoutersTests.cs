using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Hub.Router.Ledger.Rows;
using Hub.Testing.Nodes;
using Hub.Testing.Nodes.Router;
using RabbitMQ.Client;

namespace Hub.System.Tests.Router;

public sealed class TwoRoutersTests(SharedNodes nodes)
{
    private const int Count = 400;

    [Fact]
    public async Task Two_routers_share_the_work_and_deliver_each_signal_once()
    {
        var token = TestContext.Current.CancellationToken;
        var settings = await Installations.NewAsync(nodes);
        await using var one = await RouterBus.StartAsync(settings);
        await using var other = await RouterBus.StartAsync(settings);
        SignalReceived[] signals = [.. Enumerable.Range(0, Count).Select(i => Given.Signal(i % 2 == 0 ? "collectief" : "individueel"))];

        await Task.WhenAll(one.SendAsync([.. signals, .. signals]), other.SendAsync(signals));

        await one.UntilAsync("SELECT COUNT(*) FROM deliveries WHERE state = 2", Count);
        await using var connection = await BrokerConnections.Factory(settings.Bus, "test").CreateConnectionAsync(token);
        var delivered = (await DrainAsync(connection, Given.Wijkteam.Value))
            .Concat(await DrainAsync(connection, Given.Netwerk.Value))
            .ToList();
        Assert.Equal(Count, delivered.Count);
        Assert.Equal(Count, delivered.Distinct().Count());
        Assert.Equal(Count, (await one.QueryAsync("SELECT COUNT(*) FROM trail", row => row.GetInt64(0)))[0]);
    }

    [Fact]
    public async Task The_trail_of_two_routers_is_one_chain()
    {
        var settings = await Installations.NewAsync(nodes);
        await using var one = await RouterBus.StartAsync(settings);
        await using var other = await RouterBus.StartAsync(settings);

        await Task.WhenAll(
            one.SendAsync([.. Enumerable.Range(0, 50).Select(_ => Given.Signal("collectief"))]),
            other.SendAsync([.. Enumerable.Range(0, 50).Select(_ => Given.Signal("collectief"))]));

        await one.UntilAsync("SELECT COUNT(*) FROM trail", 100);
        var rows = await one.QueryAsync(
            "SELECT seq, at, actor, origin, action, object, result, detail, hash FROM trail ORDER BY seq",
            row => new TrailRow(
                row.GetInt64(0),
                new TrailEntry(
                    row.GetInt64(1),
                    row.GetString(2),
                    row.GetString(3),
                    row.GetString(4),
                    row.GetString(5),
                    row.GetString(6),
                    row.GetString(7)),
                (byte[])row[8]));
        var previous = new byte[TrailRow.HashSize];
        Assert.All(rows, row =>
        {
            Assert.True(row.Follows(previous));
            previous = row.Hash;
        });
    }

    private static async Task<List<string>> DrainAsync(IConnection connection, string team)
    {
        var token = TestContext.Current.CancellationToken;
        await using var channel = await connection.CreateChannelAsync(cancellationToken: token);
        var ids = new List<string>();
        while (await channel.BasicGetAsync($"team.{team}", autoAck: true, token) is { } message)
        {
            ids.Add(message.BasicProperties.MessageId!);
        }
        return ids;
    }
}
