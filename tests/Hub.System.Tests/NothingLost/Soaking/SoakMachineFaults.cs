using Hub.Testing.Processes;

namespace Hub.System.Tests.NothingLost.Soaking;

/// <summary>What the workers' machine does to them: a disk that is full, a clock that steps.</summary>
internal sealed class SoakMachineFaults(SoakSite site, Random random)
{
    private const string Disk = "disk of an adapter full";
    private const string AdapterClock = "clock of an adapter steps";
    private const string RouterClock = "clock of a router steps";
    private static readonly int[] Hours = [-4, -2, -1, 1, 2, 4];

    /// <summary>Their names, also of what this machine cannot do.</summary>
    public static IReadOnlyList<string> Names { get; } = [Disk, AdapterClock, RouterClock];

    /// <summary>All that this machine can do.</summary>
    public IReadOnlyDictionary<string, Func<Task<int>>> All => new Dictionary<string, Func<Task<int>>>(StringComparer.Ordinal)
    {
        [Disk] = FullDiskAsync,
        [AdapterClock] = () => StepAsync(site.Adapters),
        [RouterClock] = () => StepAsync(site.Routers),
    }.Where(one => one.Key.StartsWith("clock", StringComparison.Ordinal) ? site.Clocks is not null : site.SmallDisk is not null)
        .ToDictionary(StringComparer.Ordinal);

    private Task SomeSecondsAsync(int least, int most) => Posix.PassAsync(TimeSpan.FromSeconds(random.Next(least, most)));

    // Forth and back while it works: hours at once, as a clock does that was set wrong and is mended.
    private async Task<int> StepAsync(List<SoakWorker> workers)
    {
        var worker = workers[random.Next(workers.Count)];
        site.Clocks!.Step(worker.Name, (Hours[random.Next(Hours.Length)] * 60) + random.Next(60));
        await SomeSecondsAsync(5, 15);
        site.Clocks.Step(worker.Name, 0);
        return 0;
    }

    private async Task<int> FullDiskAsync()
    {
        var filler = Path.Combine(site.SmallDisk!, "filler");
        try
        {
            await using var file = File.Create(filler);
            var some = new byte[1 << 20];
            while (true)
            {
                await file.WriteAsync(some);
            }
        }
        catch (IOException)
        {
            await SomeSecondsAsync(3, 10);
        }
        File.Delete(filler);
        return 0;
    }
}
