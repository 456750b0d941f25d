using Hub.Testing.Processes;

namespace Hub.System.Tests.NothingLost.Soaking;

/// <summary>A clock for each worker that can step while it runs, by libfaketime; what counts the time that passes goes on.</summary>
internal sealed class SoakClocks
{
    private readonly TestFolder folder;
    private readonly string library;

    private SoakClocks(TestFolder folder, string library) => (this.folder, this.library) = (folder, library);

    /// <summary>Clocks whose files are in a folder; null where libfaketime is not installed.</summary>
    public static SoakClocks? In(TestFolder folder)
        => Directory.Exists("/usr/lib")
            && Directory.EnumerateDirectories("/usr/lib").Select(Library).FirstOrDefault(File.Exists) is { } library
            ? new SoakClocks(folder, library)
            : null;

    /// <summary>What a worker's process is told of its clock.</summary>
    public IReadOnlyDictionary<string, string> Of(string worker)
    {
        Step(worker, 0);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["LD_PRELOAD"] = library,
            ["FAKETIME_TIMESTAMP_FILE"] = FileOf(worker),
            ["FAKETIME_CACHE_DURATION"] = "1",
            ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
            ["DONT_FAKE_MONOTONIC"] = "1",
            ["FAKETIME_FORCE_MONOTONIC_FIX"] = "0", // what it guesses of this C library lets each wait end at once, and the worker spin
        };
    }

    /// <summary>Steps a worker's clock to so many minutes from the true time; within a second it is so.</summary>
    public void Step(string worker, int minutes)
    {
        var next = FileOf(worker) + ".next";
        File.WriteAllText(next, $"{(minutes < 0 ? '-' : '+')}{Math.Abs(minutes)}m\n");
        File.Move(next, FileOf(worker), overwrite: true); // never read half
    }

    private static string Library(string place) => Path.Combine(place, "faketime", "libfaketimeMT.so.1");

    private string FileOf(string worker) => folder.Combine($"clock-{worker}");
}
