using Hub.Contracts.Signals;
using Hub.Router.Routing;

namespace Hub.Router.FollowUp;

/// <summary>When a term ends: clock time, or working days of the municipality. Pure.</summary>
internal static class WorkingTime
{
    /// <summary>The moment at which a team must have responded.</summary>
    /// <param name="municipality">Whose terms and days off count.</param>
    /// <param name="kind">The kind of team that must respond.</param>
    /// <param name="urgency">How soon.</param>
    /// <param name="from">When it was delivered; the hub's own clock.</param>
    public static DateTimeOffset Due(Municipality municipality, TeamKind kind, Urgency urgency, DateTimeOffset from)
        => Due(Term(municipality.Terms, kind, urgency), municipality.Options, from);

    /// <summary>The moment at which a term ends: working days end at the same time of day as they began.</summary>
    public static DateTimeOffset Due(ResponseTerm term, MunicipalityOptions options, DateTimeOffset from)
    {
        if (term.Duration is { } span)
        {
            return (from + span).ToUniversalTime();
        }
        var local = DutchTime.Local(from);
        var day = DateOnly.FromDateTime(local);
        for (var left = term.WorkingDays.GetValueOrDefault(1); left > 0;)
        {
            day = day.AddDays(1);
            left -= IsWorkingDay(day, options) ? 1 : 0;
        }
        return DutchTime.Moment(day.ToDateTime(TimeOnly.FromDateTime(local)));
    }

    /// <summary>Whether a municipality works on a date.</summary>
    public static bool IsWorkingDay(DateOnly day, MunicipalityOptions options)
        => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !DutchHolidays.Is(day, options.LiberationDayYearly)
            && !options.ClosedDays.Contains(day);

    /// <summary>The term of an urgency, and of a side when the urgency is normal.</summary>
    public static ResponseTerm Term(ResponseTerms terms, TeamKind kind, Urgency urgency) => urgency switch
    {
        Urgency.Acute => terms.Acute,
        Urgency.High => terms.High,
        Urgency.Normal => kind.IsCollective() ? terms.Collective : terms.Individual,
        _ => throw new ArgumentOutOfRangeException(nameof(urgency), "must be a known urgency"),
    };
}
