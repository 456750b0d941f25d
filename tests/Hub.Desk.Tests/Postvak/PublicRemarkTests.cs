using Microsoft.Playwright;

namespace Hub.Desk.Tests.Postvak;

/// <summary>
/// What a team says with a public matter: shown before it goes where the hub withholds something, and read by who gets it.
/// </summary>
public sealed class PublicRemarkTests(DeskSite site)
{
    private const string Words = "Wij belden mw. Kwartelkade. De lamp brandt nog steeds niet.";

    [Theory]
    [InlineData(360, "terborg", "Terborg", "7061", "gm1509.wijkregisseur.terborg-silvolde")]
    [InlineData(1280, "varsseveld", "Varsseveld", "7051", "gm1509.wijkregisseur.varsseveld")]
    public async Task It_is_read_as_it_goes_and_then_goes_along_with_a_hand_over_and_up(
        int width, string area, string place, string postcode, string next)
    {
        var team = $"gm1509.wijkteam.{area}";
        var delivery = (await site.DeliverAsync(team, "bewonersloket", Signals.InIJsselstreek(Signals.Lamp(place, postcode)))).Single();
        await using var person = await Person.SignedInAsync(site, team, "medewerker-1", width);
        await person.OpenAsync(delivery);

        await person.Page.GetByText("Hoger leggen met reden…").ClickAsync();
        await person.Page.GetByLabel("Komt niet verder").CheckAsync();
        await person.Page.Locator("[data-form='escalate'] textarea").FillAsync("De lamp brandt nog steeds niet.");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Hoger leggen", Exact = true }).ClickAsync();
        await Assertions.Expect(person.Told).ToContainTextAsync("Hoger gelegd."); // nothing was withheld, so nothing is asked

        await person.Page.GetByText("Overdragen aan een ander team…").ClickAsync();
        await person.Page.GetByLabel("Naar welk team?").SelectOptionAsync(next);
        await person.Page.Locator("[data-form='hand-over'] textarea").FillAsync(Words);
        await person.PressAsync("Overdragen");
        await Assertions.Expect(person.Told).ToContainTextAsync("Er is nog niets gebeurd.");
        var shown = person.Page.Locator("[data-form='hand-over'] [data-remark-text]");
        await Assertions.Expect(shown).ToContainTextAsync("▯");
        await Assertions.Expect(shown).ToContainTextAsync("brandt nog steeds niet");
        await Assertions.Expect(shown).Not.ToContainTextAsync("Kwartelkade");
        Assert.Equal(0, await site.CountAsync($"deliveries WHERE team = '{team}' AND hand_over_to IS NOT NULL"));
        await Look.AtAsync(person.Page, $"opmerking-{width}");
        await person.PressAsync("Overdragen");
        await Assertions.Expect(person.Told).ToContainTextAsync("Gevraagd over te nemen.");

        await using var other = await Person.SignedInAsync(site, next, width: width);
        await other.OpenAsync(delivery);
        await Assertions.Expect(other.Page.Locator(".remarks")).ToContainTextAsync("brandt nog steeds niet");
        await Assertions.Expect(other.Page.Locator("main")).Not.ToContainTextAsync("Kwartelkade");
        await other.OpenAsync(await site.NewestAsync(next, "escalation"));
        await Assertions.Expect(other.Page.Locator("[data-groups]")).ToContainTextAsync("Opmerking: De lamp brandt nog steeds niet.");
    }

    [Fact]
    public async Task The_terminal_shows_what_goes_along_and_says_where_nobody_may_read_it()
    {
        const string team = "gm1509.wijkteam.ulft-zuid-bontebrug";
        var lamps = await site.DeliverAsync(team, "bewonersloket", Signals.InIJsselstreek(Signals.Lamp("Ulft-Zuid", "7071")));
        var delivery = lamps.Single().ToString("D");
        string[] command = ["hand-over", delivery, "--to", "gm1509.wijkregisseur.ulft", "--remark", Words];

        var shown = await RunAsync(team, command);
        var done = await RunAsync(team, [.. command, "--yes"]);

        Assert.Equal(0, shown.Code);
        Assert.Contains("Er is nog niets gebeurd.", shown.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Kwartelkade", shown.Output, StringComparison.Ordinal);
        Assert.Contains("gevraagd over te nemen", done.Output, StringComparison.Ordinal);
        var read = await RunAsync("gm1509.wijkregisseur.ulft", ["open", delivery]);
        Assert.Contains("opmerking", read.Output, StringComparison.Ordinal);

        var ones = await site.DeliverAsync(
            "gm1509.wijkzorgnetwerk.varsseveld", "zorgorganisatie-de-brug", Signals.InIJsselstreek(Signals.Lonely("Varsseveld", "7051")));
        var above = await RunAsync(
            "gm1509.wijkzorgnetwerk.varsseveld",
            ["escalate", ones.Single().ToString("D"), "--reason", "no-progress", "--remark", "Zij doet niet open."]);
        Assert.Equal(1, above.Code);
        Assert.Contains("(NeedToKnow)", above.Error, StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Error)> RunAsync(string team, string[] command)
        => site.TryHubAsync(["team", .. command, "--team", team, "--key", site.KeyFile(team), "--url", site.Address.ToString()]);
}
