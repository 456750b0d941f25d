using System.Collections.Immutable;
using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Contracts.Wijk;
using Hub.Deciding.Municipalities;

namespace Hub.Router.Wijk;

/// <summary>Counts of one area, week by week.</summary>
/// <param name="weeks">The weeks, the oldest first.</param>
/// <param name="counts">What was counted.</param>
internal sealed class WijkWeeks(int[] weeks, IReadOnlyList<(int Week, string Area, string Theme, string Focuspunten, int Count)> counts)
{
    /// <summary>How many weeks are set against as many before them, to tell what rises.</summary>
    public const int Lately = 4;

    /// <summary>Every theme that came, the most frequent of late first.</summary>
    public ImmutableArray<WijkSeries> Themes() => [.. Series(counts).OrderByDescending(one => one.Counts.Sum()).ThenBy(one => one.Theme)];

    /// <summary>What touched no focuspunt, what rose most in the last four weeks against the four before first.</summary>
    public ImmutableArray<WijkSeries> Outside()
        => [.. Series(counts.Where(one => one.Focuspunten.Length == 0))
            .OrderByDescending(Rise).ThenByDescending(one => one.Counts.Sum()).ThenBy(one => one.Theme)];

    /// <summary>The focuspunten that the area works on now, or worked on and that were touched in these weeks.</summary>
    public ImmutableArray<WijkFocuspunt> Focuspunten(Municipality municipality, AreaCode area, DateOnly today)
    {
        var touched = counts.SelectMany(one => one.Focuspunten.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => (id, one)))
            .ToLookup(one => one.id, one => one.one, StringComparer.Ordinal);
        return [.. municipality.Focuspunten
            .Where(point => point.Area == area && (point.HoldsOn(today) || touched.Contains(point.Id.Value)))
            .Select(point => new WijkFocuspunt(point.Id, point.Title, Week(touched[point.Id.Value])))];
    }

    private static int Rise(WijkSeries series)
        => series.Counts.TakeLast(Lately).Sum() - series.Counts.SkipLast(Lately).TakeLast(Lately).Sum();

    private IEnumerable<WijkSeries> Series(IEnumerable<(int Week, string Area, string Theme, string Focuspunten, int Count)> some)
        => some.Where(one => one.Theme.Length > 0).GroupBy(one => one.Theme, StringComparer.Ordinal)
            .Select(group => new WijkSeries(WireCode.Read<Theme>(group.Key), Week(group)));

    private ImmutableArray<int> Week(IEnumerable<(int Week, string Area, string Theme, string Focuspunten, int Count)> some)
    {
        var sums = some.GroupBy(one => one.Week).ToDictionary(group => group.Key, group => group.Sum(one => one.Count));
        return [.. weeks.Select(week => sums.GetValueOrDefault(week))];
    }
}
