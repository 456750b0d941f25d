using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Hub.Adapters;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Hub.Router;
using Hub.Testing.Nodes;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Hub.Bench.Load;

/// <summary>
/// A running hub on RabbitMQ and PostgreSQL, a partner that sends 200 signals/s to teams with a queue of their own, and those teams: when
/// each delivery is in their hands.
/// </summary>
internal sealed class TeamTraffic : IAsyncDisposable
{
    /// <summary>So long is sent before it counts: until what is hot is compiled for speed.</summary>
    public static readonly TimeSpan Warm = TimeSpan.FromSeconds(12);

    private const int PerSecond = 200;
    private static readonly string[] Teams = ["gm0637.wijkteam.oosterheem", "gm0202.wijkteam.noordwest"];
    private readonly ConcurrentDictionary<Guid, long> arrived = new();
    private readonly HubSite site;
    private readonly WebApplication router;
    private readonly WebApplication adapters;
    private readonly HttpLoad load;
    private readonly IConnection connection;
    private readonly IChannel channel;

    private TeamTraffic(HubSite site, WebApplication router, WebApplication adapters, IConnection connection, IChannel channel)
    {
        (this.site, this.router, this.adapters, this.connection, this.channel) = (site, router, adapters, connection, channel);
        load = new HttpLoad(new Uri(adapters.Urls.First()), "/v1/signals", "application/cloudevents+json", site.ApiKey);
    }

    /// <summary>The ledger's database, which is fresh.</summary>
    public string Database => site.Database!;

    /// <summary>Starts both workers and listens for the teams.</summary>
    public static async Task<TeamTraffic> StartAsync(RabbitNode rabbit, PostgresNode postgres, CancellationToken cancellationToken)
    {
        var fresh = await HubSite.CreateAsync(rabbit, postgres);
        await Broker.FreshAsync(rabbit);
        var (decides, takes) = (RouterWorker.Build(fresh.Config), AdapterWorker.Build(fresh.Config));
        await decides.StartAsync(cancellationToken);
        await takes.StartAsync(cancellationToken);
        await Broker.UntilDeclaredAsync(rabbit, [.. Teams.Select(HubQueues.OfTeam), HubQueues.Accept]);
        await Broker.EmptyAsync(rabbit, [.. Teams.Select(HubQueues.OfTeam)]);
        var teams = await rabbit.ConnectAsync();
        var traffic = new TeamTraffic(fresh, decides, takes, teams, await teams.CreateChannelAsync(cancellationToken: cancellationToken));
        await traffic.ListenAsync(cancellationToken);
        return traffic;
    }

    /// <summary>Sends collective signals, each at its own moment; the delivery id is the one that the hub itself derives.</summary>
    public async Task<List<(Guid Delivery, long At)>> SendAsync(string run, TimeSpan time)
    {
        var count = (int)(time.TotalSeconds * PerSecond);
        var sends = new List<Task<(Guid, long)>>(count);
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < count; i++)
        {
            var due = TimeSpan.FromSeconds(i / (double)PerSecond) - Stopwatch.GetElapsedTime(began);
            if (due > TimeSpan.Zero)
            {
                await Task.Delay(due);
            }
            var number = Number(i);
            sends.Add(Task.Run(async () =>
            {
                var body = site.Event(run, number);
                var at = Stopwatch.GetTimestamp();
                using var receipt = JsonDocument.Parse(await load.SendAsync(body));
                var municipality = new MunicipalityCode((string)LoadSignals.Signal(run, number)["municipality"]!);
                var team = Teams.Single(name => name.StartsWith(municipality.Value, StringComparison.OrdinalIgnoreCase));
                var signal = receipt.RootElement.GetProperty("receiptId").GetGuid();
                return (SignalIds.ForDelivery(site.Keys.IdKey(municipality), signal, 1, team, "collective"), at);
            }));
        }
        return [.. await Task.WhenAll(sends)];
    }

    /// <summary>Stops the hub once all had time to arrive; how long each took that did, in milliseconds.</summary>
    public async Task<List<double>> EndAsync(List<(Guid Delivery, long At)> sent, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromSeconds(2), cancellationToken);
        var took = sent.Where(one => arrived.ContainsKey(one.Delivery))
            .Select(one => Stopwatch.GetElapsedTime(one.At, arrived[one.Delivery]).TotalMilliseconds).ToList();
        await adapters.StopAsync(cancellationToken);
        await router.StopAsync(cancellationToken);
        return took;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        load.Dispose();
        await channel.DisposeAsync();
        await connection.DisposeAsync();
        await adapters.DisposeAsync();
        await router.DisposeAsync();
        site.Dispose();
    }

    // Only signals for a team with a queue of its own, and none about a person: numbers 0, 1, 4, 6, 9, 10 of each twelve.
    private static int Number(int i) => (i / 6 * 12) + ((ReadOnlySpan<int>)[0, 1, 4, 6, 9, 10])[i % 6];

    // Notes when each delivery reaches its team.
    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        await channel.BasicQosAsync(0, 300, global: false, cancellationToken);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, message) =>
        {
            var now = Stopwatch.GetTimestamp();
            using var json = JsonDocument.Parse(message.Body);
            arrived.TryAdd(json.RootElement.GetProperty("data").GetProperty("deliveryId").GetGuid(), now);
            await channel.BasicAckAsync(message.DeliveryTag, multiple: false, CancellationToken.None);
        };
        foreach (var team in Teams)
        {
            await channel.BasicConsumeAsync(HubQueues.OfTeam(team), autoAck: false, consumer, cancellationToken);
        }
    }
}
