using System.Diagnostics;
using System.Runtime.CompilerServices;
using Hub.Bench.Figures;
using Hub.Bench.Load;
using Hub.Deciding.Planning;
using Hub.Router.Keys;
using Hub.Standalone.Commands.Configuring;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;

namespace Hub.Bench.Rows;

/// <summary>scale-350: 350 municipalities with some 7,000 teams beside the shipped three: reading, checking, starting, memory, deciding,
/// idle jobs, keys.</summary>
internal sealed class ScaleRow : Row
{
    private const int Municipalities = 350;

    /// <inheritdoc/>
    public override string Name => "scale-350";

    /// <inheritdoc/>
    public override async IAsyncEnumerable<Figure> MeasureAsync(BenchServers servers, TimeSpan time,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var few = await HubSite.CreateAsync(onePair: true);
        using var many = await HubSite.CreateAsync(onePair: true);
        ManyMunicipalities.Fill(many.Config, Municipalities);
        yield return new Figure("scale-350 teams", ManyMunicipalities.Teams(many.Config), "", ManyMunicipalities.Teams(few.Config));
        yield return new Figure("scale-350 config check", Check(many.Config), "s", Check(few.Config));
        yield return new Figure("scale-350 deciding set read", Read(many.Config), "s", Read(few.Config));
        yield return new Figure("scale-350 missing keys found", Seconds(() => KeySet.Load(many.Config).Missing()), "s", Seconds(() =>
            KeySet.Load(few.Config).Missing()));
        var (decided, moved, beside) = Decide(many.Config, few.Config, time);
        yield return new Figure("scale-350 decide", decided, "us", beside, Bar.AtMost(1.1, 1.0));
        yield return new Figure("scale-350 decide, all over", moved, "us", beside);
        var (small, large) = (await RunAsync(few.Config, cancellationToken), await RunAsync(many.Config, cancellationToken));
        yield return new Figure("scale-350 start to ready", large.Ready, "s", small.Ready);
        yield return new Figure("scale-350 start, of a core", large.Cost, "s", small.Cost);
        yield return new Figure("scale-350 start", large.Ready, "s", Bar: Bar.AtMost(10, 5));
        yield return new Figure("scale-350 idle memory beside", large.Memory, "MB", small.Memory);
        yield return new Figure("scale-350 idle memory", large.Memory, "MB", Bar: Bar.AtMost(500, 300));
        yield return new Figure("scale-350 idle processor", large.Idle, "ms/s", small.Idle);
        var one = Seconds(() => Make(8, 1)) / 8;
        var all = Seconds(() => Make(24, Environment.ProcessorCount)) / 24;
        yield return new Figure("a key pair, all cores / one", all * 1000, "ms", one * 1000);
        yield return new Figure("keys of 7,000 teams, by that", all * 7000 / 60, "min");
    }

    private static void Make(int pairs, int cores)
        => Parallel.For(0, pairs, new ParallelOptions { MaxDegreeOfParallelism = cores }, _ => KeyMaker.NewPair());

    private static double Check(string config) => Seconds(() => Expect(HubConfiguration.Check(config, TimeProvider.System).Faults.Count));

    private static double Read(string config) => Seconds(() => DecidingSet.Load(config));

    private static void Expect(int faults)
    {
        if (faults > 0)
        {
            throw new InvalidOperationException($"the set has {faults} faults");
        }
    }

    // Seconds of a core, which other work on the machine hardly changes. The second time: what compiling costs is not the figure.
    private static double Seconds(Action work)
    {
        work();
        var began = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - began).TotalSeconds;
    }

    // In turn, so that other work on the machine meets all of them; the same signals, and the same over all municipalities.
    private static (double Many, double Moved, double Few) Decide(string many, string few, TimeSpan time)
    {
        var (large, small) = (DecidingSet.Load(many).Decider(DecidingOptions.Strict),
            DecidingSet.Load(few).Decider(DecidingOptions.Strict));
        var (same, over) = (DecideLoad.Samples(), DecideLoad.Samples(ManyMunicipalities.Code));
        var (first, second, third) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < 6; round++)
        {
            first.Add(DecideLoad.Measure(large, same, time / 3).Microseconds);
            third.Add(DecideLoad.Measure(small, same, time / 3).Microseconds);
            second.Add(DecideLoad.Measure(large, over, time / 3).Microseconds);
        }
        return (Median(first), Median(second), Median(third));
    }

    private static async Task<(double Ready, double Cost, double Memory, double Idle)> RunAsync(string config,
        CancellationToken cancellationToken)
    {
        await using var folder = new TestFolder("bench");
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}");
        var began = Stopwatch.GetTimestamp();
        await using var hub = HubProcess.Start(folder, "Hub.Standalone", ["run", "--config", config, "--urls", address.ToString()]);
        await hub.ReadyAsync(new Uri(address, "/health/ready"), TimeSpan.FromSeconds(180));
        using var process = Process.GetProcessById(hub.Pid);
        var (ready, cost) = (Stopwatch.GetElapsedTime(began).TotalSeconds, process.TotalProcessorTime.TotalSeconds);
        await Task.Delay(TimeSpan.FromSeconds(15), cancellationToken);
        process.Refresh();
        var (before, at) = (process.TotalProcessorTime, Stopwatch.GetTimestamp());
        await Task.Delay(TimeSpan.FromSeconds(30), cancellationToken);
        process.Refresh();
        var idle = (process.TotalProcessorTime - before).TotalMilliseconds / Stopwatch.GetElapsedTime(at).TotalSeconds;
        var memory = Posix.ResidentMemory(hub.Pid) / 1024.0 / 1024.0;
        await hub.StopAsync();
        return (ready, cost, memory, idle);
    }
}
