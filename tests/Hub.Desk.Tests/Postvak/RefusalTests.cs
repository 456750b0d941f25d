using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Hub.Desk.Tests.Postvak;

/// <summary>What goes wrong at a desk: each time a sentence that says what to do, and nothing lost.</summary>
public sealed class RefusalTests(DeskSite site)
{
    private const string Team = "gm0637.wijkzorgnetwerk.centrum";

    [Fact]
    public async Task A_file_that_is_no_private_key_is_told_so_and_goes_nowhere()
    {
        await using var person = await Person.AtAsync(site);
        var sent = new List<string>();
        person.Page.Request += (_, request) => sent.Add($"{request.Method} {request.Url} {request.PostData}");
        await person.Page.GotoAsync("/desk");
        var key = JsonNode.Parse(await File.ReadAllTextAsync(site.KeyFile(Team)))!.AsObject();
        foreach (var secret in (string[])["d", "p", "q", "dp", "dq", "qi"])
        {
            key.Remove(secret);
        }

        await ChooseAsync(person, "foto.jwk", "geen json");
        await Assertions.Expect(person.Told).ToContainTextAsync("Dit is geen sleutelbestand.");
        await ChooseAsync(person, "team.public.jwk", key.ToJsonString());
        await Assertions.Expect(person.Told).ToContainTextAsync("Dit is de openbare sleutel van het team");
        Assert.All(sent, one => Assert.StartsWith("GET ", one, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_of_another_team_and_a_role_that_is_none_are_refused_before_anything_is_kept()
    {
        await using var person = await Person.AtAsync(site);
        await person.Page.GotoAsync("/desk");
        await person.ChooseAsync(site.KeyFile("gm0637.wijkzorgnetwerk.meerzicht"));
        await person.Page.GetByLabel("Team", new() { Exact = true }).FillAsync(Team);
        await person.PressAsync("Aanmelden");
        await Assertions.Expect(person.Told).ToContainTextAsync("De hub kent deze sleutel niet (meer) voor dit team");

        await person.ChooseAsync(site.KeyFile(Team));
        await person.Page.GetByLabel("Uw rol").FillAsync("burgemeester");
        await person.PressAsync("Aanmelden");
        await Assertions.Expect(person.Told).ToContainTextAsync("De hub kent deze rol niet voor uw team.");
        await person.Page.GetByLabel("Uw rol").FillAsync("J. Jansen");
        await person.PressAsync("Aanmelden");
        await Assertions.Expect(person.Told).ToContainTextAsync("Nooit een naam.");

        await person.Page.GotoAsync("/desk/postvak");
        await person.ArriveAsync("/desk"); // nobody is signed in
    }

    // Such files were made before numbers were written as the standard says.
    [Fact]
    public async Task A_key_file_with_leading_zeros_in_a_number_is_read()
    {
        var key = JsonNode.Parse(await File.ReadAllTextAsync(site.KeyFile(Team)))!;
        key["d"] = System.Buffers.Text.Base64Url.EncodeToString([0, .. System.Buffers.Text.Base64Url.DecodeFromChars((string)key["d"]!)]);
        var file = Path.Combine(site.Files, Path.GetFileName(site.KeyFile(Team)));
        await File.WriteAllTextAsync(file, key.ToJsonString());
        await using var person = await Person.AtAsync(site);
        await person.Page.GotoAsync("/desk");

        await person.ChooseAsync(file);
        await person.PressAsync("Aanmelden");

        await person.ArriveAsync("/desk/postvak");
    }

    [Fact]
    public async Task A_clock_that_is_wrong_is_named_and_a_hub_that_is_away_too()
    {
        await using var person = await Person.SignedInAsync(site, Team);
        await person.Page.EvaluateAsync("() => { const now = Date.now; Date.now = () => now() + 600000; }");
        await person.Page.RouteAsync("**/deel/postvak*", route => route.AbortAsync());
        await person.Page.ReloadAsync();
        await Assertions.Expect(person.Told).ToContainTextAsync("Het bureau antwoordt niet.");
        await person.Page.UnrouteAsync("**/deel/postvak*");

        await person.Page.AddInitScriptAsync("{ const now = Date.now; Date.now = () => now() + 600000; }");
        await person.Page.ReloadAsync();
        await Assertions.Expect(person.Told).ToContainTextAsync("de klok van deze computer loopt meer dan een minuut verkeerd");
    }

    [Fact]
    public async Task A_seal_that_was_changed_on_the_way_is_not_opened_and_stays_at_the_hub()
    {
        const string team = "gm1509.wijkzorgnetwerk.terborg";
        var delivery = (await site.DeliverAsync(team, "zorgorganisatie-de-brug", InTerborg())).Single();
        await using var person = await Person.SignedInAsync(site, team);
        var broken = true;
        await person.Page.RouteAsync("**/open", async route =>
        {
            var answer = await route.FetchAsync();
            var body = JsonNode.Parse(await answer.TextAsync())!;
            if (broken)
            {
                var parts = ((string)body["data"]!["content"]!).Split('.');
                parts[3] = (parts[3][0] == 'A' ? 'B' : 'A') + parts[3][1..];
                body["data"]!["content"] = string.Join('.', parts);
            }
            await route.FulfillAsync(new() { Response = answer, Body = body.ToJsonString() });
        });

        await person.Page.Locator($".item a[href$='{delivery}']").ClickAsync();
        await Assertions.Expect(person.Told).ToContainTextAsync("of onderweg beschadigd");
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Button, new() { Name = "Naar eigen systeem" })).ToBeDisabledAsync();
        broken = false;
        await person.Page.ReloadAsync();
        await Assertions.Expect(person.Page.Locator("[data-fields]")).ToContainTextAsync("Zij zit alleen");
    }

    [Fact]
    public async Task Markup_in_what_a_partner_wrote_is_text_and_nothing_else()
    {
        const string team = "gm1509.wijkzorgnetwerk.varsseveld";
        const string story =
            "Zij zit alleen en spreekt dagen niemand. <img src=x onerror=\"document.title='ingebracht'\"><b class=\"item\">vet</b>";
        var signal = Signals.Lonely("Varsseveld", "7051", "mw. <i>Bedacht</i>", story);
        (signal["municipality"], signal["location"]!["place"]) = ("GM1509", "Varsseveld");
        var delivery = (await site.DeliverAsync(team, "zorgorganisatie-de-brug", signal)).Single();
        await using var person = await Person.SignedInAsync(site, team);

        await person.Page.Locator($".item a[href$='{delivery}']").ClickAsync();

        await Assertions.Expect(person.Page.Locator("[data-fields]")).ToContainTextAsync("<b class=\"item\">vet</b>");
        await Assertions.Expect(person.Page.Locator("[data-fields] b, [data-fields] i, [data-fields] img")).ToHaveCountAsync(0);
        Assert.StartsWith("Levering", await person.Page.TitleAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_may_not_decrypt_is_told_what_to_do()
    {
        await using var person = await Person.AtAsync(site);
        await person.Page.AddInitScriptAsync("Object.defineProperty(window, 'isSecureContext', { get: () => false });");

        await person.Page.GotoAsync("/desk");

        await Assertions.Expect(person.Told).ToContainTextAsync("alleen over https, of op de computer zelf");
    }

    private static JsonObject InTerborg()
    {
        var signal = Signals.Lonely("Terborg", "7061", story: "Zij zit alleen en spreekt niemand.");
        (signal["municipality"], signal["location"]!["place"]) = ("GM1509", "Terborg");
        return signal;
    }

    private static Task ChooseAsync(Person person, string name, string text)
        => person
            .Page.GetByLabel("Sleutelbestand")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = name,
                    MimeType = "application/json",
                    Buffer = System.Text.Encoding.UTF8.GetBytes(text),
                });
}
