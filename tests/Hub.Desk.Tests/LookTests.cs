using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Hub.Testing.Processes;
using Microsoft.Playwright;

namespace Hub.Desk.Tests;

/// <summary>Every screen on a phone and on a desk, in the light and in the dark: axe finds no fault, nothing runs out of the screen. With <c>HUB_APPROVE=1</c> the guide gets its pictures.</summary>
public sealed class LookTests(DeskSite site)
{
    private const string Netwerk = "gm0202.wijkzorgnetwerk.presikhaaf";
    private const string Wijkteam = "gm0202.wijkteam.presikhaaf";

    private const string Contrast = "color-contrast";

    private static readonly AxeRunOptions Nothing = new() { ResultTypes = [ResultType.Violations], RunOnly = RunOnlyOptions.Rules("document-title") };

    private static readonly string[] pictures = ["aanmelden-360", "postvak-1280", "postvak-360", "zaak-1280", "wijkteam-1280-donker", "wie-is-wie-360"];

    [Fact]
    public async Task No_screen_has_a_fault_on_a_phone_or_a_desk_in_the_light_or_the_dark()
    {
        await site.DeliverAsync(
            Netwerk, "zorgorganisatie-de-brug",
            Signals.InArnhem(Signals.Lonely("Presikhaaf", "6826", "mw. Fictief", "Mw. Fictief zegt dat zij vandaag een einde aan haar leven maakt; zij heeft de pillen klaargelegd.\nZij is alleen thuis.")),
            Signals.InArnhem(Signals.Lonely("Presikhaaf", "6826", "dhr. Verzonnen", "Dhr. Verzonnen zit sinds het overlijden van zijn vrouw alleen en spreekt dagen niemand.")),
            Signals.InArnhem(Signals.Lonely("Presikhaaf", "6826", "mw. Bedacht", "Huurster mw. Bedacht laat niemand binnen; er staan vuilniszakken tot aan het plafond.")));
        await site.DeliverAsync(Wijkteam, "bewonersloket", [.. Enumerable.Range(0, 3).Select(_ => Signals.InArnhem(Signals.Lamp("Presikhaaf", "6826")))]);

        await Task.WhenAll(WalkAsync(360), WalkAsync(1280), DarkAsync());
    }

    /// <summary>No fault that axe finds, and nothing out of the screen; on a desk also what is written can be read in the other colours, and on paper.</summary>
    internal static async Task CheckAsync(IPage page, string screen)
    {
        await FaultlessAsync(page, screen);
        Assert.True(
            await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
            $"{screen} runs out of the screen");
        if (page.ViewportSize is { Width: < 1000 })
        {
            return;
        }
        var scheme = await page.EvaluateAsync<bool>("matchMedia('(prefers-color-scheme: dark)').matches") ? ColorScheme.Dark : ColorScheme.Light;
        await EmulateAsync(page, Media.Screen, scheme == ColorScheme.Dark ? ColorScheme.Light : ColorScheme.Dark);
        await FaultlessAsync(page, $"{screen} in the other colours", Contrast);
        await EmulateAsync(page, Media.Print, ColorScheme.Dark);
        await FaultlessAsync(page, $"{screen} printed from the dark", Contrast);
        await EmulateAsync(page, Media.Screen, scheme);
    }

    // A colour on its way to another is neither.
    private static Task EmulateAsync(IPage page, Media media, ColorScheme scheme)
        => page.EmulateMediaAsync(new() { Media = media, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });

    // Axe stays in a page that it looked at: bringing it in once more takes longer than its look.
    private static async Task FaultlessAsync(IPage page, string screen, string? rule = null)
    {
        if (!await page.EvaluateAsync<bool>("typeof axe === 'object'"))
        {
            await page.RunAxe(Nothing);
        }
        var faults = await page.EvaluateAsync<string[]>(
            """
            async (rule) => {
              const { violations } = await axe.run(document, { resultTypes: ['violations'], ...(rule && { runOnly: [rule] }) });
              return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html}`));
            }
            """, rule);
        Assert.True(faults.Length == 0, $"{screen}: {string.Join("; ", faults)}");
    }

    private async Task WalkAsync(int width)
    {
        await using var person = await Person.AtAsync(site, width);
        var page = person.Page;
        await page.GotoAsync("/desk");
        await LookAsync(page, $"aanmelden-{width}");
        await person.SignInAsync(Netwerk, "aanvoerder-1");
        await LookAsync(page, $"postvak-{width}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Acuut" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("[data-fields] dl")).ToBeVisibleAsync();
        await page.GetByText("Overdragen aan een ander team…").ClickAsync();
        await page.GetByText("Teruggeven met reden…").ClickAsync();
        await LookAsync(page, $"zaak-{width}");
        await page.GotoAsync("/desk/wie-is-wie?gemeente=GM0637");
        await LookAsync(page, $"wie-is-wie-{width}");
        await page.GotoAsync("/desk/bestaat-niet");
        await LookAsync(page, "niet-gevonden");
    }

    private async Task DarkAsync()
    {
        await using var team = await Person.SignedInAsync(site, Wijkteam, "medewerker-1", scheme: ColorScheme.Dark);
        await LookAsync(team.Page, "wijkteam-1280-donker");
        await team.PressAsync("Aangevinkte aannemen"); // nothing is: a fault on the screen
        await Assertions.Expect(team.Told).ToHaveTextAsync("Vink eerst aan wat u wilt aannemen.");
        await team.FollowAsync("Openbare ruimte");
        await Assertions.Expect(team.Page.Locator("[data-fields] dl")).ToBeVisibleAsync();
        await LookAsync(team.Page, "openbare-zaak-1280-donker");
    }

    private static async Task LookAsync(IPage page, string screen)
    {
        await CheckAsync(page, screen);
        if (pictures.Contains(screen) && Environment.GetEnvironmentVariable("HUB_APPROVE") == "1")
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Repository.PathOf("docs", "pictures", $"bureau-{screen}.png"), FullPage = screen.StartsWith("zaak", StringComparison.Ordinal) });
        }
    }
}
