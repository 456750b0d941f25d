using Hub.Testing.Processes;
using Microsoft.Playwright;

namespace Hub.Desk.Tests;

/// <summary>
/// A look at a screen: axe finds no fault and nothing runs out of it. With <c>HUB_APPROVE=1</c> the guide gets its pictures.
/// </summary>
internal static class Look
{
    private static readonly string[] Pictures =
        ["wijk-1280", "wijk-360", "agenda-1280", "plan-1280", "invoeren-360", "invoeren-1280", "nakijken-1280", "bewijs-360",
            "origineel-1280", "origineel-360", "ook-openbaar-1280", "ook-openbaar-360", "rapport-1280", "rapport-360"];

    public static async Task AtAsync(IPage page, string screen)
    {
        await LookTests.CheckAsync(page, screen);
        if (Pictures.Contains(screen) && Environment.GetEnvironmentVariable("HUB_APPROVE") == "1")
        {
            await page.ScreenshotAsync(new()
            {
                Path = Repository.PathOf("docs", "pictures", $"bureau-{screen}.png"),
                FullPage = !screen.StartsWith("wijk-360", StringComparison.Ordinal) && !screen.StartsWith("rapport", StringComparison.Ordinal)
            });
        }
    }
}
