using Hub.Contracts;
using Hub.Contracts.Operations.Figures;
using Hub.Contracts.Signals;
using Hub.Contracts.Text;
using Hub.Deciding.Municipalities;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Figures;

namespace Hub.Router.Operations;

/// <summary>Reads what areas work on, and what came in outside of it, from the figures.</summary>
internal static class FocuspuntReader
{
    /// <summary>How many weeks are looked at by whoever does not say.</summary>
    public const int Usual = 26;

    /// <summary>The most weeks.</summary>
    public const int Most = 104;

    /// <summary>The inventory of some weeks, against as many before them.</summary>
    /// <param name="session">The ledger.</param>
    /// <param name="municipalities">Those whose inventory it is.</param>
    /// <param name="last">The last week.</param>
    /// <param name="weeks">How many weeks.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<FocuspuntInventory> ReadAsync(
        LedgerSession session, IReadOnlyList<Municipality> municipalities, int last, int weeks, CancellationToken cancellationToken)
    {
        var first = Back(last, weeks - 1);
        var counts = await OutsideCounts.ReadAsync(session, first, last, cancellationToken);
        var before = await OutsideCounts.ReadAsync(session, Back(first, weeks), Back(first, 1), cancellationToken);
        return new FocuspuntInventory(
            DutchWeek.Text(first), DutchWeek.Text(last),
            [.. municipalities.SelectMany(one => Focuspunten(one, first, last, counts, before)).Take(FocuspuntInventory.Most)],
            [.. municipalities.SelectMany(one => Outside(one, counts, before))
                .OrderByDescending(one => one.Collective + one.Individual - one.CollectiveBefore - one.IndividualBefore)
                .ThenByDescending(one => one.Collective + one.Individual).ThenBy(one => (one.Area.Value,
                    one.Theme)).Take(FocuspuntInventory.Most)]);
    }

    private static IEnumerable<FocuspuntFigure> Focuspunten(
        Municipality municipality, int first, int last, OutsideCounts counts, OutsideCounts before)
        => municipality.Focuspunten
            .Where(one => one.ValidFrom <= DutchWeek.Monday(last).AddDays(6) && (one.ValidThrough is not { } end
                || end >= DutchWeek.Monday(first)))
            .OrderBy(one => one.Area.Value, StringComparer.Ordinal)
            .Select(one => new FocuspuntFigure(
                municipality.Code, one.Area, one.Id, one.Title, one.ValidFrom, counts.Touched(municipality.Code, one.Id),
                before.Touched(municipality.Code, one.Id), one.ValidThrough));

    private static IEnumerable<OutsideFocuspunt> Outside(Municipality municipality, OutsideCounts counts, OutsideCounts before)
        => from area in municipality.Areas
           from theme in Enum.GetValues<Theme>().Skip(1).Select(WireCode.Of)
           let one = new OutsideFocuspunt(
               municipality.Code, area.Code, theme, counts.Outside(municipality.Code, area.Code, theme, isPublic: true),
               before.Outside(municipality.Code, area.Code, theme, isPublic: true),
               counts.Outside(municipality.Code, area.Code, theme, isPublic: false),
               before.Outside(municipality.Code, area.Code, theme, isPublic: false))
           where one.Collective + one.Individual > 0
           select one;

    private static int Back(int week, int weeks) => DutchWeek.Of(DutchWeek.Monday(week).AddDays(-7 * weeks));
}
