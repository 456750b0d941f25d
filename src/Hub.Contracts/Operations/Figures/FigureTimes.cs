using System.Collections.Immutable;
using System.Globalization;

namespace Hub.Contracts.Operations.Figures;

/// <summary>
/// How long it took until a person accepted, as a histogram with fixed bounds: counts of weeks and areas can be added, and no moment is
/// kept. What is said of
/// a middle or of nine in ten is a bound: so long or less.
/// </summary>
public static class FigureTimes
{
    /// <summary>The detail of what took longer than the last bound.</summary>
    public const string Longer = "longer";

    /// <summary>The bounds in minutes, each included in its own class.</summary>
    public static ImmutableArray<int> Bounds { get; } =
    [
        5, 10, 15, 30, 60, 120, 240, 480, 720, 1_440, 2_880, 4_320, 5_760, 7_200, 10_080, 14_400, 20_160, 30_240, 40_320, 80_640, 120_960,
    ];

    /// <summary>The class of a time, as the detail of a figure: its bound in minutes.</summary>
    public static string ClassOf(TimeSpan time)
    {
        foreach (var bound in Bounds)
        {
            if (time <= TimeSpan.FromMinutes(bound))
            {
                return bound.ToString(CultureInfo.InvariantCulture);
            }
        }
        return Longer;
    }

    /// <summary>
    /// The bound in minutes within which a share of all was accepted; null for none, or where it is beyond the last bound.
    /// </summary>
    /// <param name="counts">Counts by class.</param>
    /// <param name="share">The share, such as 0.5 for the middle.</param>
    public static int? Within(IEnumerable<CodeCount> counts, double share)
    {
        var classes = counts.GroupBy(one => one.Code, StringComparer.Ordinal)
            .ToDictionary(one => one.Key, one => one.Sum(count => Math.Max(0, count.Count)), StringComparer.Ordinal);
        var (needed, seen) = ((long)Math.Ceiling(classes.Values.Sum() * share), 0L);
        foreach (var bound in Bounds)
        {
            seen += classes.GetValueOrDefault(bound.ToString(CultureInfo.InvariantCulture));
            if (needed > 0 && seen >= needed)
            {
                return bound;
            }
        }
        return null;
    }

    /// <summary>A bound in Dutch words; what is beyond the last is more than that.</summary>
    public static string Words(int? minutes) => minutes switch
    {
        null => "meer dan 12 weken",
        < 60 => $"{minutes} min",
        < 1_440 => $"{minutes / 60} uur",
        < 20_160 => minutes == 1_440 ? "1 dag" : $"{minutes / 1_440} dagen",
        _ => $"{minutes / 10_080} weken",
    };
}
