using Hub.Testing.Nodes;
using Hub.Testing.Processes;

namespace Hub.System.Tests.NothingLost;

/// <summary>Kills processes during a load, at moments drawn from a seed.</summary>
internal static class Killing
{
    /// <summary>The seed: from the environment to repeat a run, else a new one. Printed with the result.</summary>
    public static int Seed { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("HUB_SEED"), out var given) ? given : Random.Shared.Next();

    /// <summary>Kills each process in turn, once the load got so far, and starts it again at once.</summary>
    /// <param name="load">The load.</param>
    /// <param name="count">How many signals the load has.</param>
    /// <param name="victims">Who, in order.</param>
    public static async Task<string> DuringAsync(SignalLoad load, int count, params (HubProcess Process, Uri Ready)[] victims)
    {
        var random = new Random(Seed);
        var said = new List<string> { $"seed {Seed}" };
        foreach (var (index, (process, ready)) in victims.Index())
        {
            var part = count / (victims.Length + 1);
            var at = (part * (index + 1)) + random.Next(-part / 3, part / 3);
            await Posix.UntilAsync(() => Task.FromResult(load.Answered >= at), TimeSpan.FromMinutes(2), $"{at} signals have a receipt");
            await process.KillHardAsync();
            said.Add($"killed number {index} at {load.Answered} receipts");
            process.StartAgain();
            await process.ReadyAsync(ready, TimeSpan.FromMinutes(3));
        }
        return string.Join("; ", said);
    }
}
