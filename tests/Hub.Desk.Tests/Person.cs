using Microsoft.Playwright;

namespace Hub.Desk.Tests;

/// <summary>
/// A person at a browser of its own. Counts what the person does: each choice of a file, of an answer or from a list, and each press of a
/// button or link is an act.
/// </summary>
internal sealed class Person(DeskSite site, IBrowserContext context, IPage page) : IAsyncDisposable
{
    public IPage Page => page;

    public int Acts { get; private set; }

    public static async Task<Person> AtAsync(
        DeskSite site, int width = 1280, ColorScheme scheme = ColorScheme.Light, string? address = null)
    {
        var context = await site.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address ?? site.Address.ToString(),
            IgnoreHTTPSErrors = (address ?? $"{site.Address}").StartsWith("https:", StringComparison.Ordinal), // the test's own certificate
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            ColorScheme = scheme,
            Locale = "nl-NL",
            TimezoneId = "America/New_York",
        });
        context.SetDefaultTimeout(180_000); // a busy machine takes its time
        return new Person(site, context, await context.NewPageAsync());
    }

    public static async Task<Person> SignedInAsync(
        DeskSite site, string team, string? actor = null, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var person = await AtAsync(site, width, scheme);
        await person.SignInAsync(team, actor);
        return person;
    }

    public async Task SignInAsync(string team, string? actor = null)
    {
        await page.GotoAsync("/desk");
        await ChooseAsync(site.KeyFile(team));
        if (actor is not null)
        {
            await page.GetByLabel("Uw rol").FillAsync(actor);
        }
        await PressAsync("Aanmelden");
        await ArriveAsync("/desk/postvak");
        await ReadyAsync();
    }

    /// <summary>An operator at the board, from where its acts are counted.</summary>
    public static async Task<Person> AtBoardAsync(
        DeskSite site, string actor = "beheerder", int width = 1280, ColorScheme scheme = ColorScheme.Light, string? address = null)
    {
        var person = await AtAsync(site, width, scheme, address);
        await person.SignInAtBoardAsync(actor);
        return person;
    }

    public async Task SignInAtBoardAsync(string actor)
    {
        await page.GotoAsync("/desk/bord/aanmelden");
        await page.GetByLabel("Uw sleutelbestand").SetInputFilesAsync(site.OperatorKeyFile(actor));
        await PressAsync("Aanmelden");
        await ArriveAsync("/desk/bord");
        await ReadyAsync();
        Acts = 0;
    }

    public async Task ChooseAsync(string file)
    {
        Acts++;
        await page.GetByLabel("Sleutelbestand").SetInputFilesAsync(file);
        await Assertions.Expect(page.GetByLabel("Uw rol")).Not.ToHaveValueAsync("");
    }

    public async Task PressAsync(string button)
    {
        Acts++;
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();
    }

    public async Task PressLinkAsync(string link)
    {
        Acts++;
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync();
    }

    public async Task PickAsync(string choice)
    {
        Acts++;
        await page.GetByLabel(choice).CheckAsync();
    }

    public async Task SelectAsync(string label, string choice)
    {
        Acts++;
        await page.GetByLabel(label).SelectOptionAsync(choice);
    }

    public async Task FollowAsync(string link)
    {
        Acts++;
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();
        await ReadyAsync();
    }

    /// <summary>Clicks on a delivery in a list: other tests may give the same team more of the same theme.</summary>
    public async Task FollowAsync(Guid delivery)
    {
        Acts++;
        await page.Locator($"main a[href*='{delivery}']").First.ClickAsync();
        await ReadyAsync();
    }

    /// <summary>Goes to a delivery, and waits until it is opened.</summary>
    public async Task OpenAsync(Guid delivery)
    {
        await page.GotoAsync($"/desk/postvak/{delivery}");
        await ReadyAsync();
        await Assertions.Expect(page.Locator("[data-fields] :is(dl, ul)").First).ToBeAttachedAsync();
    }

    /// <summary>Waits until the browser is at a path; where it stays away, says what the screen says.</summary>
    public async Task ArriveAsync(string address)
    {
        try
        {
            await Arrival.AtAsync(page, address);
        }
        catch (PlaywrightException late)
        {
            throw new InvalidOperationException($"Not at {address}: \"{await Told.InnerTextAsync()}\" at {page.Url}.", late);
        }
    }

    /// <summary>Waits until the part of the page that the hub fills is there.</summary>
    public Task ReadyAsync() => Assertions.Expect(page.Locator("#deel")).ToHaveAttributeAsync("aria-busy", "false");

    /// <summary>The line that says what happened.</summary>
    public ILocator Told => page.Locator("#melding");

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
