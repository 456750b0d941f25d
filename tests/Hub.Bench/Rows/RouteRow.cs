using System.Runtime.CompilerServices;
using System.Text;
using Hub.Bench.Figures;
using Hub.Bench.Load;
using Hub.Bench.References;
using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Hub.Router;
using Hub.Testing.Nodes;

namespace Hub.Bench.Rows;

/// <summary>
/// route: broker → unseal, decide, ledger commit, seal, deliver confirmed → team queue and receipt,
/// beside two forwarders that do no work.
/// </summary>
internal sealed class RouteRow : Row
{
    private const int Rounds = 3;

    /// <inheritdoc/>
    public override string Name => "route";

    /// <inheritdoc/>
    public override async IAsyncEnumerable<Figure> MeasureAsync(
        BenchServers servers, TimeSpan time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (rabbit, postgres) = (await servers.Rabbit, await servers.Postgres);
        using var site = await HubSite.CreateAsync(rabbit, postgres);
        await Broker.DeclareAsync(rabbit, "bench.raw.in", "bench.raw.out");
        await Broker.DeclareBehindExchangeAsync(rabbit, "bench.bare.out");
        await Broker.DeclareBehindExchangeAsync(rabbit, HubQueues.Settle);
        await Broker.DeclareBehindExchangeAsync(rabbit, HubQueues.Route);
        await Broker.DeclareBehindExchangeAsync(rabbit, "bench.bare.in");
        var count = (int)Math.Clamp(time.TotalSeconds * 1500, 3000, 60_000);
        var (raw, bare, hub) = (new List<double>(), new List<double>(), new List<double>());
        // A worker runs for weeks: what compiling costs in its first seconds is not the figure, for none of the three.
        await RawAsync(rabbit, Signals(site, "warm-a", count));
        await BareAsync(rabbit, count);
        await RouteAsync(rabbit, site, Signals(site, "warm-b", count));
        for (var round = 0; round < Rounds; round++)
        {
            raw.Add(await RawAsync(rabbit, Signals(site, $"a{round}", count)));
            bare.Add(await BareAsync(rabbit, count));
            hub.Add(await RouteAsync(rabbit, site, Signals(site, $"b{round}", count)));
        }
        yield return new Figure("route / raw forwarder (R)", Median(hub), "signals/s", Median(raw), Bar.AtLeast(0.25, 0.6));
        yield return new Figure("route / bare MassTransit (M)", Median(hub), "signals/s", Median(bare), Bar.AtLeast(0.8, 1.5));
    }

    /// <summary>Signals as an adapter would send them.</summary>
    public static IReadOnlyList<SignalReceived> Signals(HubSite site, string run, int count)
        => [.. Enumerable.Range(0, count).AsParallel().AsOrdered().Select(number => site.Received(run, number))];

    /// <summary>Fills the router's queue as adapters do when there is a rush: as many signals to a message as it holds.</summary>
    public static Task FillAsync(RabbitNode rabbit, IReadOnlyList<SignalReceived> signals)
        => Broker.FillAsync(
            rabbit, HubQueues.Route,
            [.. signals.Chunk(SignalsReceived.Most).Select(part => (ReadOnlyMemory<byte>)HubJson.Write(new SignalsReceived([.. part])))]);

    /// <summary>
    /// Signals a second through the router worker, from a queue that was filled before:
    /// counted by the receipts, the last thing that it sends.
    /// </summary>
    public static async Task<double> RouteAsync(RabbitNode rabbit, HubSite site, IReadOnlyList<SignalReceived> signals)
    {
        await Broker.EmptyAsync(rabbit, HubQueues.Settle);
        await FillAsync(rabbit, signals);
        await using var receipts = await Receipts.ListenAsync(rabbit);
        await using var worker = RouterWorker.Build(site.Config);
        await worker.StartAsync();
        var rate = await Broker.RateAsync(() => ValueTask.FromResult(receipts.Count), signals.Count, TimeSpan.FromMinutes(5));
        await worker.StopAsync();
        return rate;
    }

    private static async Task<double> RawAsync(RabbitNode rabbit, IReadOnlyList<SignalReceived> signals)
    {
        var bodies = signals.Select(signal => (ReadOnlyMemory<byte>)HubJson.Write(signal)).ToList();
        await Broker.EmptyAsync(rabbit, "bench.raw.in", "bench.raw.out");
        await Broker.FillAsync(rabbit, "bench.raw.in", bodies);
        await using var forwarder = await RawForwarder.StartAsync(rabbit, "bench.raw.in", "bench.raw.out");
        return await Broker.RateAsync(rabbit, "bench.raw.out", bodies.Count, TimeSpan.FromMinutes(5));
    }

    private static async Task<double> BareAsync(RabbitNode rabbit, int count)
    {
        var bodies = Enumerable
            .Range(0, count)
            .Select(_ =>
                (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes($$"""{"signalId":"{{Guid.NewGuid()}}","content":"{{new string('a', 950)}}"}""")
            )
            .ToList();
        await Broker.EmptyAsync(rabbit, "bench.bare.in", "bench.bare.out");
        await Broker.FillAsync(rabbit, "bench.bare.in", bodies);
        await using var forwarder = await BareForwarder.StartAsync(rabbit, "bench.bare.in", "bench.bare.out");
        return await Broker.RateAsync(rabbit, "bench.bare.out", count, TimeSpan.FromMinutes(5));
    }
}
