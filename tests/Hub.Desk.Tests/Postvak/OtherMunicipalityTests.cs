using Microsoft.Playwright;

namespace Hub.Desk.Tests.Postvak;

/// <summary>A case that belongs to another municipality: handed to its triage, sealed in the browser, and read there.</summary>
public sealed class OtherMunicipalityTests(DeskSite site)
{
    private const string Story = "Zij verhuisde vorige week en mijdt zorg; zij zit alleen.";

    [Theory]
    [InlineData(360, "ulft-zuid-bontebrug", "Bontebrug", "7064")]
    [InlineData(1280, "ulft-noord-etten", "Etten", "7075")]
    public async Task It_is_handed_to_the_triage_there_and_stays_with_its_team_until_that_accepts(
        int width, string area, string place, string postcode)
    {
        var team = $"gm1509.wijkzorgnetwerk.{area}";
        var deliveries = await site.DeliverAsync(
            team, "zorgorganisatie-de-brug", Signals.InIJsselstreek(Signals.Lonely(place, postcode, story: Story)));
        var delivery = deliveries.Single();
        await using var person = await Person.SignedInAsync(site, team, width: width);
        await person.OpenAsync(delivery);

        await person.Page.GetByText("Overdragen aan een ander team…").ClickAsync();
        await person.SelectAsync("Naar welk team?", "Triage Publieksplein (Zoetermeer)");
        await person.Page.Locator("[data-form='hand-over'] textarea").FillAsync("Zij woont nu bij u.");
        await Look.AtAsync(person.Page, $"andere-gemeente-{width}");
        await person.PressAsync("Overdragen");
        await Assertions.Expect(person.Told).ToContainTextAsync("Gevraagd over te nemen.");
        await Assertions.Expect(person.Page.Locator(".way"))
            .ToContainTextAsync("Wacht op Triage Publieksplein (Zoetermeer). U blijft eigenaar");

        await using var other = await Person.SignedInAsync(site, "gm0637.triage", "medewerker-1", width);
        await other.OpenAsync(delivery);
        await Assertions.Expect(other.Page.Locator("[data-fields]")).ToContainTextAsync(Story);
        await Assertions.Expect(other.Page.Locator(".remarks")).ToContainTextAsync("Zij woont nu bij u.");
        await Assertions.Expect(other.Page.Locator(".way")).ToContainTextAsync("(Oude IJsselstreek)");
        await other.PressAsync("Aannemen");
        await Assertions.Expect(other.Told).ToContainTextAsync("Aangenomen.");
        Assert.Equal(
            1, await site.CountAsync($"deliveries WHERE LOWER(id) = '{delivery}' AND municipality = 'GM0637' AND team = 'gm0637.triage'"));
    }

    [Fact]
    public async Task The_terminal_says_where_it_cannot_go()
    {
        const string team = "gm1509.wijkteam.ulft-noord-etten";
        var lamps = await site.DeliverAsync(team, "bewonersloket", Signals.InIJsselstreek(Signals.Lamp("Etten", "7075")));
        var delivery = lamps.Single().ToString("D");

        var nowhere = await RunAsync(team, "hand-over", delivery, "--to", "gm9999.triage");
        var wijkteam = await RunAsync(team, "hand-over", delivery, "--to", "gm0637.wijkteam.oosterheem");
        var done = await RunAsync(team, "hand-over", delivery, "--to", "gm0637.triage");

        Assert.StartsWith("Die gemeente is niet op deze hub", nowhere.Error, StringComparison.Ordinal);
        Assert.StartsWith("Naar een andere gemeente gaat iets alleen via haar triage", wijkteam.Error, StringComparison.Ordinal);
        Assert.Contains("gevraagd over te nemen", done.Output, StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Error)> RunAsync(string team, params string[] command)
        => site.TryHubAsync(["team", .. command, "--team", team, "--key", site.KeyFile(team), "--url", site.Address.ToString()]);
}
