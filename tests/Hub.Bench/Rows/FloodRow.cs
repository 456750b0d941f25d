using System.Runtime.CompilerServices;
using Hub.Adapters;
using Hub.Bench.Figures;
using Hub.Bench.Load;
using Hub.Hosting.Bus;

namespace Hub.Bench.Rows;

/// <summary>
/// One partner sends a hundred times its quota while another sends as always:
/// how much longer the other waits for its 202, in turns of quiet and flood.
/// </summary>
internal sealed class FloodRow : Row
{
    private const int Rounds = 4;
    private const int PerSecond = 100;
    private const int FloodPerSecond = 1000; // a hundred times 600 a minute

    /// <inheritdoc/>
    public override string Name => "flood";

    /// <inheritdoc/>
    public override async IAsyncEnumerable<Figure> MeasureAsync(
        BenchServers servers, TimeSpan time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rabbit = await servers.Rabbit;
        using var site = await HubSite.CreateAsync(rabbit, await servers.Postgres);
        await Broker.DeclareBehindExchangeAsync(rabbit, HubQueues.Route); // the router is not there; its queue is
        var flooder = site.LimitAnother(perMinute: 600, burst: 20);
        await using var adapters = AdapterWorker.Build(site.Config);
        await adapters.StartAsync(cancellationToken);
        await site.AnnounceAsync(adapters.Services);
        var address = new Uri(adapters.Urls.First());
        using var own = new HttpLoad(address, "/v1/signals", "application/cloudevents+json", site.ApiKey);
        using var others = new HttpLoad(address, "/v1/signals", "application/cloudevents+json", flooder);
        await new SteadyLoad(own, PerSecond).RunAsync(time, number => site.Event("warm", number));
        var (quiet, flooded) = (new List<double>(), new List<double>());
        var (sent, taken, tooMany) = (0, 0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            quiet.Add(await RunAsync(own, site, $"quiet{round}", time));
            var flood = new SteadyLoad(others, FloodPerSecond);
            var flooding = flood.RunAsync(time, number => site.EventOfAnother($"flood{round}", number));
            flooded.Add(await RunAsync(own, site, $"flooded{round}", time));
            await flooding;
            (sent, taken, tooMany) = (sent + flood.Accepted + flood.Refused, taken + flood.Accepted, tooMany + flood.TooMany);
        }
        await adapters.StopAsync(cancellationToken);
        yield return new Figure("flood, taken in within the quota", taken, $"of {sent}");
        yield return new Figure("flood, turned away with 429", tooMany, $"of {sent - taken}", sent - taken, Bar.AtLeast(1, 1));
        yield return new Figure("flood, others' 202 p99 / quiet", Median(flooded), "ms", Median(quiet), Bar.AtMost(1.5, 1.1));
    }

    private static async Task<double> RunAsync(HttpLoad load, HubSite site, string run, TimeSpan time)
    {
        var steady = new SteadyLoad(load, PerSecond);
        await steady.RunAsync(time, number => site.Event(run, number));
        return Disk.Percentile([.. steady.Milliseconds], 0.99);
    }
}
