using Hub.Contracts.Text;
using Hub.Deciding.Municipalities;

namespace Hub.Router.InUse;

/// <summary>When a team meets next, by the rules of its municipality's file. Pure.</summary>
internal static class NextMeeting
{
    private const int Ahead = 400;

    /// <summary>The moment, in UTC; null where the file says nothing, or nothing more. The day of a meeting counts whole.</summary>
    public static DateTimeOffset? Of(Municipality municipality, Team team, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(DutchTime.Local(now));
        var next = municipality.Meetings.Where(rule => rule.IsOf(team))
            .Select(rule => Day(rule, today, municipality.Options) is { } day ? day.ToDateTime(rule.At) : (DateTime?)null).Min();
        return next is { } local ? DutchTime.Moment(local) : null;
    }

    // A date in a list is meant; one that a weekday gives is passed over where the municipality does not work.
    private static DateOnly? Day(TeamMeeting rule, DateOnly today, MunicipalityOptions options)
        => rule.Weekday is null
            ? rule.Dates.Where(day => day >= today).Select(day => (DateOnly?)day).Min()
            : Enumerable.Range(0, Ahead).Select(days => (DateOnly?)today.AddDays(days))
                .FirstOrDefault(day => rule.FallsOn(day!.Value) && WorkingTime.IsWorkingDay(day.Value, options));
}
