using Hub.Contracts;
using Hub.Contracts.Operations.Figures;
using Hub.Contracts.Signals;
using Hub.Contracts.Text;
using Hub.Contracts.Territory;

namespace Hub.Router.Ledger.Figures;

/// <summary>Figures as operators read them: exact.</summary>
internal static class FigureReads
{
    /// <summary>Reads a table; null where it would have more lines than a table may have.</summary>
    public static async Task<FigureTable?> TableAsync(LedgerSession session, FigureFilter filter, CancellationToken cancellationToken)
    {
        var (_, at) = await FigureRollUp.CountedAsync(session, cancellationToken);
        var lines = (await CellsAsync(session, filter, cancellationToken)).GroupBy(one => one.Cell).Select(group
            => Line(group.Key, group)).ToList();
        var (condition, values) = filter.Condition(withTheme: false);
        var accounts = await session.QueryAsync(
            $"""
            SELECT week, partner, municipality, area, measure, amount FROM figure_accounts WHERE {condition} AND amount <> 0
            ORDER BY week, municipality, partner, area
            """,
            row => new Entry(
                row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetString(3), WireCode.Read<FigureMeasure>(row.GetString(4)),
                    row.GetInt64(5)),
            cancellationToken, values);
        var kept = accounts.GroupBy(one => (one.Week, one.Partner, one.Municipality, one.Area)).Select(Account).ToList();
        return lines.Count > FigureTable.Most || kept.Count > FigureTable.Most ? null
            : new FigureTable(
                DutchWeek.Text(filter.From), DutchWeek.Text(filter.To), at == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(at),
                    [.. lines],
                [.. kept]);
    }

    /// <summary>Reads every figure of some weeks, by week.</summary>
    public static Task<List<(FigureCell Cell, FigureMeasure Measure, string Detail, long Amount)>> CellsAsync(
        LedgerSession session, FigureFilter filter, CancellationToken cancellationToken)
    {
        var (condition, values) = filter.Condition(withTheme: true);
        return session.QueryAsync(
            $"""
            SELECT week, municipality, area, theme, focuspunten, kind, source_kind, measure, detail, amount FROM figures
            WHERE {condition} AND amount <> 0 ORDER BY week, municipality, area, theme, focuspunten, kind, source_kind, measure, detail
            """,
            row => (
                new FigureCell(
                    row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5),
                        row.GetString(6)),
                WireCode.Read<FigureMeasure>(row.GetString(7)), row.GetString(8), row.GetInt64(9)),
            cancellationToken, values);
    }

    /// <summary>
    /// Reads the figures of a municipality for a report, whatever their kind and source: a report says nothing of those, so the ledger adds
    /// them up and gives a small part of the rows.
    /// </summary>
    public static Task<List<(FigureCell Cell, FigureMeasure Measure, string Detail, long Amount)>> SumsAsync(
        LedgerSession session, FigureFilter filter, CancellationToken cancellationToken)
    {
        var (condition, values) = filter.Condition(withTheme: true);
        return session.QueryAsync(
            $"""
            SELECT week, municipality, area, theme, focuspunten, measure, detail, CAST(SUM(amount) AS bigint) FROM figures
            WHERE {condition} GROUP BY week, municipality, area, theme, focuspunten, measure, detail
            """,
            row => (
                new FigureCell(row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), "", ""),
                WireCode.Read<FigureMeasure>(row.GetString(5)), row.GetString(6), row.GetInt64(7)),
            cancellationToken, values);
    }

    private static FigureLine Line(FigureCell cell,
        IEnumerable<(FigureCell Cell, FigureMeasure Measure, string Detail, long Amount)> counts)
        => new(
            DutchWeek.Text(cell.Week), [.. counts.Select(one => new FigureCount(one.Measure, one.Amount, Optional(one.Detail)))],
            Municipality(cell.Municipality), Area(cell.Area), Optional(cell.Theme),
            [.. cell.Focuspunten.Split(',',
                StringSplitOptions.RemoveEmptyEntries).Select(code => new Contracts.Collective.FocuspuntId(code))],
            Optional(cell.Kind), Optional(cell.SourceKind));

    private static FigureAccount Account(IGrouping<(int Week, string Partner, string Municipality, string Area), Entry> group)
    {
        long Of(FigureMeasure measure) => group.Where(one => one.Measure == measure).Sum(one => one.Amount);
        var key = group.Key;
        return new FigureAccount(
            DutchWeek.Text(key.Week), key.Partner, Of(FigureMeasure.Received), Of(FigureMeasure.Routed), Of(FigureMeasure.Refused),
            Of(FigureMeasure.Duplicate), Of(FigureMeasure.Parked), Municipality(key.Municipality), Area(key.Area));
    }

    private static string? Optional(string text) => text.Length == 0 ? null : text;

    private static MunicipalityCode? Municipality(string code) => code.Length == 0 ? null : new MunicipalityCode(code);

    private static AreaCode? Area(string code) => code.Length == 0 ? null : new AreaCode(code);

    private sealed record Entry(int Week, string Partner, string Municipality, string Area, FigureMeasure Measure, long Amount);
}
