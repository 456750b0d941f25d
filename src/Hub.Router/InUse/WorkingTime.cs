using Hub.Contracts.Signals;
using Hub.Contracts.Text;
using Hub.Deciding.Municipalities;

namespace Hub.Router.InUse;

/// <summary>When a term ends: clock time, or working days of the municipality. Pure.</summary>
internal static class WorkingTime
{
    /// <summary>How many hours of working days content lives after acceptance: as many as one working day has.</summary>
    public static readonly TimeSpan KeptAfterAcceptance = TimeSpan.FromHours(24);

    /// <summary>How long it lives at most, however long the municipality is closed.</summary>
    public static readonly TimeSpan LongestKeptAfterAcceptance = TimeSpan.FromDays(7);

    /// <summary>
    /// When the content of what was accepted goes: after 24 hours of working days, so that a team has the hours of a whole working day to
    /// take over what it
    /// needs, and never before 24 hours nor after seven days. Hours of weekends, holidays and days on which the municipality is closed do
    /// not count.
    /// </summary>
    /// <param name="options">Which days count; null for a municipality that is configured no more: then all hours do.</param>
    /// <param name="acceptedAt">When a person accepted it.</param>
    public static DateTimeOffset ContentEnd(MunicipalityOptions? options, DateTimeOffset acceptedAt)
    {
        var (left, at, last) = (
            KeptAfterAcceptance, acceptedAt.ToUniversalTime(), acceptedAt.ToUniversalTime() + LongestKeptAfterAcceptance);
        while (at < last)
        {
            var day = DateOnly.FromDateTime(DutchTime.Local(at));
            var midnight = DutchTime.Moment(day.AddDays(1).ToDateTime(TimeOnly.MinValue));
            if (options is null || IsWorkingDay(day, options))
            {
                if (midnight - at >= left)
                {
                    return at + left < last ? at + left : last;
                }
                left -= midnight - at;
            }
            at = midnight;
        }
        return last;
    }

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
