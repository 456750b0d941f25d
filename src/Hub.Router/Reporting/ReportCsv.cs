using System.Globalization;
using System.Text;

namespace Hub.Router.Reporting;

/// <summary>The same report as rows: hidden in the same way, so that nothing is learned from having both.</summary>
internal static class ReportCsv
{
    /// <summary>Writes it: semicolons between, UTF-8 with a mark, as spreadsheets here read it.</summary>
    public static string Write(CouncilReport report)
    {
        var csv = new StringBuilder("\uFEFFmaat;gebied;thema;focuspunt;week;aantal;minder_dan;marge\r\n");
        foreach (var row in ReportRow.Of(report))
        {
            csv.Append(CultureInfo.InvariantCulture, $"{row.What};{row.Area};{row.Theme};{row.Focuspunt};{row.Week};{row.Value.Shown};")
                .Append(CultureInfo.InvariantCulture, $"{(row.Value.IsSmall ? row.Value.Floor : null)};{row.Value.Margin}\r\n");
        }
        return csv.ToString();
    }
}
