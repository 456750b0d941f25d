using Microsoft.Playwright;

namespace Hub.Desk.Tests;

/// <summary>
/// Every screen on a phone and on a desk, in the light and in the dark: axe finds no fault, nothing runs out of the screen. With
/// <c>HUB_APPROVE=1</c> the guide gets its pictures.
/// </summary>
public sealed class LookTests(DeskSite site)
{
    private const string Netwerk = "gm0202.wijkzorgnetwerk.presikhaaf";
    private const string Wijkteam = "gm0202.wijkteam.presikhaaf";

    [Fact]
    public async Task No_screen_has_a_fault_on_a_phone_or_a_desk_in_the_light_or_the_dark()
    {
        await site.DeliverAsync(
            Netwerk, "zorgorganisatie-de-brug",
            Signals.InArnhem(
                Signals.Lonely(
                    "Presikhaaf", "6826", "mw. Fictief",
                    "Mw. Fictief belde: zij maakt vandaag een einde aan haar leven, de pillen liggen klaar.\n"
                        + "Zij is alleen thuis.")),
            Signals.InArnhem(
                Signals.Lonely(
                    "Presikhaaf", "6826", "dhr. Verzonnen",
                    "Dhr. Verzonnen zit sinds het overlijden van zijn vrouw alleen en spreekt dagen niemand.")),
            Signals.InArnhem(
                Signals.Lonely(
                    "Presikhaaf", "6826", "mw. Bedacht",
                    "Huurster mw. Bedacht laat niemand binnen; er staan vuilniszakken tot aan het plafond.")));
        await site.DeliverAsync(
            Wijkteam, "bewonersloket",
            [.. Enumerable.Range(0, 3).Select(_ => Signals.InArnhem(Signals.Lamp("Presikhaaf", "6826")))]);

        await Task.WhenAll(WalkAsync(360), WalkAsync(1280), DarkAsync());
    }

    private async Task WalkAsync(int width)
    {
        await using var person = await Person.AtAsync(site, width);
        var page = person.Page;
        await page.GotoAsync("/desk");
        await Look.AtAsync(page, $"aanmelden-{width}");
        await person.SignInAsync(Netwerk, "aanvoerder-1");
        await Look.AtAsync(page, $"postvak-{width}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Acuut" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("[data-fields] dl")).ToBeVisibleAsync();
        await page.GetByText("Overdragen aan een ander team…").ClickAsync();
        await page.GetByText("Teruggeven met reden…").ClickAsync();
        await Look.AtAsync(page, $"zaak-{width}");
        await page.GotoAsync("/desk/wie-is-wie?gemeente=GM0637");
        await Look.AtAsync(page, $"wie-is-wie-{width}");
        await page.GotoAsync("/desk/bestaat-niet");
        await Look.AtAsync(page, "niet-gevonden");
    }

    private async Task DarkAsync()
    {
        await using var team = await Person.SignedInAsync(site, Wijkteam, "medewerker-1", scheme: ColorScheme.Dark);
        await Look.AtAsync(team.Page, "wijkteam-1280-donker");
        await team.PressAsync("Aangevinkte aannemen"); // nothing is: a fault on the screen
        await Assertions.Expect(team.Told).ToHaveTextAsync("Vink eerst aan wat u wilt aannemen.");
        await team.FollowAsync("Openbare ruimte");
        await Assertions.Expect(team.Page.Locator("[data-fields] dl")).ToBeVisibleAsync();
        await Look.AtAsync(team.Page, "openbare-zaak-1280-donker");
    }
}
