using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Hub.Desk.Tests.Bord;

/// <summary>What an operator does at the board, from what is wrong to what was done about it.</summary>
public sealed class BoardTests(DeskSite site)
{
    [Fact]
    public async Task From_something_is_wrong_to_its_cause_is_three_acts_at_most_and_a_new_try_goes_well()
    {
        const string code = "bug.BordEen";
        var signals = await site.Parking.ParkAsync(code, 3);
        await using var person = await Person.AtBoardAsync(site);

        await Assertions.Expect(person.Page.Locator("h1")).Not.ToContainTextAsync("Alles stroomt");
        await person.FollowAsync(code); // what is wrong, on the board itself
        await person.FollowAsync("woonstichting-de-linde");
        await Assertions.Expect(person.Page.Locator("#deel")).ToContainTextAsync("Dit is een fout in de hub.");
        Assert.True(person.Acts <= 3, $"{person.Acts} acts");

        await person.FollowAsync("Alles met deze oorzaak");
        await person.Page.GetByLabel("Alles van deze oorzaak").CheckAsync();
        await person.PressAsync("Opnieuw proberen");
        await Assertions.Expect(person.Told).ToHaveTextAsync("3 opnieuw geprobeerd. Wat hieronder nog staat, ging weer mis.");
        await Assertions.Expect(person.Page.Locator(".empty")).ToHaveTextAsync("Hiervan ligt er niets (meer).");
        await person.Page.GotoAsync($"/desk/bord/signaal/{signals[0]}");
        await person.ReadyAsync();
        await Assertions.Expect(person.Page.Locator(".line")).ToContainTextAsync("ontvangen van woonstichting-de-linde");
        await Assertions.Expect(person.Page.Locator(".acts")).ToContainTextAsync("Toegewezen");
    }

    [Fact]
    public async Task What_is_parked_appears_while_one_looks_and_what_goes_wrong_again_is_told_and_can_be_thrown_away()
    {
        const string code = "bug.BordTwee";
        await using var person = await Person.AtBoardAsync(site, width: 360);
        await Assertions.Expect(person.Page.Locator("[data-state]")).ToHaveTextAsync("Live.");
        await person.Page.EvaluateAsync("() => { window.notReloaded = true; }");

        await site.Parking.ParkAsync(code, 2, whole: false);

        await Assertions.Expect(person.Page.Locator(".item", new() { HasText = code })).ToBeVisibleAsync();
        Assert.True(await person.Page.EvaluateAsync<bool>("() => window.notReloaded"));
        await person.FollowAsync(code);
        await person.PressAsync("Opnieuw proberen"); // nothing is ticked
        await Assertions.Expect(person.Told).ToHaveTextAsync("Vink eerst aan waarom het gaat.");
        await person.Page.Locator("[name='id']").First.CheckAsync();
        await person.Page.GetByText("Weggooien…").ClickAsync();
        await person.PressAsync("Ja, gooi definitief weg");
        await Assertions.Expect(person.Told).ToHaveTextAsync("1 weggegooid. Zeg het de partner.");
        await Assertions.Expect(person.Page.Locator(".item")).ToHaveCountAsync(1);
        await person.FollowAsync("woonstichting-de-linde");
        await person.PressAsync("Opnieuw proberen");
        await Assertions.Expect(person.Told).ToContainTextAsync("Staat in de rij");
    }

    [Fact]
    public async Task A_key_that_only_reads_is_told_so_and_one_that_is_forged_or_taken_away_shows_nothing()
    {
        const string code = "bug.BordDrie";
        await site.Parking.ParkAsync(code);
        await using var reader = await Person.AtBoardAsync(site, "beheerder-9");
        await reader.FollowAsync(code);
        await reader.FollowAsync("woonstichting-de-linde");
        await reader.PressAsync("Opnieuw proberen");
        await Assertions.Expect(reader.Told).ToContainTextAsync("Met deze sleutel mag u alleen kijken: er is niets veranderd.");

        await using var other = await Person.AtBoardAsync(site, "beheerder-8");
        site.Withdraw("beheerder-8");
        await RefusedAsync(await File.ReadAllTextAsync(site.OperatorKeyFile("beheerder-8")));
        await other.Page.ReloadAsync();
        // The board may have heard of it by itself before the page is asked for anew: then there is only the way in.
        await Assertions.Expect(other.Page.Locator("h1"))
            .ToHaveTextAsync(new Regex("De hub kent deze sleutel niet \\(meer\\)|Aanmelden bij het bord"));
        await Assertions.Expect(other.Page.Locator(".tile")).ToHaveCountAsync(0);
        await other.Page.ReloadAsync(); // a key that is nobody's is kept no longer
        await other.ArriveAsync("/desk/bord/aanmelden");

        await ChooseAsync(other, "beheerder.k20261124a.key", $"hub_operator_{new string('A', 43)}");
        await Assertions.Expect(other.Told).ToContainTextAsync("De hub kent deze sleutel niet (meer).");
        await ChooseAsync(other, "team.private.jwk", "{}");
        await Assertions.Expect(other.Told).ToContainTextAsync("Dit is het sleutelbestand van een team.");
        await ChooseAsync(other, "foto.key", "geen sleutel");
        await Assertions.Expect(other.Told).ToContainTextAsync("Dit is geen sleutelbestand voor het bord.");
    }

    [Fact]
    public async Task A_signal_is_found_by_its_number_which_stands_in_no_address_and_the_key_nowhere_but_in_the_browser()
    {
        const string number = "123456782"; // a citizen's, as partners do
        var signal = Signals.Lamp("Rokkeveen", "2719");
        signal["id"] = number;
        await site.DeliverAsync("gm0637.wijkteam.rokkeveen", "bewonersloket", signal);
        var key = await File.ReadAllTextAsync(site.OperatorKeyFile("beheerder"));
        await using var person = await Person.AtAsync(site);
        var addresses = new List<string>();
        person.Page.Request += (_, request) => addresses.Add(request.Url);
        await person.SignInAtBoardAsync("beheerder");

        await person.Page.GotoAsync("/desk/bord/signalen");
        await person.ReadyAsync();
        await person.Page.GetByLabel("Kenmerk, of het nummer van de partner").FillAsync(number);
        await person.Page.GetByLabel("Partner, als het zijn nummer is").FillAsync("bewonersloket");
        await person.PressAsync("Zoeken");
        await person.ArriveAsync("/desk/bord/signaal/*");
        await person.ReadyAsync();
        await Assertions.Expect(person.Page.Locator(".acts")).ToContainTextAsync("Wijkteam Rokkeveen");

        Assert.DoesNotContain(addresses, address
            => address.Contains(number, StringComparison.Ordinal) || address.Contains(key, StringComparison.Ordinal));
        Assert.Equal(
            "{}{}", await person.Page.EvaluateAsync<string>(
                "() => JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + document.cookie"));
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Afmelden" }).ClickAsync();
        await person.ArriveAsync("/desk/bord/aanmelden");
        Assert.Equal(0, await person.Page.EvaluateAsync<int>(
            """
            () => new Promise((done) => {
              const asked = indexedDB.open('hub-desk');
              asked.onsuccess = () => {
                const all = asked.result.transaction('signed-in').objectStore('signed-in').count();
                all.onsuccess = () => done(all.result);
              };
            })
            """));
    }

    [Fact]
    public async Task A_hub_that_goes_away_is_told_at_once_and_nothing_stays_green()
    {
        await using var folder = new Testing.Processes.TestFolder("bord-worker");
        var desk = await WorkerTests.StartAsync(
            folder, $$"""{ "http": { "desk": ["http://127.0.0.1:0"], "inbox": "{{site.Address}}" }, "logs": { "level": "error" } }""");
        await using var person = await Person.AtBoardAsync(site, address: desk.Urls.First());
        await Assertions.Expect(person.Page.Locator("[data-state]")).ToHaveTextAsync("Live."); // through a worker of its own
        await person.Page.RouteAsync("**/deel/bord/*", route => route.FulfillAsync(new()
        {
            Status = 503,
            ContentType = "application/problem+json",
            Body = """{"detail":"De hub antwoordt niet."}""",
        }));

        await desk.DisposeAsync(); // the line breaks

        await Assertions.Expect(person.Page.Locator("[data-state]")).ToContainTextAsync("Niet meer live sinds ");
        await Assertions.Expect(person.Page.Locator("#zin")).ToContainTextAsync(
            "Hoe de hub er nu voor staat is niet bekend. De hub antwoordt niet.");
        await Assertions.Expect(person.Page.Locator("[data-moment]")).ToContainTextAsync("Stand van ");
        Assert.Equal(
            "rgba(0, 0, 0, 0)", await person.Page.Locator(".chip--ok").First.EvaluateAsync<string>(
                "chip => getComputedStyle(chip).backgroundColor"));
        await person.Page.UnrouteAsync("**/deel/bord/*");
    }

    private async Task RefusedAsync(string key)
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        for (var tries = 0; (await client.GetAsync("/v1/operations/status")).IsSuccessStatusCode; tries++)
        {
            Assert.True(tries < 300, "the key still counts");
            await Task.Delay(50);
        }
    }

    private static async Task ChooseAsync(Person person, string name, string text)
    {
        await person.Page.GetByLabel("Uw sleutelbestand").SetInputFilesAsync(
            new FilePayload { Name = name, MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });
        await person.PressAsync("Aanmelden");
    }
}
