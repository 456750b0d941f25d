using Hub.Contracts.Operations.Figures;
using Hub.Contracts.Signals;
using Hub.Contracts.Text;
using Hub.Deciding.Municipalities;
using Hub.Router.Ledger.Figures;
using Hub.Router.Reporting;
using Hub.Testing.Processes;

namespace Hub.Router.Tests.Reporting;

/// <summary>What became of matters after they were taken up stands in the report as well, hidden like the rest.</summary>
public sealed class ReportCountersTests
{
    private const string Nothing = "8000000000000000800000000000000080000000000000008000000000000000"; // a hash that adds nothing

    private static readonly ReportPeriod Period = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31));

    [Fact]
    public void What_was_not_closed_in_time_counts_once_however_far_it_went_up()
        => Assert.Equal(
            60, Report((FigureMeasure.Unfinished, "1", 200), (FigureMeasure.Unfinished, "2", 60), (FigureMeasure.Unfinished, "3", 40))
                .Other(FigureMeasure.Unfinished, "oosterheem").Value);

    [Fact]
    public void What_a_team_laid_higher_counts_whatever_its_reason()
        => Assert.Equal(
            100, Report((FigureMeasure.Raised, "no-answer", 60), (FigureMeasure.Raised, "other", 40))
                .Other(FigureMeasure.Raised, "oosterheem").Value);

    [Fact]
    public void Both_stand_on_the_page_of_the_whole_on_that_of_the_wijk_and_in_the_rows()
    {
        var report = Report((FigureMeasure.Unfinished, "2", 60), (FigureMeasure.Raised, "other", 45));
        var (page, rows) = (new ReportPage(report).Write(), ReportCsv.Write(report));

        Assert.Contains("<th scope='col'>Niet op tijd afgerond</th><th scope='col'>Zelf hoger gelegd</th>", page, StringComparison.Ordinal);
        Assert.Matches("Niet op tijd afgerond</th><td[^>]*>60</td>", page); // of the wijk
        Assert.Matches("Door het team zelf hoger gelegd</th><td[^>]*>45</td>", page);
        Assert.Contains("niet-afgerond;oosterheem;;;;60;;", rows, StringComparison.Ordinal);
        Assert.Contains("hoger-gelegd;oosterheem;;;;45;;", rows, StringComparison.Ordinal);
        Assert.Contains("niet-afgerond;meerzicht;;;;;20;", rows, StringComparison.Ordinal); // less than: also where there is nothing
    }

    [Fact]
    public void Every_wijk_and_every_focuspunt_has_a_sheet_of_its_own()
    {
        var page = new ReportPage(Report()).Write();
        var report = Report();

        Assert.All(
            report.Areas.Where(area => area.Code.Length > 0),
            area => Assert.Contains($"<section class='sheet'><h2>{area.Name}</h2>", page, StringComparison.Ordinal));
        Assert.Equal(report.Focuspunten.Count, page.Split("<section class='sheet'><h2>Focuspunt: ").Length - 1);
        Assert.NotEmpty(report.Focuspunten);
    }

    [Fact]
    public void A_long_name_stands_above_its_bar_and_is_not_cut_off()
    {
        var chart = ReportChart.Bars("Signalen per gebied", [("Varsseveld, Heelweg, Westendorp en Sinderen", new Hidden(200, 1))]);

        Assert.Contains(
            "<text x='0' y='14'>Varsseveld, Heelweg, Westendorp en Sinderen</text><rect x='0' y='19'", chart, StringComparison.Ordinal);
        Assert.DoesNotContain("text-anchor='end'", chart, StringComparison.Ordinal);
    }

    private static CouncilReport Report(params (FigureMeasure Measure, string Detail, long Amount)[] figures)
    {
        var zoetermeer = MunicipalitySet.Read(Repository.ShippedConfiguration, [])!.Find(new MunicipalityCode("GM0637"))!;
        var cell = new FigureCell(DutchWeek.Of(new DateOnly(2026, 2, 10)), "GM0637", "oosterheem", "afval", "", "collective", "inwoner");
        return new CouncilReport(
            zoetermeer, Period,
            new HiddenFigures(new Hiding(_ => Nothing), figures.Select(one => (cell, one.Measure, one.Detail, one.Amount))), [],
            DateTimeOffset.UnixEpoch);
    }
}
