namespace Hub.Standalone.Commands.Configuring;

/// <summary>Says how far the making of many keys is, a line each five seconds; of few keys nothing.</summary>
internal sealed class KeyProgress(int total, TextWriter error, TimeProvider clock)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private readonly long began = clock.GetTimestamp();
    private TimeSpan told;

    /// <summary>So many are made. One caller at a time.</summary>
    public void Made(int count)
    {
        var since = clock.GetElapsedTime(began);
        if (since - told < Every || count >= total)
        {
            return;
        }
        told = since;
        var left = since / count * (total - count);
        var time = left > TimeSpan.FromMinutes(2) ? $"{left.TotalMinutes:0} minuten" : $"{left.TotalSeconds:0} seconden";
        error.WriteLine(
            $"sleutels van teams: {count} van {total}, nog ongeveer {time}. "
            + "Stoppen mag: wat er is blijft, en ./hub keys new gaat daarna verder.");
    }
}
