using System.Globalization;
using System.Text;
using Hub.Contracts.Operations.Figures;

namespace Hub.Standalone.Commands.Reporting;

/// <summary>The same report as rows: hidden in the same way, so that nothing is learned from having both.</summary>
internal static class ReportCsv
{
    /// <summary>Writes it: semicolons between, UTF-8 with a mark, as spreadsheets here read it.</summary>
    public static string Write(CouncilReport report)
    {
        var csv = new StringBuilder("\uFEFFmaat;gebied;thema;focuspunt;week;aantal;minder_dan;marge\r\n");
        Row(csv, "signalen", report.Total());
        foreach (var (area, _) in report.Areas)
        {
            var name = area.Length == 0 ? "onbekend" : area;
            Row(csv, "signalen", report.OfArea(area), name);
            Row(csv, "aangenomen", report.Accepted(area), name);
            foreach (var measure in (FigureMeasure[])
                [FigureMeasure.Returned, FigureMeasure.Escalated, FigureMeasure.HandedOver, FigureMeasure.Corrected,
                    FigureMeasure.NeverAccepted])
            {
                Row(csv, Word(measure), report.Other(measure, area), name);
            }
            foreach (var theme in CouncilReport.Themes)
            {
                Row(csv, "signalen", report.About(theme, area), name, theme);
            }
            foreach (var week in report.Period.Weeks)
            {
                Row(csv, "signalen", report.InWeek(week, area), name, week: Contracts.Text.DutchWeek.Text(week));
            }
        }
        foreach (var one in report.Focuspunten)
        {
            Row(csv, "signalen", report.Touching(one.Id.Value), one.Area.Value, focuspunt: one.Id.Value);
        }
        return csv.ToString();
    }

    private static void Row(StringBuilder csv, string what, Hidden value, string area = "", string theme = "", string focuspunt = "",
        string week = "")
        => csv.Append(CultureInfo.InvariantCulture, $"{what};{area};{theme};{focuspunt};{week};{value.Shown};")
            .Append(CultureInfo.InvariantCulture, $"{(value.IsSmall ? value.Floor : null)};{value.Margin}\r\n");

    private static string Word(FigureMeasure measure) => measure switch
    {
        FigureMeasure.Returned => "teruggegeven",
        FigureMeasure.Escalated => "geescaleerd",
        FigureMeasure.HandedOver => "overgedragen",
        FigureMeasure.Corrected => "met-de-hand-besloten",
        _ => "nooit-aangenomen",
    };
}
