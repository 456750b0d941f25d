using System.Collections.Immutable;

namespace Hub.Desk.Wijk;

/// <summary>Weeks beside earlier weeks: the last four against the four before.</summary>
/// <param name="weeks">The weeks, such as 2026-W13, the oldest first.</param>
public sealed class WeekWords(ImmutableArray<string> weeks)
{
    /// <summary>How many weeks are set against as many before them.</summary>
    public const int Lately = 4;

    /// <summary>The weeks in words, such as <c>week 13</c>.</summary>
    public IEnumerable<string> Names => weeks.Select(week => $"week "
        + $"{int.Parse(week.AsSpan(6), System.Globalization.CultureInfo.InvariantCulture)}");

    /// <summary>How many weeks there are.</summary>
    public int Count => weeks.Length;

    /// <summary>The four weeks that end with a week such as 2026-W13, in words.</summary>
    public static string Until(string week)
        => $"de vier weken tot en met week {int.Parse(week.AsSpan(6), System.Globalization.CultureInfo.InvariantCulture)}";

    /// <summary>How often in the last four weeks, of which the last still runs.</summary>
    public static int Late(ImmutableArray<int> counts) => counts.TakeLast(Lately).Sum();

    /// <summary>How often in the four weeks before.</summary>
    public static int Before(ImmutableArray<int> counts) => counts.SkipLast(Lately).TakeLast(Lately).Sum();

    /// <summary>More, less or the same, in a word and a number.</summary>
    public static string Change(ImmutableArray<int> counts) => (Late(counts) - Before(counts)) switch
    {
        > 0 and var more => $"{more} meer",
        < 0 and var less => $"{-less} minder",
        _ => "evenveel",
    };
}
