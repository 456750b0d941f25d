using System.Collections.Immutable;
using Hub.Contracts.Text;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Patterns;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Patterns;

/// <summary>What the ledger holds of the four weeks that end with one.</summary>
/// <param name="Week">The last of them.</param>
/// <param name="Cases">Their cases.</param>
/// <param name="Counts">What the three before it added.</param>
/// <param name="Standings">What stands announced.</param>
internal sealed record PatternWeek(
    int Week, ILookup<PatternPlace, MarkedCase> Cases, ILookup<PatternPlace, (int Week, long Amount)> Counts,
    IReadOnlyDictionary<PatternPlace, (int Told, int SeenWeek)> Standings)
{
    /// <summary>Every area and theme of which something may be to be said or to be ended.</summary>
    public ImmutableArray<PatternPlace> Places { get; } =
        [.. Cases.Select(one => one.Key).Union(Standings.Keys).OrderBy(place => (place.Municipality, place.Area, place.Theme))];

    /// <summary>Reads it.</summary>
    public static async Task<PatternWeek> ReadAsync(LedgerSession session, int week, CancellationToken cancellationToken)
    {
        var first = PatternRule.FirstOf(week);
        var cases = await PatternMarks.ReadAsync(session, WholeWeeks.Begin(first), WholeWeeks.End(week), cancellationToken);
        return new PatternWeek(
            week, cases.ToLookup(one => one.Place), await PatternMarks.CountsAsync(session, first, cancellationToken),
            await Announcements.StandingAsync(session, OwnMessage.Pattern, cancellationToken));
    }

    /// <summary>Who the cases of an area and theme are about.</summary>
    public CountedPeople People(PatternPlace place) => CountedPeople.Of([.. Cases[place]], WholeWeeks.Begin(Week));

    /// <summary>What stood announced; null for nothing.</summary>
    public Standing? Standing(PatternPlace place) => Standings.TryGetValue(place, out var known) ? new Standing(known.Told,
        known.SeenWeek) : null;

    /// <summary>The sum of four counts, each made uncertain by itself, also where a week added nobody.</summary>
    /// <param name="place">Area and theme.</param>
    /// <param name="people">Who counts in the last week.</param>
    /// <param name="uncertain">The number that makes a count of a name uncertain.</param>
    public long Sum(PatternPlace place, CountedPeople people, Func<string, long> uncertain)
        => people.New.Count + Counts[place].Where(one => one.Week != Week).Sum(one => one.Amount)
            + DutchWeek.Between(PatternRule.FirstOf(Week), Week).Sum(week => uncertain(NameOf(week, place)));

    /// <summary>What a count of one week is called. One name is one count, for ever.</summary>
    public static string NameOf(int week, PatternPlace place) => $"{week} {place.Area} {place.Theme}";
}
