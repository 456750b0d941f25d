using System.Text;
using System.Text.Json.Nodes;
using Hub.Adapters.Amqp;
using Hub.Adapters.Partners;
using Hub.Adapters.Tests.Amqp;
using Hub.Testing.Nodes;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Hub.Adapters.Tests.Doors.Matrix;

/// <summary>
/// Police notes over AMQP: a virtual host of the partner's own on a real broker,
/// whose user may write one exchange and read one queue.
/// </summary>
internal sealed class AmqpDoor(DoorNodes nodes) : DoorUnderTest
{
    private readonly List<IConnection> connections = [];
    private RabbitNode broker = null!;
    private string virtualHost = "";
    private IChannel channel = null!;
    private int sent;

    public override PartnerFormat Format => new("amqp");

    public override async ValueTask DisposeAsync()
    {
        foreach (var connection in connections)
        {
            await connection.DisposeAsync();
        }
        await base.DisposeAsync();
    }

    protected override async Task Prepare()
    {
        (broker, virtualHost) = await nodes.Partner;
        Config.AddAmqp(broker.Port, virtualHost);
        var @operator = await Connect("guest", "guest");
        await AmqpTopology.DeclareAsync(connections[^1], TestContext.Current.CancellationToken);
        await @operator.QueuePurgeAsync(AmqpTopology.Queue);
        await @operator.QueuePurgeAsync(AmqpTopology.Results);
        channel = await Connect(DoorNodes.User, DoorNodes.Password);
    }

    protected override byte[] Good(int number) => PoliceDoor.Note(number);

    protected override string RecordId(int number) => $"MATRIX-{number}";

    protected override async Task<Fate[]> Offer(params IReadOnlyList<byte[]> bodies)
    {
        var ids = new List<string>();
        foreach (var body in bodies)
        {
            ids.Add(await Leave(body));
        }
        return await Collect(ids);
    }

    protected override void IsRefusal(Fate fate) => Assert.Contains(fate.Code, new[] { "parked unreadable", "parked encoding", "refused" });

    protected override async Task Start()
    {
        var waiting = await Leave(Good(1));
        await OpenHub();

        await IsFirst(await Collect([waiting]));
    }

    // The broker lets go of every connection, the hub's and the partner's.
    protected override async Task Outage()
    {
        await base.Outage();
        await broker.ControlAsync("close_all_connections", "--vhost", virtualHost, "proef");
        channel = await Connect(DoorNodes.User, DoorNodes.Password);

        await Reached(await Hear(Good(100), Good(101)));
    }

    protected override async Task BadCredentials()
    {
        await Assert.ThrowsAsync<BrokerUnreachableException>(() => Connect(DoorNodes.User, "verkeerd"));
        Config.WriteText("keys/broker", "verkeerd");
        await OpenHub();
        var waiting = await Leave(Good(1));
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0, Host.Spool.Pending().Count);
        Assert.Empty(Host.Router.Received);

        Config.WriteText("keys/broker", "guest");

        await Reached(await Collect([waiting]));
    }

    protected override async Task Oversized()
    {
        await OpenHub();
        var body = Good(1);

        var largest = await Hear([.. body, .. Enumerable.Repeat((byte)' ', (1 << 20) - body.Length)]);
        var larger = await Hear([.. body, .. Enumerable.Repeat((byte)' ', (1 << 20) - body.Length + 1)]);

        await Reached(largest);
        Assert.Equal("parked oversized", Assert.Single(larger).Code);
        Assert.Single(Host.Router.Received.DistinctBy(message => message.SignalId));
    }

    // It never reads what became of its messages: the hub goes on, and what it says waits.
    protected override async Task SlowPartner()
    {
        await OpenHub();
        var ids = new List<string>();
        for (var number = 0; number < 60; number++)
        {
            ids.Add(await Leave(Good(number)));
        }
        await Until(
            () => Host.Router.Received.DistinctBy(message => message.SignalId).Count() == 60,
            "all is taken in while nobody reads results");

        await Reached(await Collect(ids));
    }

    private async Task<string> Leave(byte[] body)
    {
        var id = $"m-{++sent}";
        await AmqpFixture.Publish(channel, body, id);
        return id;
    }

    private async Task<Fate[]> Collect(List<string> ids)
    {
        var heard = new Dictionary<string, Fate>(StringComparer.Ordinal);
        var began = TimeProvider.System.GetTimestamp();
        while (!ids.TrueForAll(heard.ContainsKey)) // a result may come twice, also one of an earlier message
        {
            Assert.True(
                TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromMinutes(2),
                $"{ids.Count(heard.ContainsKey)} of {ids.Count} results within two minutes");
            if (await channel.BasicGetAsync(AmqpTopology.Results, autoAck: true) is { } found)
            {
                heard[found.BasicProperties.CorrelationId!] = Read(Encoding.UTF8.GetString(found.Body.Span));
                continue;
            }
            Clock.Advance(TimeSpan.FromMilliseconds(200)); // the hub's own pauses before it connects again
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
        return [.. ids.Select(id => heard[id])];
    }

    private static Fate Read(string text)
    {
        var result = JsonNode.Parse(text)!;
        return new Fate(
            result["receiptId"] is { } receipt ? Guid.Parse((string)receipt!) : null,
            $"{result["state"]} {result["reasonCode"]}".Trim(),
            text);
    }

    private async Task<IChannel> Connect(string user, string password)
    {
        var factory = new ConnectionFactory
        {
            Uri = broker.Address(virtualHost),
            UserName = user,
            Password = password,
            AutomaticRecoveryEnabled = false,
        };
        var connection = await factory.CreateConnectionAsync();
        connections.Add(connection);
        return await connection.CreateChannelAsync(new CreateChannelOptions(true, true, new ThrottlingRateLimiter(50)));
    }
}
