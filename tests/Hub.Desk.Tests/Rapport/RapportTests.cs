using Hub.Contracts.Text;
using Microsoft.Playwright;

namespace Hub.Desk.Tests.Rapport;

/// <summary>Who looks after a wijk reads the report at the desk: the one that the command makes, to the byte.</summary>
public sealed class RapportTests(DeskSite site)
{
    private static readonly int Year = DutchTime.Local(TimeProvider.System.GetUtcNow()).Year - 1;

    private static string From => $"{Year}-01-01";

    private static string To => $"{Year}-06-30";

    [Theory]
    [InlineData(360, "gm1509.wijkregisseur.terborg-silvolde")]
    [InlineData(1280, "gm1509.wijkregisseur.gendringen")]
    public async Task A_gebiedsmakelaar_reads_prints_and_keeps_the_report_that_the_command_makes(int width, string team)
    {
        await site.CountAsync("GM1509", "terborg", DutchWeek.Of(new DateOnly(Year, 2, 12)), 2_400);
        await using var person = await Person.SignedInAsync(site, team, width: width);
        var page = person.Page;
        await person.PressLinkAsync("Rapport voor raad en wijk");
        await person.ArriveAsync("/desk/rapport");
        await person.SelectAsync("Van kwartaal", From);
        await person.SelectAsync("Tot en met kwartaal", To);

        await person.PressAsync("Rapport tonen");

        var report = page.Locator("#rapport");
        await Assertions.Expect(report.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(
            $"Signalen in Oude IJsselstreek, 1-1-{Year} tot en met 30-6-{Year}");
        await Assertions.Expect(report.GetByRole(AriaRole.Heading, new() { Name = "Terborg", Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#melding")).ToBeHiddenAsync();
        await page.EvaluateAsync("scrollTo(0, 0)");
        await Look.AtAsync(page, $"rapport-{width}");
        var (html, csv) = await CommandAsync();
        var kept = await KeptAsync(page, "Rapport opslaan (HTML)", $"signalen-gm1509-{From}-{To}.html");
        Assert.Equal(WithoutMoment(html), WithoutMoment(kept));
        Assert.Equal(csv, await KeptAsync(page, "Cijfers opslaan (CSV)", $"signalen-gm1509-{From}-{To}.csv"));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Rapport tonen" })).ToBeHiddenAsync();
        await Assertions.Expect(report.GetByRole(AriaRole.Heading, new() { Name = "Terborg", Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_period_that_cannot_be_is_said_in_words_and_nothing_is_shown()
    {
        await using var person = await Person.SignedInAsync(site, "gm0202.leiding.wethouder");
        var page = person.Page;
        await page.GotoAsync("/desk/rapport");
        var quarters = await page.GetByLabel("Van kwartaal").Locator("option").AllAsync();
        var (newest, oldest) = (await quarters[0].TextContentAsync(), await quarters[^1].TextContentAsync());

        await TryAsync(oldest!, newest!, "nog niet voorbij en geteld");
        await TryAsync(newest!, oldest!, "Kies ze andersom");
        await TryAsync(oldest!, oldest!, "Zo ver terug gaan de cijfers niet");
        await TryAsync($"{Year - 1}, april tot en met juni", $"{Year - 1}, juli tot en met september", "te weinig om iets te tonen");

        async Task TryAsync(string from, string to, string words)
        {
            await person.SelectAsync("Van kwartaal", from);
            await person.SelectAsync("Tot en met kwartaal", to);
            await person.PressAsync("Rapport tonen");
            await Assertions.Expect(person.Told).ToContainTextAsync(words);
            await Assertions.Expect(page.Locator("#rapport h1")).ToHaveCountAsync(0);
            await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Afdrukken" })).ToBeHiddenAsync();
        }
    }

    [Theory]
    [InlineData("gm0202.wijkteam.presikhaaf")]
    [InlineData("gm0202.triage")]
    public async Task Another_team_is_told_whom_to_ask(string team)
    {
        await using var person = await Person.SignedInAsync(site, team);
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Link, new() { Name = "Rapport voor raad en wijk" })).ToHaveCountAsync(0);
        await person.Page.GotoAsync("/desk/rapport");

        await person.PressAsync("Rapport tonen");

        await Assertions.Expect(person.Told).ToContainTextAsync("Het rapport is voor wijkregisseur, gebiedsmakelaar");
    }

    [Fact]
    public async Task Scores_of_a_survey_stand_beside_the_figures_and_a_file_that_is_not_right_is_said_line_by_line()
    {
        await site.CountAsync("GM1509", "terborg", DutchWeek.Of(new DateOnly(Year, 2, 12)), 2_400);
        await using var person = await Person.SignedInAsync(site, "gm1509.leiding.gemeentesecretaris");
        var page = person.Page;
        await page.GotoAsync("/desk/rapport");
        await person.SelectAsync("Van kwartaal", From);
        await person.SelectAsync("Tot en met kwartaal", To);
        var (report, file) = (page.Locator("#rapport"), page.GetByLabel("Scores van een onderzoek (mag leeg blijven)"));

        await TryAsync("wijk,score", "De eerste regel moet zijn: gebied;onderzoek;vraag;score");
        await TryAsync("", "De eerste regel moet zijn: gebied;onderzoek;vraag;score");
        await TryAsync(
            "gebied;onderzoek;vraag;score\nTerborg;Lemon;Schoon;7,4\nVerzonnendorp;Lemon;Schoon;7.4",
            "Regel 2: de score moet een getal zijn met een punt, zoals 7.4 (geen komma). Regel 3: kent dit gebied niet");
        await ChooseAsync("gebied;onderzoek;vraag;score\nTerborg;Lemon 2026;Schoon en heel;7.4");
        await person.PressAsync("Rapport tonen");

        await Assertions.Expect(report.GetByRole(AriaRole.Row, new() { Name = "Schoon en heel (Lemon 2026) 7,4", Exact = true }))
            .ToBeVisibleAsync();
        await Look.AtAsync(page, "rapport-onderzoek-1280");
        var print = global::System.Text.Encoding.Latin1.GetString(await page.PdfAsync());
        Assert.True(PrintTests.PagesOf(print) >= await report.Locator("section.sheet").CountAsync(), "sheets share a page");

        async Task TryAsync(string rows, string words)
        {
            await ChooseAsync(rows);
            await person.PressAsync("Rapport tonen");
            await Assertions.Expect(person.Told).ToContainTextAsync(words);
            await Assertions.Expect(report.GetByRole(AriaRole.Heading)).ToHaveCountAsync(0);
        }

        Task ChooseAsync(string rows) => file.SetInputFilesAsync(new FilePayload
        {
            Name = "scores.csv",
            MimeType = "text/csv",
            Buffer = global::System.Text.Encoding.UTF8.GetBytes(rows),
        });
    }

    private static async Task<string> KeptAsync(IPage page, string button, string name)
    {
        var kept = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync());
        Assert.Equal(name, kept.SuggestedFilename);
        return await File.ReadAllTextAsync(await kept.PathAsync(), TestContext.Current.CancellationToken);
    }

    // The one thing that differs between two times of making it.
    private static string WithoutMoment(string html)
        => global::System.Text.RegularExpressions.Regex.Replace(html, @"Gemaakt op [^.]+\.", "Gemaakt op.");

    private async Task<(string Html, string Csv)> CommandAsync()
    {
        var (html, csv) = (Path.Combine(site.Files, $"{Guid.NewGuid()}.html"), Path.Combine(site.Files, $"{Guid.NewGuid()}.csv"));
        await site.HubAsync("report", "--municipality", "GM1509", "--from", From, "--to", To, "--out", html, "--csv", csv);
        return (await File.ReadAllTextAsync(html), await File.ReadAllTextAsync(csv));
    }
}
