using System.Text.RegularExpressions;
using Hub.Contracts.Operations.Figures;
using Hub.Contracts.Signals;
using Hub.Deciding.Municipalities;
using Hub.Router.Ledger.Figures;
using Hub.Router.Reporting;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Reporting;

/// <summary>What a report says of change, of little, and of a survey: nothing that its figures do not say.</summary>
public sealed partial class ReportPageTests
{
    private static readonly ReportPeriod Quarter = new(new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 30));

    [Theory]
    [InlineData(100, 120, false)] // hiding alone can do that
    [InlineData(100, 200, true)]
    [InlineData(200, 100, true)]
    [InlineData(0, 200, true)]
    [InlineData(0, 20, false)] // both too small to show
    [InlineData(2_000, 2_100, false)] // less than a tenth
    public void A_change_is_more_than_hiding_can_explain_and_a_tenth_at_least(int before, int now, bool expected)
        => Assert.Equal(expected, new Hidden(before, 3).IsChangedIn(new Hidden(now, 3)));

    [Fact]
    public void A_week_that_is_too_small_has_no_point_and_breaks_the_line()
    {
        var svg = ReportChart.Line("Per week", Weeks(100, 100, 3, 100, 3, 100, 120));

        Assert.Equal([2, 1, 2], Lines.Matches(svg).Select(one => one.Groups[1].Value.Split(' ').Length));
        Assert.Equal(1, Circles.Count(svg)); // the week that stands alone
        Assert.Contains($"geen lijn: minder dan {new Hidden(0, 1).Floor}", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_every_week_can_be_shown_nothing_is_said_of_little()
        => Assert.DoesNotContain("minder dan", ReportChart.Line("Per week", Weeks(100, 90, 80)), StringComparison.Ordinal);

    [Fact]
    public void Where_no_week_can_be_shown_there_is_no_chart_that_would_say_none()
        => Assert.Equal("<p>In geen week waren er genoeg signalen om te tekenen.</p>", ReportChart.Line("Per week", Weeks(0, 2, 5)));

    [Fact]
    public void What_changed_is_told_of_themes_and_focuspunten_and_one_that_is_new_has_not_risen()
    {
        var html = Page(
            [("afval", "oud,nieuw", 100, 300), ("groen", "", 300, 300)],
            [("oud", new DateOnly(2024, 1, 1)), ("nieuw", new DateOnly(2026, 4, 1))]);
        var changes = html[html.IndexOf("Wat veranderde", StringComparison.Ordinal)..html.IndexOf("Hoe snel", StringComparison.Ordinal)];

        Assert.Contains("<th scope='row' class='text'>afval</th><td>100</td><td>300</td><td>meer</td>", changes, StringComparison.Ordinal);
        Assert.Contains("Focuspunt oud</th><td>100</td><td>300</td><td>meer</td>", changes, StringComparison.Ordinal);
        Assert.DoesNotContain("Focuspunt nieuw", changes, StringComparison.Ordinal);
        Assert.DoesNotContain(">groen<", changes, StringComparison.Ordinal);
        Assert.Contains("Nieuw als focuspunt in deze periode: nieuw (Oosterheem).", changes, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_changed_that_is_said()
        => Assert.Contains("Niets veranderde zo veel dat deze cijfers het kunnen zeggen.",
            Page([("afval", "", 300, 300)]), StringComparison.Ordinal);

    [Fact]
    public void Scores_stand_below_the_signals_of_their_areas_as_they_came_and_an_area_without_one_has_a_dash()
    {
        var html = Page([("afval", "", 300, 300)], survey: [new("oosterheem", "Lemon 2026", "Schoon & heel", 7.25m)]);

        Assert.Contains("<th scope='row' class='text'>Schoon &amp; heel (Lemon 2026)</th>", html, StringComparison.Ordinal);
        Assert.Equal(["–", "–", "–", "–", "–", "7,25"], Question.Matches(html[..html.IndexOf("<section", StringComparison.Ordinal)])
            .SelectMany(row => Cells.Matches(row.Value)).Select(cell => cell.Groups[1].Value));
    }

    private static List<(int Week, Hidden Value)> Weeks(params int[] counts)
        => [.. counts.Select((count, i) => (202614 + i, new Hidden(count, 1)))];

    private static string Page(
        (string Theme, string Points, long Before, long Now)[] signals, (string Id, DateOnly From)[]? points = null,
        SurveyFile.Score[]? survey = null)
    {
        var zoetermeer = MunicipalitySet.Read(Repository.ShippedConfiguration, [])!.Find(new MunicipalityCode("GM0637"))!;
        var area = zoetermeer.Areas.First(one => one.Code.Value == "oosterheem").Code;
        var municipality = zoetermeer with
        {
            Focuspunten =
            [
                .. (points ?? []).Select(one => new Focuspunt(new(one.Id), area, one.Id, "Oosterheem", SocialDomain: false, one.From)),
            ],
        };
        var happened = signals.SelectMany(one => new[] { (Quarter.Before, one.Before), (Quarter, one.Now) }.Select(part => (
            new FigureCell(part.Item1.Weeks.First(), "GM0637", area.Value, one.Theme, one.Points, "collective", "inwoner"),
            FigureMeasure.Routed, "", part.Item2)));
        var figures = new HiddenFigures(new Hiding(_ => new string('8', 64)), happened); // adds nothing: what is said is what was
        return new ReportPage(new CouncilReport(municipality, Quarter, figures, survey ?? [], DateTimeOffset.UnixEpoch)).Write();
    }

    [GeneratedRegex("<polyline points='([^']+)'")]
    private static partial Regex Lines { get; }

    [GeneratedRegex("<circle ")]
    private static partial Regex Circles { get; }

    [GeneratedRegex(@"Schoon &amp; heel \(Lemon 2026\)</th>(<td>[^<]*</td>)+")]
    private static partial Regex Question { get; }

    [GeneratedRegex("<td>([^<]*)</td>")]
    private static partial Regex Cells { get; }
}
