using Hub.Contracts.Text;

namespace Hub.Router.Patterns;

/// <summary>What stands announced of an area and a theme. It follows from what was or was to be said, and from nothing else.</summary>
/// <param name="Told">The number that was said last.</param>
/// <param name="SeenWeek">The last week in which there was something to say.</param>
internal sealed record Standing(int Told, int SeenWeek)
{
    /// <summary>After so many weeks in a row in which nothing was to be said, what was said before is over.</summary>
    public const int QuietWeeks = 4;

    /// <summary>What stands after a week, and whether something is to be said: what is new, and what grew enough.</summary>
    /// <param name="was">What stood before; null for nothing.</param>
    /// <param name="level">What can be said of the weeks up to this one; 0 for nothing.</param>
    /// <param name="week">This week.</param>
    /// <param name="hasGrown">Whether it grew enough since a number was said.</param>
    public static (Standing? Next, bool IsSaid) After(Standing? was, int level, int week, Predicate<int> hasGrown)
    {
        var stands = was is { } known && DutchWeek.Monday(week).DayNumber - DutchWeek.Monday(known.SeenWeek).DayNumber <= 7 * QuietWeeks
            ? was : null;
        return level == 0 ? (stands, false)
            : stands is null || hasGrown(stands.Told) ? (new Standing(level, week), true)
            : (stands with { SeenWeek = week }, false);
    }
}
