namespace Hub.Standalone.Commands.Watching;

/// <summary>How the depth of one queue goes.</summary>
internal sealed class QueueTrend
{
    private readonly Sparkline depths = new();
    private (long Depth, DateTimeOffset At)? last;

    /// <summary>How fast it fills (+) or empties (-), by its last two depths; nothing before there were two.</summary>
    public string PerMinute { get; private set; } = "";

    /// <summary>The depths, oldest first.</summary>
    public string Bars => depths.ToString();

    /// <summary>Notes a depth.</summary>
    public void Note(long depth, DateTimeOffset at)
    {
        depths.Note(depth);
        if (last is { } before && at > before.At)
        {
            var rate = Math.Round((depth - before.Depth) / (at - before.At).TotalMinutes);
            PerMinute = rate > 0 ? $"+{rate:0}" : $"{rate:0}";
        }
        last = (depth, at);
    }
}
