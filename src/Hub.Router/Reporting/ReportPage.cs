using System.Globalization;
using System.Net;
using System.Text;
using Hub.Contracts.Operations.Figures;
using Hub.Contracts.Text;
using Hub.Teams.Inbox;

namespace Hub.Router.Reporting;

/// <summary>
/// The report as one page of HTML that needs nothing else: on a screen, and on paper with a sheet for each wijk and each focuspunt.
/// </summary>
internal sealed class ReportPage(CouncilReport report)
{
    private const string Style =
        """
        body{margin:0;background:#fff}
        .report{font:16px/1.5 system-ui,sans-serif;color:#111;background:#fff;max-width:60rem;margin:0 auto;padding:1rem}
        table{border-collapse:collapse;width:100%;margin:1rem 0;font-variant-numeric:tabular-nums}
        caption{text-align:left;font-weight:600}
        th,td{border-bottom:1px solid #bbb;padding:.25rem .5rem;text-align:right;vertical-align:bottom}
        th:first-child,td:first-child{text-align:left}h1{font-size:1.6rem;line-height:1.25}
        svg{width:100%;font-size:13px}svg.bars{max-width:27rem}svg.line{min-width:30rem;max-width:40rem}
        .wide{overflow-x:auto}.note{border-left:4px solid #111;padding-left:1rem}
        @media print{.report{max-width:none;padding:0;font-size:10pt}section.sheet{break-before:page}tr,svg{break-inside:avoid}
        .wide table{font-size:7.5pt}
        .wide td,.wide th{padding:.15rem .2rem}}
        """;

    private const string HowHidden =
        """
        <section class='sheet note'><h2>Hoe kleine aantallen verborgen zijn</h2><p>De hub telt per week en per kwartaal. Bij elk
        geteld aantal komt, voordat iemand het ziet, een geheim getal dat bij dat aantal hoort en in elk rapport hetzelfde is:
        meestal tussen -12 en +12. Alles hier is opgeteld uit zulke aantallen en op vijftallen afgerond; de marge van een som groeit
        mee. Wat kleiner is dan zijn marge staat er als "minder dan". Wie rapporten van elkaar aftrekt, vindt alleen deze bewerkte
        aantallen terug. Een streepje betekent: te weinig om iets te zeggen.</p></section>
        """;

    private readonly StringBuilder html = new();

    /// <summary>Writes the page.</summary>
    public string Write()
    {
        var name = Text(report.Municipality.Name);
        html.Append(CultureInfo.InvariantCulture,
            $"<!DOCTYPE html><html lang='nl'><head><meta charset='utf-8'><title>Signalen in {name}</title>")
            .Append("<meta name='viewport' content='width=device-width,initial-scale=1'><style>")
            .Append(Style).Append("</style></head><body><main><article class='report'>")
            .Append(CultureInfo.InvariantCulture,
                $"<h1>Signalen in {name}, {Day(report.Period.From)} tot en met {Day(report.Period.To)}</h1>")
            .Append(CultureInfo.InvariantCulture,
                $"<p>Gemaakt op {DutchTime.ToTheMinute(report.At)}. Alle aantallen zijn bewerkt en afgerond, zodat niemand ")
            .Append("eruit kan opmaken of één bepaald signaal erbij zat; onderaan staat hoe. Rijen tellen daardoor niet precies op.</p>");
        Whole();
        foreach (var (code, area) in report.Areas.Where(one => one.Code.Length > 0))
        {
            Wijk(code, area);
        }
        foreach (var one in report.Focuspunten)
        {
            Point(one.Id.Value, one.Title, report.Areas.FirstOrDefault(area => area.Code == one.Area.Value).Name);
        }
        return html.Append(HowHidden).Append("</article></main></body></html>").ToString();
    }

    private void Whole()
    {
        var (now, before) = (report.Total(), report.Total(report.Period.Before));
        html.Append("<h2>In het kort</h2><p>Naar een team gingen ").Append(now).Append(CultureInfo.InvariantCulture,
            $" signalen (marge {now.Margin}).")
            .Append(CultureInfo.InvariantCulture,
                $" In de periode ervoor van dezelfde lengte: {before}. Binnen de termijn aangenomen: {Percent(report.InTime(null))}. ")
            .Append(CultureInfo.InvariantCulture,
                $"De helft werd aangenomen binnen {Time(null, 0.5)}, negen van de tien binnen {Time(null, 0.9)}.</p>")
            .Append(ReportChart.Bars("Signalen per gebied", [.. report.Areas.Select(area => (area.Name, report.OfArea(area.Code)))]))
            .Append("<h2>Per week</h2>").Append(ReportChart.Line("Signalen per week",
                [.. report.Period.Weeks.Select(week => (week, report.InWeek(week)))]));
        Table(
            "Hoe snel teams aannamen", ["Gebied", "Signalen", "Periode ervoor", "Binnen termijn", "Helft binnen", "9 van 10 binnen"],
            report.Areas.Select(area => (string[])
            [
                area.Name, $"{report.OfArea(area.Code)}", $"{report.OfArea(area.Code, report.Period.Before)}",
                Percent(report.InTime(area.Code)), Time(area.Code, 0.5), Time(area.Code, 0.9),
            ]));
        Table(
            "Wat teams ermee deden", ["Gebied", "Teruggegeven", "Geëscaleerd", "Niet op tijd afgerond", "Zelf hoger gelegd",
                "Overgedragen", "Met de hand besloten", "Nooit aangenomen"],
            report.Areas.Select(area => (string[])
            [
                area.Name, Share(FigureMeasure.Returned, area.Code), Share(FigureMeasure.Escalated, area.Code),
                .. ((FigureMeasure[])[FigureMeasure.Unfinished, FigureMeasure.Raised, FigureMeasure.HandedOver, FigureMeasure.Corrected,
                    FigureMeasure.NeverAccepted]).Select(measure => $"{report.Other(measure, area.Code)}"),
            ]));
        Table(
            "Thema en gebied", ["Thema", "Alle gebieden", .. report.Areas.Select(area => area.Name), "Binnen termijn"],
            CouncilReport.Themes.Select(theme => (string[])
            [
                Words(theme), $"{report.About(theme)}", .. report.Areas.Select(area => $"{report.About(theme, area.Code)}"),
                    Percent(report.InTimeOf(theme)),
            ]));
        Table("Hoe zaken eindigden", ["Uitkomst", "Aantal"], CouncilReport.Endings.Select(code => (string[])
            [TeamWords.Ending(code), $"{report.Other(FigureMeasure.Closed, null, code)}"]));
        html.Append(CultureInfo.InvariantCulture, $"<p>Door een regel geweigerd: {report.Other(FigureMeasure.Refused, null)}.</p>");
        Table("Focuspunten", ["Focuspunt", "Gebied", "Signalen", "Binnen termijn"], report.Focuspunten.Select(one => (string[])
            [one.Title, AreaName(one.Area.Value), $"{report.Touching(one.Id.Value)}", Percent(report.InTimeAt(one.Id.Value))]));
    }

    private void Wijk(string code, string name)
    {
        html.Append("<section class='sheet'><h2>").Append(Text(name)).Append("</h2><p>Signalen: ").Append(report.OfArea(code))
            .Append(CultureInfo.InvariantCulture,
                $"; in de periode ervoor: {report.OfArea(code, report.Period.Before)}. Binnen de termijn ")
            .Append(CultureInfo.InvariantCulture, $"aangenomen: {Percent(report.InTime(code))}; ")
            .Append(CultureInfo.InvariantCulture,
                $"de helft binnen {Time(code, 0.5)}. Teruggegeven: {Share(FigureMeasure.Returned, code)}; ")
            .Append(CultureInfo.InvariantCulture, $"geëscaleerd: {Share(FigureMeasure.Escalated, code)}. ")
            .Append(CultureInfo.InvariantCulture, $"Niet op tijd afgerond: {report.Other(FigureMeasure.Unfinished, code)}; ")
            .Append(CultureInfo.InvariantCulture, $"door het team zelf hoger gelegd: {report.Other(FigureMeasure.Raised, code)}.</p>")
            .Append(ReportChart.Line($"Signalen per week in {name}",
                [.. report.Period.Weeks.Select(week => (week, report.InWeek(week, code)))]));
        var themes = CouncilReport.Themes.Select(theme => (Words(theme), Value: report.About(theme, code))).Where(one => !one.Value.IsSmall)
            .OrderByDescending(one => one.Value.Value).ToList();
        html.Append(themes.Count == 0 ? "<p>Van geen thema zijn er genoeg signalen om te tonen.</p>"
            : ReportChart.Bars($"Thema's in {name}", themes));
        Table("Focuspunten", ["Focuspunt", "Signalen"], report.Focuspunten.Where(one => one.Area.Value == code)
            .Select(one => (string[])[one.Title, $"{report.Touching(one.Id.Value)}"]));
        Table("Uit onderzoek, zoals aangeleverd", ["Onderzoek", "Vraag", "Score"], report.Survey.Where(one => one.Area == code)
            .Select(one => (string[])[one.Survey, one.Question, one.Value.ToString(CultureInfo.InvariantCulture).Replace('.', ',')]));
        html.Append("</section>");
    }

    private void Point(string id, string title, string? area)
        => html.Append("<section class='sheet'><h2>Focuspunt: ").Append(Text(title)).Append("</h2><p>").Append(Text(area ?? ""))
            .Append(CultureInfo.InvariantCulture,
                $". Signalen die het raakten: {report.Touching(id)}. Binnen de termijn aangenomen: {Percent(report.InTimeAt(id))}.</p>")
            .Append(ReportChart.Bars($"Signalen per kwartaal: {title}",
                [.. report.Period.Quarters.Select(quarter => (ReportPeriod.NameOf(quarter), report.Touching(id, quarter)))]))
            .Append("</section>");

    private void Table(string title, string[] heads, IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }
        html.Append(CultureInfo.InvariantCulture, $"<div class='wide' tabindex='0' role='region' aria-label='{Text(title)}'>")
            .Append("<table><caption>").Append(Text(title)).Append("</caption><thead><tr>")
            .AppendJoin("", heads.Select(head => $"<th scope='col'>{Text(head)}</th>")).Append("</tr></thead><tbody>");
        foreach (var row in all)
        {
            html.Append("<tr>").Append(CultureInfo.InvariantCulture, $"<th scope='row'>{Text(row[0])}</th>")
                .AppendJoin("", row[1..].Select(cell
                    => $"<td>{Text(cell.Replace("minder dan ", "< ", StringComparison.Ordinal))}</td>")).Append("</tr>");
        }
        html.Append("</tbody></table></div>");
    }

    private string Time(string? area, double share) => report.Within(area, share) is { } bound ? FigureTimes.Words(bound) : "–";

    private string Share(FigureMeasure measure, string area) => Percent(Hidden.Share(report.Other(measure, area), report.OfArea(area)));

    private string AreaName(string code) => report.Areas.FirstOrDefault(area => area.Code == code).Name ?? code;

    private static string Percent(int? share) => share is { } known ? $"ongeveer {known}%" : "–";

    private static string Words(string theme) => theme == CouncilReport.ToConfirm ? "te bevestigen" : theme.Replace('-', ' ');

    private static string Day(DateOnly day) => day.ToString("d-M-yyyy", CultureInfo.InvariantCulture);

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
