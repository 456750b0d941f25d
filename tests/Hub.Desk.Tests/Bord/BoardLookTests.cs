using Microsoft.Playwright;

namespace Hub.Desk.Tests.Bord;

/// <summary>
/// Every screen of the board on a phone and on a desk: axe finds no fault, nothing runs out of the screen. With
/// <c>HUB_APPROVE=1</c> the guide gets its pictures.
/// </summary>
public sealed class BoardLookTests(DeskSite site)
{
    private const string Code = "contract.bord-beeld";

    [Fact]
    public async Task No_screen_of_the_board_has_a_fault_on_a_phone_or_a_desk_in_the_light_or_the_dark()
    {
        var acute = Signals.Lonely(
            "Seghwaert", "2723", "mw. Fictief",
            "Mw. Fictief belde: zij maakt vandaag een einde aan haar leven, de pillen liggen klaar.");
        await site.DeliverAsync("gm0637.wijkzorgnetwerk.noordhove-seghwaert", "zorgorganisatie-de-brug", acute);
        await site.Parking.ParkAsync(Code, 3, whole: false);

        await using var person = await Person.AtAsync(site);
        var page = person.Page;
        await page.GotoAsync("/desk/bord/aanmelden");
        await BothAsync(page, "bord-aanmelden");
        await person.SignInAtBoardAsync("beheerder-9");
        await Assertions.Expect(page.Locator("#partners table")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-state]")).ToHaveTextAsync("Live.");
        await BothAsync(page, "bord");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Look.ShootAsync(page, "bord-1280-donker");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await person.FollowAsync("Direct gevaar");
        await BothAsync(page, "bord-alarm");
        await page.Locator(".item a").First.ClickAsync();
        await person.ReadyAsync();
        await Assertions.Expect(page.Locator(".line")).ToBeVisibleAsync();
        await BothAsync(page, "bord-signaal");
        await page.GotoAsync($"/desk/bord/geparkeerd?oorzaak={Code}");
        await person.ReadyAsync();
        await page.GetByText("Weggooien…").ClickAsync();
        await BothAsync(page, "bord-geparkeerd");
        await person.FollowAsync("woonstichting-de-linde");
        await BothAsync(page, "bord-geparkeerd-een");
        await page.GotoAsync("/desk/bord/signalen");
        await person.ReadyAsync();
        await BothAsync(page, "bord-signalen");
    }

    // One page is looked at in both widths: what it holds does not change by that.
    private static async Task BothAsync(IPage page, string screen)
    {
        await Look.AtAsync(page, $"{screen}-1280");
        await page.SetViewportSizeAsync(360, 800);
        await Look.AtAsync(page, $"{screen}-360");
        await page.SetViewportSizeAsync(1280, 800);
    }
}
