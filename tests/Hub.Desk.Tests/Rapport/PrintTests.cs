using System.Text;
using System.Text.RegularExpressions;
using Hub.Contracts.Collective;
using Hub.Contracts.Operations.Figures;
using Hub.Contracts.Signals;
using Hub.Deciding.Municipalities;
using Hub.Router.Ledger.Figures;
using Hub.Router.Reporting;
using Hub.Testing.Processes;
using Microsoft.Playwright;

namespace Hub.Desk.Tests.Rapport;

/// <summary>
/// The report on paper, printed by a real browser: as full as it can be, a page of A4 for each wijk and each focuspunt, nothing cut off at
/// the side, and nothing that needs a colour. With <c>HUB_REPORT_PDF</c> set, the prints are kept in that folder to be looked at.
/// </summary>
public sealed partial class PrintTests(DeskSite site)
{
    private const int Questions = 30;
    private static readonly ReportPeriod Half = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30));

    public static TheoryData<string> Municipalities => ["GM0637", "GM0202", "GM1509"];

    [Theory]
    [MemberData(nameof(Municipalities))]
    public async Task Each_wijk_and_each_focuspunt_is_one_page_and_no_table_is_cut_off(string code)
    {
        await using var browser = await site.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 688, Height = 1017 } });
        var page = await browser.NewPageAsync(); // as wide as the paper between its margins
        await page.SetContentAsync(Full(code));
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Empty(await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.wide')].filter(one => one.scrollWidth > one.clientWidth).map(one => one.ariaLabel)"));
        var whole = await PrintAsync(page, code);
        var sheets = await page.Locator("section.sheet").CountAsync();
        Assert.All(Boxes.Matches(whole), box => Assert.StartsWith("[0 0 594.", box.Groups[1].Value, StringComparison.Ordinal));
        Assert.True(PagesOf(whole) > sheets, "sheets share a page");
        for (var i = 0; i < sheets; i++)
        {
            var title = await page.EvaluateAsync<string>(
                """
                i => {
                  const sheets = [...document.querySelectorAll('section.sheet')];
                  document.querySelectorAll('.report > *').forEach(one => { one.hidden = one !== sheets[i]; });
                  return sheets[i].querySelector('h2').textContent;
                }
                """, i);
            Assert.True(PagesOf(await PrintAsync(page, $"{code}-{i:00}")) == 1, $"{title} takes more than a page");
        }
    }

    [Fact]
    public void Nothing_in_it_is_a_colour()
        => Assert.All(
            Colours.Matches(Full("GM0637")).Select(one => one.Groups[1].Value),
            colour => Assert.Single(colour.Chunk(colour.Length / 3).Select(part => new string(part)).Distinct()));

    /// <summary>How many pages a print has.</summary>
    internal static int PagesOf(string print) => Pages.Count(print);

    // Every area and theme with much and little, every focuspunt of the period, and a long survey.
    private static string Full(string code)
    {
        var municipality = MunicipalitySet.Read(Repository.ShippedConfiguration, [])!.Find(new MunicipalityCode(code))!;
        var points = municipality.Areas.SelectMany(area => Enumerable.Range(0, 4).Select(i => new Focuspunt(
            new FocuspuntId($"punt-{area.Code.Value}-{i}"), area.Code, $"Een schoon, heel, veilig en aantrekkelijk centrum, punt {i}",
            "centrum", SocialDomain: i == 0, new DateOnly(i == 1 ? 2026 : 2024, 3, 1))));
        var full = municipality with { Focuspunten = [.. points] };
        var hiding = new Hiding(_ => new string('8', 64));
        var scores = full.Areas.SelectMany(area => Enumerable.Range(1, Questions).Select(i => new SurveyFile.Score(
            area.Code.Value, "Lemon leefbaarheidsmonitor 2026", $"Hoe tevreden bent u over onderdeel {i} van uw buurt?", 7.4m)));
        return new ReportPage(new CouncilReport(
            full, Half, new HiddenFigures(hiding, Happened(full)), [.. scores], DateTimeOffset.UnixEpoch)).Write();
    }

    private static IEnumerable<(FigureCell Cell, FigureMeasure Measure, string Detail, long Amount)> Happened(Municipality municipality)
        => from week in Half.Before.Weeks.Concat(Half.Weeks)
           from area in municipality.Areas
           from theme in CouncilReport.Themes
           let cell = new FigureCell(
               week, municipality.Code.Value, area.Code.Value, theme,
               string.Join(',', municipality.Focuspunten.Where(one => one.Area == area.Code).Select(one => one.Id.Value)), "collective",
               "inwoner")
           let amount = (week % 5 * 9) + (week > 202600 ? 20 : 2)
           from one in new[]
           {
               (cell, FigureMeasure.Routed, "", amount), (cell, FigureMeasure.AcceptedInTerm, "1440", amount / 2),
               (cell, FigureMeasure.Closed, "resolved", amount / 3), (cell, FigureMeasure.Returned, "wrong-team", amount / 4),
           }
           select (one.Item1, one.Item2, one.Item3, (long)one.Item4);

    private static async Task<string> PrintAsync(IPage page, string name)
    {
        var bytes = await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = false });
        if (Environment.GetEnvironmentVariable("HUB_REPORT_PDF") is { } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{name}.pdf"), bytes);
        }
        return Encoding.Latin1.GetString(bytes);
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Pages { get; }

    [GeneratedRegex(@"/MediaBox\s*(\[[^\]]+\])")]
    private static partial Regex Boxes { get; }

    [GeneratedRegex("(?<!&)#((?:[0-9a-fA-F]{3}){1,2})(?![0-9a-zA-Z])")]
    private static partial Regex Colours { get; }
}
