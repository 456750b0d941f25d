using System.Text;
using System.Text.Json.Nodes;
using Hub.Adapters.Amqp;
using Hub.Adapters.Partners;
using Hub.Adapters.Tests.Doors;
using Hub.Adapters.Tests.Hosting;
using Hub.Testing.Nodes;
using RabbitMQ.Client;

namespace Hub.Adapters.Tests.Amqp;

/// <summary>The hub, a real broker, and a police partner in a virtual host of its own with a user that may only write.</summary>
internal sealed class AmqpFixture : IAsyncDisposable
{
    public const string User = "politie-gebruiker";
    private const string Password = "Proef-Zonder-Waarde-1";
    private readonly ConfigFolder config;
    private readonly List<IConnection> connections = [];

    private AmqpFixture(ConfigFolder config, RabbitNode broker, string virtualHost)
    {
        this.config = config;
        Broker = broker;
        VirtualHost = virtualHost;
    }

    public RabbitNode Broker { get; }

    public string VirtualHost { get; }

    public AdapterHost Host { get; private set; } = null!;

    public Partner Partner => Host.Get<LivePartners>().Current.Find(new("politie-proef"))!;

    public static async Task<AmqpFixture> Prepare(RabbitNode broker)
    {
        var folder = new ConfigFolder();
        var virtualHost = await broker.NewVirtualHostAsync();
        await broker.AddUserAsync($"{User}-{virtualHost}", Password, virtualHost);
        await broker.AllowAsync($"{User}-{virtualHost}", virtualHost, configure: "^$", write: "^signals$", read: @"^signals\.results$");
        folder.AddAmqp(broker.Port, virtualHost);
        return new AmqpFixture(folder, broker, virtualHost);
    }

    public static async Task<AmqpFixture> Start(RabbitNode broker)
    {
        var fixture = await Prepare(broker);
        await fixture.StartHub();
        return fixture;
    }

    /// <summary>Waits until the hub has declared what the partner publishes to.</summary>
    public async Task Topology()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (true)
        {
            try
            {
                var channel = await OperatorChannel();
                await channel.QueueDeclarePassiveAsync(AmqpTopology.Results, timeout.Token);
                await channel.ExchangeDeclarePassiveAsync(AmqpTopology.Exchange, timeout.Token);
                return;
            }
            catch (RabbitMQ.Client.Exceptions.OperationInterruptedException)
            {
                await Task.Delay(50, timeout.Token);
            }
        }
    }

    /// <summary>Takes the message and gives it back, as a worker that falls over does.</summary>
    public async Task TakeAndReturn(IChannel channel)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (true)
        {
            if (await channel.BasicGetAsync(AmqpTopology.Queue, autoAck: false, timeout.Token) is { } found)
            {
                await channel.BasicNackAsync(found.DeliveryTag, multiple: false, requeue: true, timeout.Token);
                return;
            }
            await Task.Delay(20, timeout.Token);
        }
    }

    /// <summary>Declares what the hub would, before it runs.</summary>
    public async Task<IChannel> Declared()
    {
        var channel = await OperatorChannel();
        await AmqpTopology.DeclareAsync(connections[^1], TestContext.Current.CancellationToken);
        return channel;
    }

    /// <summary>An operator deletes a queue under the hub's connection.</summary>
    public async Task Delete(string queue) => await (await OperatorChannel()).QueueDeleteAsync(queue);

    /// <summary>What the hub's own user may write, and read, in the partner's virtual host.</summary>
    public Task MayWrite(string names) => Broker.AllowAsync("guest", VirtualHost, write: names);

    public Task MayRead(string names) => Broker.AllowAsync("guest", VirtualHost, read: names);

    public async Task Until(Func<bool> holds)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (!holds())
        {
            await Task.Delay(20, timeout.Token);
        }
    }

    public int Parked(string reason) => Host.Get<AmqpParking>().Count(Partner).GetValueOrDefault(reason);

    public async Task StartHub(TimeProvider? clock = null) => Host = await AdapterHost.Start(config, clock: clock);

    /// <summary>A channel of the partner's own user, who may write one exchange and read one queue.</summary>
    public async Task<IChannel> PartnerChannel(string? elsewhere = null)
        => await Channel(new ConnectionFactory { Uri = Broker.Address(elsewhere ?? VirtualHost), UserName = $"{User}-{VirtualHost}", Password = Password });

    public async Task<IChannel> OperatorChannel() => await Channel(new ConnectionFactory { Uri = Broker.Address(VirtualHost) });

    /// <summary>Sends one message; again while the broker gives it back, for the hub binds its queue last.</summary>
    public static async Task Publish(IChannel channel, byte[] body, string id, Action<BasicProperties>? change = null)
    {
        var properties = new BasicProperties { Persistent = true, MessageId = id, ContentType = "application/json" };
        change?.Invoke(properties);
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (true)
        {
            try
            {
                await channel.BasicPublishAsync(AmqpTopology.Exchange, "", mandatory: true, properties, body, timeout.Token);
                return;
            }
            catch (RabbitMQ.Client.Exceptions.PublishException fault) when (fault.IsReturn)
            {
                await Task.Delay(20, timeout.Token);
            }
        }
    }

    /// <summary>Sends again until the broker confirms, as a partner must: a broker that just came back has queues without a leader.</summary>
    public async Task PublishUntilConfirmed(IChannel channel, byte[] body, string id)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        while (true)
        {
            try
            {
                await Publish(channel, body, id).WaitAsync(TimeSpan.FromSeconds(30), timeout.Token);
                return;
            }
            catch (Exception fault) when (fault is RabbitMQ.Client.Exceptions.PublishException or TimeoutException)
            {
                await Task.Delay(200, timeout.Token);
                channel = channel.IsOpen && fault is not TimeoutException ? channel : await PartnerChannel();
            }
        }
    }

    /// <summary>Waits for the results of these messages, by message id.</summary>
    public static async Task<Dictionary<string, JsonNode>> Results(IChannel channel, int count)
    {
        var results = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (results.Count < count)
        {
            if (await channel.BasicGetAsync(AmqpTopology.Results, autoAck: true, timeout.Token) is { } found)
            {
                results[found.BasicProperties.CorrelationId ?? $"zonder-{results.Count}"] = JsonNode.Parse(Encoding.UTF8.GetString(found.Body.Span))!;
            }
            else
            {
                await Task.Delay(20, timeout.Token);
            }
        }
        return results;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in connections)
        {
            await connection.DisposeAsync();
        }
        if (Host is not null)
        {
            await Host.DisposeAsync();
        }
        config.Dispose();
    }

    private async Task<IChannel> Channel(ConnectionFactory factory)
    {
        factory.AutomaticRecoveryEnabled = false;
        var connection = await factory.CreateConnectionAsync();
        connections.Add(connection);
        return await connection.CreateChannelAsync(new CreateChannelOptions(true, true, new ThrottlingRateLimiter(50)));
    }
}
