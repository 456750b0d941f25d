using System.Collections.Immutable;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Deciding.Municipalities;

/// <summary>
/// When teams of a kind meet: on a weekday, in some weeks of the month or all, or on dates. The agenda on the desk says the next.
/// </summary>
/// <param name="Kind">The kind of team.</param>
/// <param name="At">The time of day, by the Dutch clock.</param>
/// <param name="Areas">Where; empty for the whole municipality.</param>
/// <param name="Weekday">The day of the week; none where there are dates. A day on which the municipality does not work is passed
/// over.</param>
/// <param name="Weeks">Which of those days in a month: 1 to 4, and 5 for the last; empty for every week.</param>
/// <param name="Dates">The dates, where it is no day of the week.</param>
internal sealed record TeamMeeting(
    TeamKind Kind, TimeOnly At, ImmutableArray<AreaCode> Areas = default, Weekday? Weekday = null, ImmutableArray<int> Weeks = default,
    ImmutableArray<DateOnly> Dates = default)
{
    private const int Last = 5;

    /// <summary>Where; empty for the whole municipality.</summary>
    public ImmutableArray<AreaCode> Areas { get; init; } = Areas.IsDefault ? [] : Areas;

    /// <summary>Which of those days in a month; empty for every week.</summary>
    public ImmutableArray<int> Weeks { get; init; } = Weeks.IsDefault ? [] : Weeks;

    /// <summary>The dates.</summary>
    public ImmutableArray<DateOnly> Dates { get; init; } = Dates.IsDefault ? [] : Dates;

    /// <summary>Whether it is a meeting of a team.</summary>
    public bool IsOf(Team team) => team.Kind == Kind && (Areas.IsEmpty || team.Areas.Any(Areas.Contains));

    /// <summary>Whether a date is one of its weekdays.</summary>
    public bool FallsOn(DateOnly day)
        => (int)day.DayOfWeek == (int)Weekday.GetValueOrDefault()
            && (Weeks.IsEmpty || Weeks.Contains(((day.Day - 1) / 7) + 1)
                || (Weeks.Contains(Last) && day.AddDays(7).Month != day.Month));
}
