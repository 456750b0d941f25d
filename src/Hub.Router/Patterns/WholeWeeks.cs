using Hub.Contracts.Text;

namespace Hub.Router.Patterns;

/// <summary>When a week is looked at: on the Monday after it, from six in the morning in Dutch time, and never before.</summary>
internal static class WholeWeeks
{
    private static readonly TimeSpan Morning = TimeSpan.FromHours(6);

    /// <summary>The weeks that are over and were not looked at, the oldest first; what is further back than four weeks is left.</summary>
    /// <param name="last">The last week that was looked at; 0 for none.</param>
    /// <param name="now">This moment.</param>
    public static IEnumerable<int> Due(int last, DateTimeOffset now)
    {
        var over = PatternRule.Back(DutchWeek.Of(now - Morning), 1);
        var first = Math.Max(PatternRule.FirstOf(over), last == 0 ? 0 : PatternRule.Back(last, -1));
        return first > over ? [] : DutchWeek.Between(first, over);
    }

    /// <summary>When a week began, in milliseconds.</summary>
    public static long Begin(int week) => DutchWeek.End(PatternRule.Back(week, 1)).ToUnixTimeMilliseconds();

    /// <summary>When it was over.</summary>
    public static long End(int week) => DutchWeek.End(week).ToUnixTimeMilliseconds();

    /// <summary>The days of the four weeks that end with a week.</summary>
    public static (DateOnly From, DateOnly Until) Days(int week)
        => (DutchWeek.Monday(PatternRule.FirstOf(week)), DutchWeek.Monday(week).AddDays(6));
}
