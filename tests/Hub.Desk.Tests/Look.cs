using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Hub.Testing.Processes;
using Microsoft.Playwright;

namespace Hub.Desk.Tests;

/// <summary>
/// A look at a screen: axe finds no fault and nothing runs out of it. With <c>HUB_APPROVE=1</c> the guide gets its pictures.
/// </summary>
internal static class Look
{
    private const string Contrast = "color-contrast";

    private static readonly AxeRunOptions Nothing = new()
    {
        ResultTypes = [ResultType.Violations],
        RunOnly = RunOnlyOptions.Rules("document-title")
    };

    // The pictures of the guides: the whole page, or what is seen of it first.
    private static readonly string[] Whole =
    [
        "wijk-1280", "agenda-1280", "plan-1280", "invoeren-360", "invoeren-1280", "nakijken-1280", "bewijs-360", "origineel-1280",
        "origineel-360", "ook-openbaar-1280", "ook-openbaar-360", "ook-openbaar-later-1280", "samen-1280", "uitnodigen-1280",
        "meelezen-360", "zaak-1280", "zelf-beslissen-1280", "zelf-beslissen-360", "gebieden-1280", "hoger-leggen-360", "bord-360",
        "bord-1280", "bord-1280-donker", "bord-geparkeerd-1280", "bord-geparkeerd-360", "bord-signaal-1280", "bord-alarm-1280",
        "bord-verbeterd-1280",
    ];

    private static readonly string[] First =
    [
        "wijk-360", "rapport-1280", "rapport-360", "aanmelden-360", "postvak-1280", "postvak-360", "wijkteam-1280-donker",
        "wie-is-wie-360", "toelating-360", "leden-1280", "aanmelden-apparaat-360",
    ];

    /// <summary>Looks, and makes its picture where the guides have one.</summary>
    public static async Task AtAsync(IPage page, string screen)
    {
        await CheckAsync(page, screen);
        await ShootAsync(page, screen);
    }

    /// <summary>Makes the picture of a screen, where the guides have one.</summary>
    public static async Task ShootAsync(IPage page, string screen)
    {
        if ((Whole.Contains(screen) || First.Contains(screen)) && Environment.GetEnvironmentVariable("HUB_APPROVE") == "1")
        {
            var file = screen.StartsWith("bord", StringComparison.Ordinal) ? screen : $"bureau-{screen}";
            await page.ScreenshotAsync(
                new() { Path = Repository.PathOf("docs", "pictures", $"{file}.png"), FullPage = Whole.Contains(screen) });
        }
    }

    /// <summary>
    /// No fault that axe finds, and nothing out of the screen; on a desk also what is written can be read in the other colours, and on
    /// paper.
    /// </summary>
    public static async Task CheckAsync(IPage page, string screen)
    {
        await FaultlessAsync(page, screen);
        Assert.True(
            await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
            $"{screen} runs out of the screen");
        if (page.ViewportSize is { Width: < 1000 })
        {
            return;
        }
        var dark = await page.EvaluateAsync<bool>("matchMedia('(prefers-color-scheme: dark)').matches");
        var scheme = dark ? ColorScheme.Dark : ColorScheme.Light;
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
}
