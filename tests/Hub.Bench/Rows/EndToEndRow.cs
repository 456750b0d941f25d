using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Hub.Adapters;
using Hub.Bench.Figures;
using Hub.Bench.Load;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Hub.Router;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Hub.Bench.Rows;

/// <summary>
/// end to end at 200 signals/s: from a partner's request to the message in the team's hands, adapters and router on RabbitMQ and
/// PostgreSQL.
/// </summary>
internal sealed class EndToEndRow : Row
{
    private const int PerSecond = 200;
    /// <summary>The teams that its signals go to.</summary>
    internal static readonly string[] Teams =
        ["gm0637.wijkteam.oosterheem", "gm0202.wijkteam.noordwest"];

    /// <inheritdoc/>
    public override string Name => "end-to-end";

    /// <inheritdoc/>
    public override async IAsyncEnumerable<Figure> MeasureAsync(BenchServers servers, TimeSpan time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (rabbit, postgres) = (await servers.Rabbit, await servers.Postgres);
        using var site = await HubSite.CreateAsync(rabbit, postgres);
        foreach (var queue in (string[])[HubQueues.Route, HubQueues.Settle])
        {
            await Broker.DeclareBehindExchangeAsync(rabbit, queue);
            await Broker.EmptyAsync(rabbit, queue); // what other rows left
        }
        await using var router = RouterWorker.Build(site.Config);
        await using var adapters = AdapterWorker.Build(site.Config);
        await router.StartAsync(cancellationToken);
        await adapters.StartAsync(cancellationToken);
        await Broker.UntilDeclaredAsync(rabbit, [.. Teams.Select(HubQueues.OfTeam)]);
        await Broker.EmptyAsync(rabbit, [.. Teams.Select(HubQueues.OfTeam)]);
        await using var connection = await rabbit.ConnectAsync();
        var arrived = new ConcurrentDictionary<Guid, long>();
        await using var channel = await ListenAsync(connection, arrived, cancellationToken);
        using var load = new HttpLoad(new Uri(adapters.Urls.First()), "/v1/signals", "application/cloudevents+json", site.ApiKey);
        await SendAsync(load, site, "warm", TimeSpan.FromSeconds(12)); // until what is hot is compiled for speed
        var sent = await SendAsync(load, site, "run", time);
        await Task.Delay(TimeSpan.FromSeconds(2), cancellationToken);
        var took = sent.Where(one => arrived.ContainsKey(one.Delivery)).Select(one => Stopwatch.GetElapsedTime(one.At, arrived[one.Delivery]).TotalMilliseconds).ToList();
        await adapters.StopAsync(cancellationToken);
        await router.StopAsync(cancellationToken);
        yield return new Figure("end-to-end 200/s arrived", took.Count, $"of {sent.Count}");
        yield return new Figure("end-to-end 200/s p50", Disk.Percentile(took, 0.5), "ms", Bar: Bar.AtMost(15, 5));
        yield return new Figure("end-to-end 200/s p99", Disk.Percentile(took, 0.99), "ms", Bar: Bar.AtMost(80, 25));
    }

    // Only signals for a team with a queue of its own, and none about a person: numbers 0, 1, 4, 6, 9, 10 of each twelve.
    private static int Number(int i) => (i / 6 * 12) + ((ReadOnlySpan<int>)[0, 1, 4, 6, 9, 10])[i % 6];

    /// <summary>Notes when each delivery reaches its team.</summary>
    internal static async Task<IChannel> ListenAsync(
        IConnection connection, ConcurrentDictionary<Guid, long> arrived, CancellationToken cancellationToken)
    {
        var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
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
        return channel;
    }

    /// <summary>Sends collective signals, each at its own moment; the delivery id is the one that the hub itself derives.</summary>
    internal static async Task<List<(Guid Delivery, long At)>> SendAsync(HttpLoad load, HubSite site, string run, TimeSpan time)
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
                var municipality = new MunicipalityCode((string)HubSite.Signal(run, number)["municipality"]!);
                var team = Teams.Single(name => name.StartsWith(municipality.Value, StringComparison.OrdinalIgnoreCase));
                return (SignalIds.ForDelivery(site.Keys.IdKey(municipality), receipt.RootElement.GetProperty("receiptId").GetGuid(), 1, team, "collective"), at);
            }));
        }
        return [.. await Task.WhenAll(sends)];
    }
}
