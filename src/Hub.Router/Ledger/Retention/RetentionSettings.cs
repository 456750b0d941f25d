using Hub.Router.Ledger.Trail;

namespace Hub.Router.Ledger.Retention;

/// <summary>
/// How long each class of data lives, by the hub's own clock. The law's periods; content of what was accepted goes after a working day
/// (<see cref="InUse.WorkingTime.ContentEnd"/>), always.
/// </summary>
internal sealed class RetentionSettings
{
    /// <summary>Content of what ended without acceptance. Default a day.</summary>
    public TimeSpan BodyAfterClosing { get; init; } = TimeSpan.FromDays(1);

    /// <summary>
    /// Sealed content that nobody replayed; its partner hears that it stays the owner. Default three days, so that a weekend is no loss.
    /// </summary>
    public TimeSpan Parked { get; init; } = TimeSpan.FromDays(3);

    /// <summary>Content that nobody ever accepted. Default 183 days.</summary>
    public TimeSpan Body { get; init; } = TimeSpan.FromDays(183);

    /// <summary>Trail, views, and signals and deliveries that ended: ids, codes and times. Default 183 days.</summary>
    public TimeSpan Trail { get; init; } = RetainLine.Kept;

    /// <summary>Who received data about whom. Default four years.</summary>
    public TimeSpan Provisions { get; init; } = TimeSpan.FromDays(4 * 365.25);

    /// <summary>
    /// Marks of cases for patterns, should nothing have ended them: they go when their four weeks were counted. Default 35 days.
    /// </summary>
    public TimeSpan PatternMarks { get; init; } = TimeSpan.FromDays(35);

    /// <summary>Counts by week. They hold nothing about anyone, and a council looks back over its terms. Default ten years.</summary>
    public TimeSpan Figures { get; init; } = TimeSpan.FromDays(10 * 365.25);

    /// <summary>What was decided about plans of residents: euros or a code. Default two years, for a budget is a year's.</summary>
    public TimeSpan Plans { get; init; } = TimeSpan.FromDays(2 * 365.25);

    /// <summary>That somebody was erased, as keyed hash. Default 31 days: longer than any spool or parked message keeps content.</summary>
    public TimeSpan Erasures { get; init; } = TimeSpan.FromDays(31);

    /// <summary>That a device asks to be a member of a team, and nobody admitted it. Default a week.</summary>
    public TimeSpan MembersAsking { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Members whose term is over, who can be given a new one until then. Default thirty days.</summary>
    public TimeSpan MembersExpired { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Rows deleted in one transaction. Default 500.</summary>
    public int BatchSize { get; init; } = 500;
}
