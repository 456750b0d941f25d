using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Hub.Desk.Tests.Postvak;

/// <summary>The list of a team with more in it than a page shows: finding, taking several at once, what is one's own.</summary>
public sealed class PostvakListTests(DeskSite site)
{
    [Fact]
    public async Task Several_public_matters_are_found_and_taken_at_once_and_the_rest_waits_on_the_next_page()
    {
        const string team = "gm1509.wijkteam.silvolde";
        await site.DeliverAsync(
            team, "bewonersloket",
            [.. Enumerable.Range(0, 21).Select(_ => InSilvolde(Signals.Lamp)), InSilvolde(Signals.Hedge)]);
        await using var person = await Person.SignedInAsync(site, team, "medewerker-3");
        await Assertions.Expect(person.Page.Locator(".item")).ToHaveCountAsync(20);
        await person.FollowAsync("Volgende");
        await Assertions.Expect(person.Page.Locator(".item")).ToHaveCountAsync(2);
        await person.FollowAsync("Vorige");

        var asked = new List<string>();
        person.Page.Request += (_, request) => asked.Add($"{request.Url} {request.PostData}");
        await person.Page.GetByRole(AriaRole.Searchbox).FillAsync("GROEN silvolde");
        await person.PressAsync("Zoek");
        await Assertions.Expect(person.Page.Locator("[data-found]")).ToHaveTextAsync("1 gevonden van 22.");
        await Assertions.Expect(person.Page.Locator(".item")).ToContainTextAsync("Groen");
        Assert.All(asked, call => Assert.DoesNotContain("groen", call, StringComparison.OrdinalIgnoreCase));
        await person.Page.Locator(".item").GetByRole(AriaRole.Button).ClickAsync(); // what was found can be taken there and then
        await Assertions.Expect(person.Told).ToContainTextAsync("1 aangenomen");
        await person.Page.GetByRole(AriaRole.Searchbox).FillAsync("");
        await person.PressAsync("Zoek");
        await Assertions.Expect(person.Page.Locator(".item")).ToHaveCountAsync(20);

        await person.PressAsync("Alle openbare zaken aanvinken");
        await person.PressAsync("Aangevinkte aannemen");

        await Assertions.Expect(person.Told).ToHaveTextAsync("20 aangenomen; staat nu onder Van ons.");
        await Assertions.Expect(person.Page.Locator(".item")).ToHaveCountAsync(1);
        await person.FollowAsync("Van mij 21");
        await Assertions.Expect(person.Page.Locator(".item")).ToHaveCountAsync(20);
    }

    private static JsonObject InSilvolde(Func<string, string, JsonObject> made)
    {
        var signal = made("Silvolde", "7064");
        (signal["municipality"], signal["location"]!["place"]) = ("GM1509", "Silvolde");
        return signal;
    }
}
