using System.Collections.Immutable;
using Hub.Contracts.Operations.Figures;
using Hub.Contracts.Text;
using Hub.Router.Ledger.Figures;

namespace Hub.Router.Reporting;

/// <summary>
/// The figures of a municipality as they may leave the hub. A fixed list of counts, each of one week or one quarter, each hidden by
/// itself; whatever a report
/// says is a sum of these. A count is on the list whether anything happened or not, so that absence tells nothing either.
/// </summary>
internal sealed class HiddenFigures
{
    /// <summary>The classes of time that are told, in minutes; the last is all that took longer.</summary>
    public static readonly ImmutableArray<int> Times = [60, 240, 1_440, 4_320, 10_080, 20_160, 40_320, int.MaxValue];

    private readonly Dictionary<string, long> counts = new(StringComparer.Ordinal);
    private readonly Hiding hiding;

    /// <summary>Creates them from exact figures.</summary>
    public HiddenFigures(Hiding hiding, IEnumerable<(FigureCell Cell, FigureMeasure Measure, string Detail, long Amount)> exact)
    {
        this.hiding = hiding;
        foreach (var (cell, measure, detail, amount) in exact)
        {
            foreach (var name in Names(cell, measure, detail))
            {
                counts[name] = counts.GetValueOrDefault(name) + amount;
            }
        }
    }

    /// <summary>What went to a team in a week.</summary>
    public Hidden Week(int week, string area) => Of($"week {week} {area}");

    /// <summary>What went to a team about a theme.</summary>
    public Hidden Theme(DateOnly quarter, string area, string theme) => Of($"thema {ReportPeriod.NameOf(quarter)} {area} {theme}");

    /// <summary>What touched a focuspunt.</summary>
    public Hidden Focuspunt(DateOnly quarter, string id) => Of($"focuspunt {ReportPeriod.NameOf(quarter)} {id}");

    /// <summary>What was accepted, within its term or not, and within a class of time.</summary>
    public Hidden Accepted(DateOnly quarter, string area, bool inTerm, int minutes)
        => Of($"aangenomen {ReportPeriod.NameOf(quarter)} {area} {inTerm} {minutes}");

    /// <summary>What was accepted of a theme, within its term or not.</summary>
    public Hidden AcceptedOf(DateOnly quarter, string theme, bool inTerm)
        => Of($"thema-tijd {ReportPeriod.NameOf(quarter)} {theme} {inTerm}");

    /// <summary>What was accepted of a focuspunt, within its term or not.</summary>
    public Hidden AcceptedAt(DateOnly quarter, string focuspunt, bool inTerm)
        => Of($"punt-tijd {ReportPeriod.NameOf(quarter)} {focuspunt} {inTerm}");

    /// <summary>What else happened in an area; of closing by outcome.</summary>
    public Hidden Other(DateOnly quarter, string area, FigureMeasure measure, string detail = "")
        => Of($"{measure} {ReportPeriod.NameOf(quarter)} {area} {detail}");

    private Hidden Of(string name) => hiding.Of(name, counts.GetValueOrDefault(name));

    private static IEnumerable<string> Names(FigureCell cell, FigureMeasure measure, string detail)
    {
        var quarter = ReportPeriod.NameOf(QuarterOf(cell.Week));
        var points = cell.Focuspunten.Split(',', StringSplitOptions.RemoveEmptyEntries);
        switch (measure)
        {
            case FigureMeasure.Routed:
                return [$"week {cell.Week} {cell.Area}", $"thema {quarter} {cell.Area} {cell.Theme}",
                    .. points.Select(id => $"focuspunt {quarter} {id}")];
            case FigureMeasure.AcceptedInTerm or FigureMeasure.AcceptedLate:
                var inTerm = measure == FigureMeasure.AcceptedInTerm;
                return
                [
                    $"aangenomen {quarter} {cell.Area} {inTerm} {ClassOf(detail)}", $"thema-tijd {quarter} {cell.Theme} {inTerm}",
                    .. points.Select(id => $"punt-tijd {quarter} {id} {inTerm}"),
                ];
            case FigureMeasure.Closed:
                return [$"{measure} {quarter} {cell.Area} {detail}"];
            case FigureMeasure.Escalated or FigureMeasure.Unfinished: // the first step above the team: what went further is in it once
                return detail == "2" ? [$"{measure} {quarter} {cell.Area} "] : [];
            case FigureMeasure.Returned or FigureMeasure.HandedOver or FigureMeasure.Corrected or FigureMeasure.NeverAccepted
                or FigureMeasure.Refused or FigureMeasure.Raised:
                return [$"{measure} {quarter} {cell.Area} "];
            default:
                return [];
        }
    }

    private static int ClassOf(string detail) => detail == FigureTimes.Longer ? int.MaxValue
        : Times.First(bound => int.Parse(detail) <= bound);

    private static DateOnly QuarterOf(int week)
    {
        var thursday = DutchWeek.Monday(week).AddDays(3);
        return new DateOnly(thursday.Year, ((thursday.Month - 1) / 3 * 3) + 1, 1);
    }
}
