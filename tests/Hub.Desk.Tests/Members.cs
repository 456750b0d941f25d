using Microsoft.Playwright;

namespace Hub.Desk.Tests;

/// <summary>What members of a team do at their browsers, on the way to what a test is about.</summary>
internal static class Members
{
    public const string Story = "Zij zit alleen en spreekt niemand.";

    public static Task DeliverAsync(DeskSite site, string team, string area, string postcode, string municipality, string? place = null)
    {
        var signal = Signals.Lonely(area, postcode, story: Story);
        (signal["municipality"], signal["location"]!["place"]) = (municipality, place ?? area);
        return site.DeliverAsync(team, "zorgorganisatie-de-brug", signal);
    }

    public static async Task<Person> AskAsync(
        DeskSite site, string team, string actor, string hash = "", int width = 1280, string? address = null)
    {
        var person = await Person.AtAsync(site, width, address: address);
        await person.Page.GotoAsync($"/desk/toelating{hash}");
        await person.Page.GetByLabel("Team", new() { Exact = true }).FillAsync(team);
        await person.Page.GetByLabel("Uw rol").FillAsync(actor);
        await person.PressAsync("Toelating vragen");
        await Assertions.Expect(person.Page.Locator("#wachten")).ToBeVisibleAsync();
        return person;
    }

    public static async Task<string> PhraseAsync(IPage page)
    {
        var line = page.Locator("#wachten [data-phrase]");
        await Assertions.Expect(line).Not.ToHaveTextAsync("");
        return await line.InnerTextAsync();
    }

    public static async Task<Person> FirstAsync(DeskSite site, string team, string actor)
    {
        var person = await AskAsync(site, team, actor);
        await person.Page.GetByText("Ik heb zelf het sleutelbestand van het team…").ClickAsync();
        await person.Page.GetByLabel("Sleutelbestand van uw team").SetInputFilesAsync(site.KeyFile(team));
        await person.PressAsync("Mijzelf toelaten");
        await person.ArriveAsync("/desk/postvak");
        await person.ReadyAsync();
        return person;
    }

    public static async Task<Person> AdmittedAsync(DeskSite site, Person by, string team, string actor)
    {
        var person = await AskAsync(site, team, actor);
        var words = await PhraseAsync(person.Page);
        await by.Page.GotoAsync("/desk/leden");
        await by.ReadyAsync();
        await Assertions.Expect(by.Page.Locator("[data-member]", new() { HasText = actor }).Locator("[data-phrase]"))
            .ToHaveTextAsync(words);
        await AdmitAsync(by, actor, null);
        await person.ArriveAsync("/desk/postvak");
        await person.ReadyAsync();
        return person;
    }

    public static async Task AdmitAsync(Person by, string actor, string? keyFile)
    {
        var item = by.Page.Locator("[data-member]", new() { HasText = actor });
        if (await item.Locator("details[open]").CountAsync() == 0)
        {
            await item.GetByText("Toelaten…").ClickAsync();
        }
        await item.GetByLabel("Op het andere scherm staan precies deze zes woorden").CheckAsync();
        if (keyFile is not null)
        {
            await item.GetByLabel("Nieuwste sleutelbestand").SetInputFilesAsync(keyFile);
        }
        await item.GetByRole(AriaRole.Button, new() { Name = "Toelaten" }).ClickAsync();
        await Assertions.Expect(by.Told).ToContainTextAsync($"{actor} is toegelaten.");
    }
}
