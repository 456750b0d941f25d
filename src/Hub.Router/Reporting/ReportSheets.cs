using Hub.Contracts.Operations.Figures;
using Hub.Deciding.Municipalities;

namespace Hub.Router.Reporting;

/// <summary>
/// The sheets of a report: one page for each wijk, for the round of its wethouder, and one for each focuspunt. What would not fit on its
/// page stands in the report as a whole.
/// </summary>
internal sealed class ReportSheets(CouncilReport report, ReportHtml html)
{
    private const int Bars = 6;
    private const int More = 8;
    private const int Changes = 5;
    private const int Scores = 12;

    /// <summary>The sheet of an area.</summary>
    public void Wijk(string code, string name)
    {
        html.Raw("<section class='sheet'>").Heading(name)
            .Pair(() => Numbers(code), () => Themes(code));
        Further(code);
        html.Figure("Signalen per week", ReportChart.Line($"Signalen per week in {name}",
                [.. report.Period.Weeks.Select(week => (week, report.InWeek(week, code)))]), wide: true)
            .Pair(() => Changed(code), () => html.Table("Focuspunten", ["Focuspunt", "Ervoor", "Nu"],
                report.Focuspunten.Where(one => one.Area.Value == code).Select(one => (string[])
                    [one.Title, $"{report.Touching(one.Id.Value, report.Period.Before)}", $"{report.Touching(one.Id.Value)}"])));
        Survey(report.Survey.Where(one => one.Area == code).ToList());
        html.Raw("</section>");
    }

    /// <summary>The sheet of a focuspunt.</summary>
    public void Point(Focuspunt point, string area)
    {
        var (id, before) = (point.Id.Value, report.Touching(point.Id.Value, report.Period.Before));
        var until = point.ValidThrough is { } last ? $" tot en met {ReportWords.Day(last)}" : ", tot een volgende inventarisatie";
        html.Raw("<section class='sheet'>").Heading($"Focuspunt: {point.Title}")
            .Say($"{area}. Focuspunt vanaf {ReportWords.Day(point.ValidFrom)}{until}."
                + (point.SocialDomain ? " Het heeft een link met het sociaal domein: het andere netwerk hoort ervan." : ""))
            .Say($"Signalen die het raakten: {report.Touching(id)}; in de periode ervoor: {before}. Binnen de termijn aangenomen: "
                + $"{ReportWords.Percent(report.InTimeAt(id))}.")
            .Say(before.IsChangedIn(report.Touching(id)) && point.ValidFrom < report.Period.From
                ? $"Het werd {new ReportChange("", before, report.Touching(id)).Way}."
                : "Of het meer of minder werd, kunnen deze cijfers niet zeggen.")
            .Figure("Signalen per kwartaal, ook in de periode ervoor", ReportChart.Bars($"Signalen per kwartaal: {point.Title}",
                [.. report.Period.Before.Quarters.Concat(report.Period.Quarters)
                    .Select(quarter => (ReportPeriod.NameOf(quarter), report.Touching(id, quarter)))]))
            .Raw("</section>");
    }

    private void Numbers(string code)
        => html.Table("In het kort", ["Wat", "Hoeveel"],
        [
            ["Signalen", $"{report.OfArea(code)}"],
            ["Signalen in de periode ervoor", $"{report.OfArea(code, report.Period.Before)}"],
            ["Binnen de termijn aangenomen", ReportWords.Percent(report.InTime(code))],
            ["De helft aangenomen binnen", ReportWords.Time(report, code, 0.5)],
            ["Teruggegeven", ReportWords.Share(report, FigureMeasure.Returned, code)],
            ["Geëscaleerd", ReportWords.Share(report, FigureMeasure.Escalated, code)],
            ["Niet op tijd afgerond", $"{report.Other(FigureMeasure.Unfinished, code)}"],
            ["Door het team zelf hoger gelegd", $"{report.Other(FigureMeasure.Raised, code)}"],
            ["Nooit aangenomen", $"{report.Other(FigureMeasure.NeverAccepted, code)}"],
        ]);

    // Those that can be shown, the largest first.
    private List<(string Name, Hidden Value)> ThemesOf(string code)
        => [.. CouncilReport.Themes.Select(theme => (Name: ReportWords.Theme(theme), Value: report.About(theme, code)))
            .Where(one => !one.Value.IsSmall).OrderByDescending(one => one.Value.Value)];

    private void Themes(string code)
    {
        var themes = ThemesOf(code);
        if (themes.Count == 0)
        {
            html.Say("Van geen thema zijn er genoeg signalen om te tonen.");
            return;
        }
        html.Figure("Thema's", ReportChart.Bars("Thema's", themes[..Math.Min(Bars, themes.Count)]));
    }

    private void Further(string code)
    {
        if (ThemesOf(code).Skip(Bars).Select(one => $"{one.Name} {one.Value}").ToList() is { Count: > 0 } more)
        {
            html.Say($"Verder: {string.Join(", ", more.Take(More))}{(more.Count > More ? ". De andere staan bij het geheel" : "")}.");
        }
    }

    private void Survey(List<SurveyFile.Score> scores)
    {
        if (scores.Count == 0)
        {
            return;
        }
        var rows = scores.Take(Scores).Select(one => (string[])[$"{one.Question} ({one.Survey})", ReportWords.Score(one.Value)]).ToList();
        var half = (rows.Count + 1) / 2;
        html.Pair(
            () => html.Table("Uit onderzoek, zoals aangeleverd", ["Vraag", "Score"], rows.Take(half)),
            () => html.Table("Uit onderzoek, vervolg", ["Vraag", "Score"], rows.Skip(half)));
        if (scores.Count > Scores)
        {
            html.Say($"Nog {scores.Count - Scores} scores van deze wijk staan bij het geheel.");
        }
    }

    private void Changed(string code)
    {
        var changes = ReportChange.Of(report, code);
        if (changes.Count == 0)
        {
            html.Say("Geen thema veranderde zo veel dat deze cijfers het kunnen zeggen.");
        }
        html.Table("Wat het meest veranderde", ["Waarover", "Ervoor", "Nu", "Het werd"],
            changes.Take(Changes).Select(one => (string[])[one.About, $"{one.Before}", $"{one.Now}", one.Way]));
    }
}
