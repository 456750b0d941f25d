using Hub.Contracts.Operations;
using Hub.Contracts.Operations.Figures;
using Hub.Teams.Inbox;

namespace Hub.Desk.Bord;

/// <summary>
/// Figures of a week, an area and a theme together, whatever their focuspunten, kind and source, in the words of operators.
/// </summary>
internal sealed class FigureSummary
{
    private readonly List<FigureCount> counts;

    private FigureSummary(string week, string? municipality, string? area, string? theme, IEnumerable<FigureLine> lines)
    {
        (Week, Municipality, Area, Theme) = (week, municipality, area, theme);
        counts = [.. lines.SelectMany(line => line.Counts)];
    }

    /// <summary>The week.</summary>
    public string Week { get; }

    /// <summary>The municipality; null for none.</summary>
    public string? Municipality { get; }

    /// <summary>The area; null for none.</summary>
    public string? Area { get; }

    /// <summary>The theme; null for none.</summary>
    public string? Theme { get; }

    /// <summary>The summaries of a table, by week.</summary>
    public static IReadOnlyList<FigureSummary> Of(FigureTable table)
        => [.. table.Lines.GroupBy(line => (line.Week, Municipality: line.Municipality?.Value, Area: line.Area?.Value, line.Theme))
            .Select(group => new FigureSummary(group.Key.Week, group.Key.Municipality, group.Key.Area, group.Key.Theme, group))];

    /// <summary>How often.</summary>
    public long Of(FigureMeasure measure) => counts.Where(one => one.Measure == measure).Sum(one => one.Count);

    /// <summary>How often, with its details behind it.</summary>
    public string With(FigureMeasure measure)
    {
        var details = counts.Where(one => one.Measure == measure).GroupBy(one => one.Detail, StringComparer.Ordinal)
            .Select(group => (group.Key, Count: group.Sum(one => one.Count))).Where(one => one.Count != 0).ToList();
        if (details.Count == 0)
        {
            return "0";
        }
        var words = string.Join(", ", details.Select(one => $"{Word(measure, one.Key)} {one.Count}"));
        return $"{details.Sum(one => one.Count)} ({words})";
    }

    /// <summary>Within which time a share was accepted, in words.</summary>
    public string Within(double share)
    {
        var times = counts.Where(one => one.Measure is FigureMeasure.AcceptedInTerm or FigureMeasure.AcceptedLate
            && one.Detail is not null).ToList();
        return times.Count == 0 ? ""
            : FigureTimes.Words(FigureTimes.Within(times.Select(one => new CodeCount(one.Detail!, one.Count)), share));
    }

    private static string Word(FigureMeasure measure, string? detail) => measure switch
    {
        FigureMeasure.Escalated or FigureMeasure.Unfinished => detail == "1" ? "herinnering" : $"stap {detail}",
        FigureMeasure.Raised => OperatorWords.OfTrail(detail ?? ""),
        FigureMeasure.Returned => OperatorWords.OfTrail(detail ?? ""),
        FigureMeasure.Closed => TeamWords.Ending(detail),
        FigureMeasure.Corrected => OperatorWords.OfKind(detail) ?? "",
        _ => detail ?? "",
    };
}
