using System.Globalization;
using Hub.Contracts.Operations.Figures;
using Hub.Contracts.Text;
using Hub.Teams.Inbox;

namespace Hub.Router.Reporting;

/// <summary>
/// The report as one page of HTML that needs nothing else: on a screen, and on paper with a sheet for each wijk and each focuspunt.
/// </summary>
internal sealed class ReportPage(CouncilReport report)
{
    private const int Columns = 5; // more areas beside each other do not fit on paper

    private readonly ReportHtml html = new();

    /// <summary>Writes the page.</summary>
    public string Write()
    {
        var name = ReportHtml.Text(report.Municipality.Name);
        html.Raw($"<!DOCTYPE html><html lang='nl'><head><meta charset='utf-8'><title>Signalen in {name}</title>")
            .Raw("<meta name='viewport' content='width=device-width,initial-scale=1'><style>")
            .Raw(ReportStyle.Css).Raw("</style></head><body><main><article class='report'>")
            .Raw($"<h1>Signalen in {name}, <span class='day'>{ReportWords.Day(report.Period.From)}</span> tot en met ")
            .Raw($"<span class='day'>{ReportWords.Day(report.Period.To)}</span></h1>")
            .Raw($"<p>Gemaakt op {DutchTime.ToTheMinute(report.At)}. Alle aantallen zijn bewerkt en afgerond, zodat niemand ")
            .Raw("eruit kan opmaken of één bepaald signaal erbij zat; onderaan staat hoe. Rijen tellen daardoor niet precies op.</p>");
        Short();
        Changes();
        Teams();
        Themes();
        html.Table("Hoe zaken eindigden", ["Uitkomst", "Aantal"], CouncilReport.Endings.Select(code => (string[])
            [TeamWords.Ending(code), $"{report.Other(FigureMeasure.Closed, null, code)}"]))
            .Say($"Door een regel geweigerd: {report.Other(FigureMeasure.Refused, null)}.")
            .Table("Focuspunten", ["Focuspunt", "Gebied", "Signalen", "Binnen termijn"], report.Focuspunten.Select(one => (string[])
                [
                    one.Title, AreaName(one.Area.Value), $"{report.Touching(one.Id.Value)}",
                    ReportWords.Percent(report.InTimeAt(one.Id.Value)),
                ]), texts: 2);
        Survey();
        var sheets = new ReportSheets(report, html);
        foreach (var (code, area) in report.Areas.Where(one => one.Code.Length > 0))
        {
            sheets.Wijk(code, area);
        }
        foreach (var one in report.Focuspunten)
        {
            sheets.Point(one, AreaName(one.Area.Value));
        }
        return html.Raw(ReportStyle.HowHidden).Raw("</article></main></body></html>").ToString();
    }

    private void Short()
    {
        var (now, before) = (report.Total(), report.Total(report.Period.Before));
        html.Heading("In het kort")
            .Say(string.Create(CultureInfo.InvariantCulture, $"Naar een team gingen {now} signalen (marge {now.Margin}). ")
                + $"In de periode ervoor van dezelfde lengte: {before}. Binnen de termijn aangenomen: "
                + $"{ReportWords.Percent(report.InTime(null))}. De helft werd aangenomen binnen {ReportWords.Time(report, null, 0.5)}, "
                + $"negen van de tien binnen {ReportWords.Time(report, null, 0.9)}.")
            .Figure("Signalen per gebied",
                ReportChart.Bars("Signalen per gebied", [.. report.Areas.Select(area => (area.Name, report.OfArea(area.Code)))]))
            .Figure("Signalen per week", ReportChart.Line("Signalen per week",
                [.. report.Period.Weeks.Select(week => (week, report.InWeek(week)))]), wide: true);
    }

    private void Changes()
    {
        html.Heading("Wat veranderde sinds de periode ervoor");
        var changes = ReportChange.Of(report);
        if (changes.Count == 0)
        {
            html.Say("Niets veranderde zo veel dat deze cijfers het kunnen zeggen.");
        }
        html.Table("Vergeleken met de periode ervoor van dezelfde lengte", ["Waarover", "Ervoor", "Nu", "Het werd"],
            changes.Select(one => (string[])[one.About, $"{one.Before}", $"{one.Now}", one.Way]));
        Points("Nieuw als focuspunt in deze periode", report.Focuspunten.Where(one => one.ValidFrom >= report.Period.From));
        Points("Niet langer focuspunt", report.Focuspunten.Where(one => one.ValidThrough <= report.Period.To));
    }

    private void Points(string words, IEnumerable<Deciding.Municipalities.Focuspunt> points)
    {
        if (points.Select(one => $"{one.Title} ({AreaName(one.Area.Value)})").ToList() is { Count: > 0 } some)
        {
            html.Say($"{words}: {string.Join("; ", some)}.");
        }
    }

    private void Teams()
        => html.Table(
            "Hoe snel teams aannamen", ["Gebied", "Signalen", "Periode ervoor", "Binnen termijn", "Helft binnen", "9 van 10 binnen"],
            report.Areas.Select(area => (string[])
            [
                area.Name, $"{report.OfArea(area.Code)}", $"{report.OfArea(area.Code, report.Period.Before)}",
                ReportWords.Percent(report.InTime(area.Code)), ReportWords.Time(report, area.Code, 0.5),
                ReportWords.Time(report, area.Code, 0.9),
            ])).Table(
            "Wat teams ermee deden", ["Gebied", "Teruggegeven", "Geëscaleerd", "Niet op tijd afgerond", "Zelf hoger gelegd",
                "Overgedragen", "Met de hand besloten", "Nooit aangenomen"],
            report.Areas.Select(area => (string[])
            [
                area.Name, ReportWords.Share(report, FigureMeasure.Returned, area.Code),
                ReportWords.Share(report, FigureMeasure.Escalated, area.Code),
                .. ((FigureMeasure[])[FigureMeasure.Unfinished, FigureMeasure.Raised, FigureMeasure.HandedOver, FigureMeasure.Corrected,
                    FigureMeasure.NeverAccepted]).Select(measure => $"{report.Other(measure, area.Code)}"),
            ]));

    private void Themes()
    {
        var shown = CouncilReport.Themes.ToLookup(theme => !report.About(theme).IsSmall
            || report.Areas.Any(area => !report.About(theme, area.Code).IsSmall));
        ByArea("Thema en gebied", "Thema", report.Areas, (areas, first) => (
            first ? ["Alle gebieden", "Binnen termijn"] : [],
            shown[true].Select(theme => (string[])
            [
                ReportWords.Theme(theme),
                .. first ? [$"{report.About(theme)}", ReportWords.Percent(report.InTimeOf(theme))] : (string[])[],
                .. areas.Select(area => $"{report.About(theme, area.Code)}"),
            ])));
        if (shown[false].Select(ReportWords.Theme).ToList() is { Count: > 0 } small)
        {
            html.Say($"Te weinig om te tonen, ook in alle gebieden samen: {string.Join(", ", small)}.");
        }
    }

    // The signals stand above the scores: beside each other, and the hub says nothing of what one has to do with the other.
    private void Survey()
    {
        if (report.Survey.Count == 0)
        {
            return;
        }
        var scores = report.Survey.ToLookup(
            one => (Question: $"{one.Question} ({one.Survey})", one.Area), one => ReportWords.Score(one.Value));
        var questions = scores.Select(group => group.Key.Question).Distinct(StringComparer.Ordinal).ToList();
        ByArea("Uit onderzoek, zoals aangeleverd", "Vraag", [.. report.Areas.Where(area => area.Code.Length > 0)], (areas, _) => (
            [],
            [
                ["Signalen in deze periode", .. areas.Select(area => $"{report.OfArea(area.Code)}")],
                ["Binnen termijn aangenomen", .. areas.Select(area => ReportWords.Percent(report.InTime(area.Code)))],
                .. questions.Select(question => (string[])
                [
                    question,
                    .. areas.Select(area => scores[(question, area.Code)].DefaultIfEmpty("–").Aggregate((one, more) => $"{one}; {more}")),
                ]),
            ]));
    }

    // Areas beside each other, in more than one table where they are too many for a sheet of paper.
    private void ByArea(
        string title, string about, IReadOnlyList<(string Code, string Name)> areas,
        Func<(string Code, string Name)[], bool, (string[] Heads, IEnumerable<string[]> Rows)> part)
    {
        var tables = (areas.Count + Columns - 1) / Columns;
        foreach (var (i, some) in areas.Chunk((areas.Count + tables - 1) / tables).Index())
        {
            var (heads, rows) = part(some, i == 0);
            html.Table(
                tables == 1 ? title : $"{title} ({i + 1} van {tables})", [about, .. heads, .. some.Select(area => area.Name)], rows);
        }
    }

    private string AreaName(string code) => report.Areas.FirstOrDefault(area => area.Code == code).Name ?? code;
}
