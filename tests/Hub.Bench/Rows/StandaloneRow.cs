using System.Diagnostics;
using System.Runtime.CompilerServices;
using Hub.Bench.Figures;
using Hub.Bench.Load;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;

namespace Hub.Bench.Rows;

/// <summary>standalone: from start to ready, and what an idle hub holds of memory.</summary>
internal sealed class StandaloneRow : Row
{
    /// <inheritdoc/>
    public override string Name => "standalone";

    /// <inheritdoc/>
    public override async IAsyncEnumerable<Figure> MeasureAsync(
        BenchServers servers, TimeSpan time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var site = await HubSite.CreateAsync();
        await using var folder = new TestFolder("bench");
        var (ready, memory) = (new List<double>(), new List<double>());
        for (var i = 0; i < 3; i++)
        {
            var address = new Uri($"http://127.0.0.1:{FreePort.Find()}");
            var began = Stopwatch.GetTimestamp();
            await using var hub = HubProcess.Start(
                folder, "Hub.Standalone",
                ["run", "--config", site.Config, "--urls", address.ToString()]);
            await hub.ReadyAsync(new Uri(address, "/health/ready"), TimeSpan.FromSeconds(60));
            ready.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
            await Task.Delay(TimeSpan.FromSeconds(5), cancellationToken);
            memory.Add(Posix.ResidentMemory(hub.Pid) / 1024.0 / 1024.0);
            await hub.StopAsync();
        }
        yield return new Figure("standalone start to ready", Median(ready), "s", Bar: Bar.AtMost(3, 1));
        yield return new Figure("standalone idle memory", Median(memory), "MB", Bar: Bar.AtMost(200, 100));
    }
}
