using System.Collections.Immutable;
using Hub.Contracts.Collective;
using Hub.Router.Ledger.Patterns;

namespace Hub.Router.Patterns;

/// <summary>Public matters of four weeks, beside the same weeks a year before. Pure.</summary>
/// <param name="Now">How many came, by area and theme.</param>
/// <param name="Before">How many came a year before.</param>
/// <param name="Standings">What stands announced.</param>
internal sealed record TrendWeek(
    IReadOnlyDictionary<PatternPlace, long> Now, IReadOnlyDictionary<PatternPlace, long> Before,
    IReadOnlyDictionary<PatternPlace, (int Told, int SeenWeek)> Standings)
{
    private readonly ILookup<(string Municipality, string Theme), long> all = Of(Now);
    private readonly ILookup<(string Municipality, string Theme), long> allBefore = Of(Before);

    /// <summary>Every area and theme of which something may be to be said or to be ended.</summary>
    public ImmutableArray<PatternPlace> Places { get; } =
        [.. Now.Keys.Union(Standings.Keys).OrderBy(place => (place.Municipality, place.Area, place.Theme))];

    /// <summary>What stood announced; null for nothing.</summary>
    public Standing? Standing(PatternPlace place) => Standings.TryGetValue(place, out var known) ? new Standing(known.Told,
        known.SeenWeek) : null;

    /// <summary>How many came, rounded down, where it rises; 0 where it does not, or nothing is known of last year.</summary>
    public int Level(PatternPlace place)
    {
        var (now, before) = (Now.GetValueOrDefault(place), Before.GetValueOrDefault(place));
        var key = (place.Municipality, place.Theme);
        return Before.Keys.Any(one => one.Municipality == place.Municipality)
            && TrendTest.IsRising(now, before, all[key].Sum() - now, allBefore[key].Sum() - before) ? Down(now) : 0;
    }

    /// <summary>How many came a year before, rounded down.</summary>
    public int LastYear(PatternPlace place) => Down(Before.GetValueOrDefault(place));

    private static int Down(long count) => (int)(count / CollectiveTrend.Step * CollectiveTrend.Step);

    private static ILookup<(string Municipality, string Theme), long> Of(IReadOnlyDictionary<PatternPlace, long> counts)
        => counts.ToLookup(one => (one.Key.Municipality, one.Key.Theme), one => one.Value);
}
