using Hub.Testing.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace Hub.Desk.Tests;

/// <summary>
/// Every screen at a desk that is a worker of its own, as in one process with the hub: signed in, filled, and without a fault.
/// </summary>
public sealed class WorkerScreensTests(DeskSite site)
{
    private const string OneDesk = """{ "http": { "desk": ["http://127.0.0.1:0"], "inbox": "%" }, "logs": { "level": "error" } }""";

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Who_looks_after_a_wijk_reaches_each_of_its_screens(int width)
    {
        await using var folder = new TestFolder("desk-worker");
        await using var desk = await StartAsync(folder);
        await using var person = await Person.AtAsync(site, width, address: desk.Urls.First());
        await person.SignInAsync("gm1509.wijkregisseur.ulft");

        await VisitAsync(
            person, "postvak", "gebieden", "wijk", "wijk/agenda", "rapport", "leden", "meelezen", "wie-is-wie", "invoeren", "toelating");
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task An_operator_reaches_each_of_the_board(int width)
    {
        await using var folder = new TestFolder("desk-worker");
        await using var desk = await StartAsync(folder);
        await using var person = await Person.AtBoardAsync(site, width: width, address: desk.Urls.First());

        await VisitAsync(person, "bord", "bord/signalen", "bord/geparkeerd", "bord/verbeterd");
    }

    private Task<WebApplication> StartAsync(TestFolder folder)
        => WorkerTests.StartAsync(folder, OneDesk.Replace("%", site.Address.ToString(), StringComparison.Ordinal));

    private static async Task VisitAsync(Person person, params string[] screens)
    {
        foreach (var screen in screens)
        {
            await person.Page.GotoAsync($"/desk/{screen}");
            await Assertions.Expect(person.Page.Locator("#deel[aria-busy='true']")).ToHaveCountAsync(0);
            await person.ArriveAsync($"/desk/{screen}"); // it sends nobody away
            await Assertions.Expect(person.Page.Locator("h1")).ToBeVisibleAsync();
            await Assertions.Expect(person.Page.Locator("#melding:not([hidden])")).ToHaveCountAsync(0);
            await Look.CheckAsync(person.Page, $"{screen} at a worker");
        }
    }
}
