using Hub.Contracts.Operations.Figures;
using Hub.Contracts.Text;

namespace Hub.Router.Reporting;

/// <summary>One number of a report, hidden, with the codes that it is about; empty for all.</summary>
/// <param name="What">What was counted, as a Dutch code.</param>
/// <param name="Value">How many.</param>
/// <param name="Area">The area; <c>onbekend</c> where the hub could not place it.</param>
/// <param name="Theme">The theme.</param>
/// <param name="Focuspunt">The focuspunt.</param>
/// <param name="Week">The week.</param>
internal sealed record ReportRow(string What, Hidden Value, string Area = "", string Theme = "", string Focuspunt = "", string Week = "")
{
    private static readonly (FigureMeasure Measure, string What)[] Others =
    [
        (FigureMeasure.Returned, "teruggegeven"), (FigureMeasure.Escalated, "geescaleerd"), (FigureMeasure.Unfinished, "niet-afgerond"),
        (FigureMeasure.Raised, "hoger-gelegd"), (FigureMeasure.HandedOver, "overgedragen"),
        (FigureMeasure.Corrected, "met-de-hand-besloten"), (FigureMeasure.NeverAccepted, "nooit-aangenomen"),
    ];

    /// <summary>Every number of a report.</summary>
    public static IEnumerable<ReportRow> Of(CouncilReport report)
    {
        yield return new("signalen", report.Total());
        yield return new("geweigerd", report.Other(FigureMeasure.Refused, null));
        foreach (var code in CouncilReport.Endings)
        {
            yield return new($"gesloten-{code}", report.Other(FigureMeasure.Closed, null, code));
        }
        foreach (var row in report.Areas.SelectMany(area => InArea(report, area.Code)))
        {
            yield return row;
        }
        foreach (var one in report.Focuspunten)
        {
            yield return new("signalen", report.Touching(one.Id.Value), one.Area.Value, Focuspunt: one.Id.Value);
        }
    }

    private static IEnumerable<ReportRow> InArea(CouncilReport report, string area)
    {
        var name = area.Length == 0 ? "onbekend" : area;
        yield return new("signalen", report.OfArea(area), name);
        yield return new("aangenomen", report.Accepted(area), name);
        foreach (var (measure, what) in Others)
        {
            yield return new(what, report.Other(measure, area), name);
        }
        foreach (var theme in CouncilReport.Themes)
        {
            yield return new("signalen", report.About(theme, area), name, theme == CouncilReport.ToConfirm ? "te-bevestigen" : theme);
        }
        foreach (var week in report.Period.Weeks)
        {
            yield return new("signalen", report.InWeek(week, area), name, Week: DutchWeek.Text(week));
        }
    }
}
