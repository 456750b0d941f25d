using System.Text.Json.Nodes;
using Hub.Testing.Processes;
using Microsoft.Playwright;

namespace Hub.Desk.Tests.Wijk;

/// <summary>Who looks after a wijk: what waits, what it is about, the agenda, the plans; and never anything of a case.</summary>
public sealed class WijkTests(DeskSite site)
{
    private const string Story = "Zij komt de deur bijna niet meer uit en ziet niemand, zegt de wijkverpleegkundige.";

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_wijkregisseur_sees_how_the_areas_stand_and_prepares_the_meeting(int width)
    {
        var (team, wijkteam, area, postcode) = width == 360
            ? ("gm0637.wijkregisseur.zuidoost", "gm0637.wijkteam.rokkeveen", "Rokkeveen", "2719")
            : ("gm0637.wijkregisseur.noord", "gm0637.wijkteam.noordhove-seghwaert", "Noordhove", "2724");
        await site.DeliverAsync(wijkteam, "bewonersloket", Signals.Lamp(area, postcode), Signals.Lamp(area, postcode));
        await site.DeliverAsync(
            wijkteam.Replace("wijkteam", "wijkzorgnetwerk", StringComparison.Ordinal), "zorgorganisatie-de-brug",
            Signals.Lonely(area, postcode, "mw. Geheim", Story));
        await site.CountAsync();
        await site.AnnounceAsync(team, wijkteam.Split('.')[2], "eenzaamheid", 10);
        await using var person = await Person.SignedInAsync(site, team, width: width);
        var page = person.Page;

        await page.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu" }).GetByRole(AriaRole.Link,
            new() { Name = "Wijk" }).ClickAsync();
        await person.ReadyAsync();

        var section = page.Locator($"#gebied-{wijkteam.Split('.')[2]}");
        await Assertions.Expect(section.GetByText("Openbare ruimte").First).ToBeVisibleAsync();
        await Assertions.Expect(section.Locator("tbody tr", new() { HasText = "Wijkteam" }).Locator("td").First).Not.ToHaveTextAsync("0");
        Assert.DoesNotContain("Zaken over mensen", await page.ContentAsync(), StringComparison.Ordinal);
        await Assertions.Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = "Eenzaamheid", Exact = true })).ToHaveCountAsync(0);
        Assert.DoesNotContain("Geheim", await page.ContentAsync(), StringComparison.Ordinal);
        var told = page.GetByRole(AriaRole.List, new() { Name = "Patronen en stijgingen" });
        await Assertions.Expect(told).ToContainTextAsync("Patroon: eenzaamheid");
        await Assertions.Expect(told).ToContainTextAsync("ten minste 10 verschillende mensen");
        await Look.AtAsync(page, $"wijk-{width}");

        await section.GetByRole(AriaRole.Link, new() { Name = "Agenda voor het overleg" }).ClickAsync();
        await person.ReadyAsync();
        await Assertions.Expect(page.Locator(".agenda")).ToContainTextAsync("nog niet opgepakt");
        await Assertions.Expect(page.Locator(".agenda")).ToContainTextAsync("Afspraken");
        await Assertions.Expect(page.Locator("[data-meeting]")).ToHaveTextAsync(
            width == 360 ? "Wanneer het overleg is, heeft uw gemeente niet ingesteld."
                : $"Volgend overleg: dinsdag {Frame.Choices.Meeting:dd-MM-yyyy} om 09:30 uur.");
        await Look.AtAsync(page, $"agenda-{width}");
    }

    [Fact]
    public async Task A_plan_gets_an_alternative_and_who_brought_it_hears_so_through_the_partner()
    {
        const string team = "gm0637.wijkregisseur.west";
        var receipt = await site.SendAsync("bewonersloket", Plan());
        await UntilAsync(receipt, "routed");
        await using var person = await Person.SignedInAsync(site, team);
        await person.Page.GotoAsync("/desk/wijk");
        await person.ReadyAsync();
        var before = person.Acts;

        await person.Page.GetByText("Besluiten…").First.ClickAsync();
        await person.PressAsync("Besluiten"); // nothing was chosen
        await Assertions.Expect(person.Told).ToHaveTextAsync("Zeg eerst of het plan doorgaat.");
        await person.PickAsync("Nee, maar wel iets anders");
        await person.SelectAsync("Wat kan wel?", "Een kleiner plan kan wel");
        await Look.AtAsync(person.Page, "plan-1280");
        await person.PressAsync("Besluiten");

        await Assertions.Expect(person.Told).ToContainTextAsync("Besloten.");
        await Assertions.Expect(person.Page.Locator("#deel")).ToContainTextAsync("niet zo: een kleiner plan kan wel");
        Assert.True(person.Acts - before <= 4, $"{person.Acts - before} acts");
        var status = await UntilAsync(receipt, "closed");
        Assert.Equal("Het plan kan zo niet doorgaan; een kleiner plan kan wel.", (string?)status["outcome"]);
        Assert.Equal("plan-declined.smaller-plan", (string?)status["history"]!.AsArray()[^1]!["reasonCode"]);
    }

    [Fact]
    public async Task A_plan_that_asks_more_than_may_be_granted_is_not_decided()
    {
        const string team = "gm1509.wijkregisseur.varsseveld";
        var plan = Plan();
        (plan["municipality"], plan["location"]) = ("GM1509", new JsonObject { ["postcode"] = "7051", ["place"] = "Varsseveld" });
        await UntilAsync(await site.SendAsync("bewonersloket", plan), "routed");
        await using var person = await Person.SignedInAsync(site, team);
        await person.Page.GotoAsync("/desk/wijk");
        await person.ReadyAsync();
        await person.Page.GetByText("Besluiten…").First.ClickAsync();
        await person.PickAsync("Ja");
        await person.Page.GetByLabel("Bedrag in hele euro's").FillAsync("veel");
        await person.PressAsync("Besluiten");
        await Assertions.Expect(person.Told).ToContainTextAsync("alleen met cijfers");

        await person.Page.GetByLabel("Bedrag in hele euro's").FillAsync("750");
        await person.PressAsync("Besluiten");

        await Assertions.Expect(person.Page.Locator("#deel")).ToContainTextAsync("gaat door, met € 750");
    }

    [Theory]
    [InlineData("gm0637.wijkzorgnetwerk.noordhove-seghwaert", "gm0637.wijkzorgnetwerk.noordhove-seghwaert", "Noordhove", "2724", "Wacht",
        false)]
    [InlineData("gm0637.netwerkregisseur", "gm0637.wijkzorgnetwerk.oosterheem", "Oosterheem", "2721", "minder dan vijf", true)]
    public async Task The_side_of_people_sees_numbers_and_above_the_network_no_small_ones(
        string team, string network, string area, string postcode, string shown, bool hidden)
    {
        await site.DeliverAsync(network, "zorgorganisatie-de-brug", Signals.Lonely(area, postcode, story: Story));
        await using var person = await Person.SignedInAsync(site, team);

        await person.Page.GotoAsync("/desk/wijk");
        await person.ReadyAsync();

        var strip = person.Page.Locator($"#gebied-{network.Split('.')[2]} .strip");
        await Assertions.Expect(strip).ToContainTextAsync(shown);
        await Assertions.Expect(strip.GetByText("minder dan vijf")).ToHaveCountAsync(hidden ? 3 : 0);
        Assert.DoesNotContain("ziet niemand", await person.Page.ContentAsync(), StringComparison.Ordinal);
        await Look.AtAsync(person.Page, hidden ? "wijk-netwerkregisseur" : "wijk-aanvoerder");
    }

    [Fact]
    public async Task A_team_that_looks_after_no_wijk_is_told_where_to_go()
    {
        await using var person = await Person.SignedInAsync(site, "gm1509.triage");

        await person.Page.GotoAsync("/desk/wijk");

        await Assertions.Expect(person.Told).ToContainTextAsync("Dit scherm is voor wie een wijk in de gaten houdt");
    }

    private static JsonObject Plan() => new()
    {
        ["description"] = "Wij willen met bewoners van de straat een pluktuin aanleggen op het grasveld en zoeken een bijdrage voor "
            + "planten.",
        ["location"] = new JsonObject { ["postcode"] = "2715", ["place"] = "Zoetermeer", ["neighbourhood"] = "Meerzicht" },
    };

    private async Task<JsonNode> UntilAsync(Guid receipt, string state)
    {
        JsonNode? status = null;
        await Posix.UntilAsync(
            async () => (string?)(status = await site.StatusAsync("bewonersloket", receipt))["state"] == state, TimeSpan.FromMinutes(2),
            $"the partner hears {state}");
        return status!;
    }
}
