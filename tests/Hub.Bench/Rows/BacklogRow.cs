using System.Diagnostics;
using System.Runtime.CompilerServices;
using Hub.Bench.Figures;
using Hub.Bench.Load;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;

namespace Hub.Bench.Rows;

/// <summary>A backlog of a million signals drains: memory of the router, and whether it slows down on the way.</summary>
internal sealed class BacklogRow : Row
{
    private const int Backlog = 1_000_000;
    private const int Step = 50_000;

    /// <inheritdoc/>
    public override string Name => "backlog-1m";

    /// <inheritdoc/>
    public override async IAsyncEnumerable<Figure> MeasureAsync(
        BenchServers servers, TimeSpan time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (rabbit, postgres) = (await servers.Rabbit, await servers.Postgres);
        await Broker.FreshAsync(rabbit);
        using var site = await HubSite.CreateAsync(rabbit, postgres);
        for (var filled = 0; filled < Backlog; filled += Step)
        {
            await RouteRow.FillAsync(rabbit, RouteRow.Signals(site, $"backlog{filled}", Step));
        }
        await using var receipts = await Receipts.ListenAsync(rabbit);
        await using var folder = new TestFolder("backlog");
        await using var router = HubProcess.Start(folder, "Hub.Router", ["--config", site.Config]);
        var (halfway, done, peak) = await DrainAsync(receipts, router.Pid);
        yield return new Figure("backlog 1 M drained", Backlog / done.TotalSeconds, "signals/s");
        yield return new Figure("backlog 1 M memory", peak / 1024.0 / 1024.0, "MB", Bar: Bar.AtMost(300, 200));
        yield return new Figure(
            "backlog 1 M, 2nd half / 1st half",
            Backlog / 2 / (done - halfway).TotalSeconds,
            "signals/s",
            Backlog / 2 / halfway.TotalSeconds,
            Bar.AtLeast(0.9, 1));
    }

    private static async Task<(TimeSpan Halfway, TimeSpan Done, long Peak)> DrainAsync(Receipts receipts, int pid)
    {
        var began = Stopwatch.GetTimestamp();
        var (halfway, peak) = (TimeSpan.Zero, 0L);
        while (true)
        {
            var count = receipts.Count;
            peak = Math.Max(peak, Posix.ResidentMemory(pid));
            if (halfway == TimeSpan.Zero && count >= Backlog / 2)
            {
                halfway = Stopwatch.GetElapsedTime(began);
            }
            if (count >= Backlog)
            {
                return (halfway, Stopwatch.GetElapsedTime(began), peak);
            }
            await Task.Delay(50);
        }
    }
}
