using System.Runtime.CompilerServices;
using Hub.Bench.Figures;
using Hub.Bench.Load;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Hub.Router;
using Hub.Testing.Nodes;

namespace Hub.Bench.Rows;

/// <summary>boards: route while two hundred boards are open, beside route while none is.</summary>
internal sealed class BoardsRow : Row
{
    private const int Open = 200;
    private const int Rounds = 3;

    /// <inheritdoc/>
    public override string Name => "boards";

    /// <inheritdoc/>
    public override async IAsyncEnumerable<Figure> MeasureAsync(
        BenchServers servers, TimeSpan time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (rabbit, postgres) = (await servers.Rabbit, await servers.Postgres);
        await Broker.FreshAsync(rabbit);
        using var site = await HubSite.CreateAsync(rabbit, postgres);
        var count = (int)Math.Clamp(time.TotalSeconds * 1500, 3000, 60_000);
        var (none, many) = (new List<double>(), new List<double>());
        await RouteAsync(rabbit, site, RouteRow.Signals(site, "warm", 3000), Open);
        for (var round = 0; round < Rounds; round++)
        {
            none.Add(await RouteAsync(rabbit, site, RouteRow.Signals(site, $"a{round}", count), boards: 0));
            many.Add(await RouteAsync(rabbit, site, RouteRow.Signals(site, $"b{round}", count), Open));
        }
        yield return new Figure($"route, {Open} open boards / none", Median(many), "signals/s", Median(none), Bar.AtLeast(0.95, 1));
    }

    private static async Task<double> RouteAsync(RabbitNode rabbit, HubSite site, IReadOnlyList<SignalReceived> signals, int boards)
    {
        await Broker.EmptyAsync(rabbit, HubQueues.Settle);
        await using var receipts = await Receipts.ListenAsync(rabbit);
        await using var worker = RouterWorker.Build(site.Config);
        await worker.StartAsync();
        await using (await Boards.OpenAsync(site, boards))
        {
            await RouteRow.FillAsync(rabbit, signals);
            var rate = await Broker.RateAsync(() => ValueTask.FromResult(receipts.Count), signals.Count, TimeSpan.FromMinutes(5));
            await worker.StopAsync();
            return rate;
        }
    }
}
