using Microsoft.Playwright;

namespace Hub.Desk.Tests.Leden;

/// <summary>
/// The screens of members on a phone and on a desk: axe finds no fault. With <c>HUB_APPROVE=1</c> the guide gets its pictures.
/// </summary>
public sealed class MemberLookTests(DeskSite site)
{
    [Theory]
    [InlineData(360, "gm1509.wijkteam.gendringen")]
    [InlineData(1280, "gm0202.wijkteam.rkv")]
    public async Task No_screen_of_members_has_a_fault(int width, string team)
    {
        await using var fresh = await Person.AtAsync(site, width);
        await fresh.Page.GotoAsync("/desk/toelating");
        await Assertions.Expect(fresh.Page.Locator("#vragen")).ToBeVisibleAsync();
        await Look.CheckAsync(fresh.Page, "toelating");
        await using var first = await Members.FirstAsync(site, team, "medewerker-1");
        await using var asks = await Members.AskAsync(site, team, "medewerker-2", width: width);
        await Members.PhraseAsync(asks.Page);
        await Look.AtAsync(asks.Page, $"toelating-{width}");

        await first.Page.SetViewportSizeAsync(width, 800);
        await first.Page.GotoAsync("/desk/leden");
        await first.ReadyAsync();
        await first.Page.GetByText("Toelaten…").ClickAsync();
        await Assertions.Expect(first.Page.Locator("[data-phrase]")).Not.ToHaveTextAsync("De herkenningszin wordt berekend.");
        await Look.AtAsync(first.Page, $"leden-{width}");
        await first.Page.Locator("[data-sign-out]").ClickAsync();
        await Assertions.Expect(first.Page.GetByRole(AriaRole.Button, new() { Name = "Aanmelden als medewerker-1" })).ToBeVisibleAsync();
        await Look.AtAsync(first.Page, $"aanmelden-apparaat-{width}");
    }
}
