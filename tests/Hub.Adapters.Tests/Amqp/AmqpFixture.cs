using Hub.Adapters.Amqp;
using Hub.Adapters.Partners;
using Hub.Adapters.Tests.Doors;
using Hub.Adapters.Tests.Hosting;
using Hub.Testing.Nodes;
using RabbitMQ.Client;

namespace Hub.Adapters.Tests.Amqp;

/// <summary>The hub, a real broker, and a police partner in a virtual host of its own with a user that may only write.</summary>
internal sealed partial class AmqpFixture : IAsyncDisposable
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
        => await Channel(
            new ConnectionFactory
            {
                Uri = Broker.Address(elsewhere ?? VirtualHost),
                UserName = $"{User}-{VirtualHost}",
                Password = Password,
            });

    public async Task<IChannel> OperatorChannel() => await Channel(new ConnectionFactory { Uri = Broker.Address(VirtualHost) });

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
