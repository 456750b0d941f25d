using Microsoft.Playwright;

namespace Hub.Desk.Tests.Gebieden;

/// <summary>What happens after "accept", and what lies too long: seen, laid higher, given to another team.</summary>
public sealed class SteeringTests(DeskSite site)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task What_was_taken_and_not_finished_is_seen_too_late_and_closing_clears_it(int width)
    {
        var team = width == 360 ? "gm0637.wijkteam.noordhove-seghwaert" : "gm0637.wijkteam.buytenwegh-de-leyens";
        var (area, postcode) = width == 360 ? ("Seghwaert", "2723") : ("De Leyens", "2717");
        await site.DeliverAsync(team, "bewonersloket", Signals.Lamp(area, postcode));
        await using var person = await Person.SignedInAsync(site, team, "medewerker-1", width);
        var lamp = person.Page.Locator(".item", new() { HasText = "Openbare ruimte" }); // other tests give this team more
        await lamp.Locator("[data-act='accept']").First.ClickAsync();
        await Assertions.Expect(person.Told).ToContainTextAsync("1 aangenomen");
        await site.LateAsync(team);

        await person.FollowAsync("Te laat");
        var item = person.Page.Locator(".item--late");
        await Assertions.Expect(item).ToContainTextAsync("afronden: ");
        await Assertions.Expect(item).ToContainTextAsync("te laat");
        await Look.AtAsync(person.Page, $"te-laat-{width}");
        await person.FollowAsync("Openbare ruimte");
        await person.Page.GetByText("Sluiten: het werk is gedaan…").ClickAsync();
        await person.Page.GetByLabel("Opgelost").CheckAsync();
        await person.PressAsync("Sluiten");
        await Assertions.Expect(person.Told).ToContainTextAsync("Klaar");
        await person.FollowAsync("Terug naar het postvak");
        await person.FollowAsync("Te laat");
        await Assertions.Expect(person.Page.Locator(".empty")).ToHaveTextAsync("Er is niets te laat.");
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_matter_is_laid_higher_with_a_reason_and_who_stands_above_reads_whose_and_why(int width)
    {
        var team = width == 360 ? "gm0202.wijkteam.csa" : "gm0202.wijkteam.de-laar-elden";
        var (area, postcode) = width == 360 ? ("Centrum", "6811") : ("De Laar", "6844");
        await site.DeliverAsync(team, "bewonersloket", Signals.InArnhem(Signals.Lamp(area, postcode)));
        await using var person = await Person.SignedInAsync(site, team, "medewerker-1", width);
        await person.FollowAsync("Openbare ruimte");

        await person.Page.GetByText("Hoger leggen met reden…").ClickAsync();
        await person.Page.GetByLabel("Gaat ons boven de macht").CheckAsync();
        await Look.AtAsync(person.Page, $"hoger-leggen-{width}");
        await person.Page.GetByRole(AriaRole.Button, new()
        {
            Name = "Hoger leggen",
            Exact = true
        }).DblClickAsync(); // two submits of one form are one

        await Assertions.Expect(person.Told).ToContainTextAsync("Hoger gelegd.");
        await Assertions.Expect(person.Page.Locator(".way li",
            new() { HasText = "Hoger gelegd bij" })).ToContainTextAsync("gaat ons boven de macht");
        await Assertions.Expect(person.Page.Locator("[data-act='accept']")).ToBeVisibleAsync(); // it is the team's still
        Assert.Equal(1, await site.CountAsync($"raised WHERE team = '{team}'"));
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Who_coordinates_the_areas_sees_what_waits_there_and_gives_it_to_another_team(int width)
    {
        // Each width its own coordinator, whose list others do not fill.
        var (maker, from, area, postcode) = width == 360
            ? ("gm0637.wijkregisseur.zuidoost", "gm0637.wijkteam.rokkeveen", "Rokkeveen", "2719")
            : ("gm0637.wijkregisseur.west", "gm0637.wijkteam.meerzicht", "Meerzicht", "2715");
        var to = width == 360 ? "Wijkbeheerder Rokkeveen" : "Wijkbeheerder Meerzicht";
        await site.DeliverAsync(from, "bewonersloket", Signals.Lamp(area, postcode));
        await using var person = await Person.SignedInAsync(site, maker, width: width);
        await person.FollowAsync("Wat in uw gebieden wacht");
        var item = person.Page.Locator(".item", new() { HasText = $"Ligt bij Wijkteam {area}" }).First;
        await item.GetByText("Toewijzen aan een ander team…").ClickAsync();
        await item.GetByLabel("Naar welk team?").SelectOptionAsync(to);
        await Look.AtAsync(person.Page, $"gebieden-{width}");

        await item.GetByRole(AriaRole.Button, new() { Name = "Toewijzen" }).ClickAsync();

        await Assertions.Expect(person.Told).ToHaveTextAsync("Toegewezen. Wie het had hoort het.");
        await Assertions.Expect(person.Page.Locator(".item", new() { HasText = $"Ligt bij {to}" })).ToHaveCountAsync(1);
        await using var other = await Person.SignedInAsync(site, $"gm0637.wijkbeheerder.{area.ToLowerInvariant()}");
        await Assertions.Expect(other.Page.Locator(".item")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Of_several_taken_at_once_each_that_fails_is_named_and_costs_the_others_nothing()
    {
        const string team = "gm0202.wijkteam.schuytgraaf-elderveld";
        await site.DeliverAsync(
            team, "bewonersloket", [.. Enumerable.Range(0, 3).Select(_ => Signals.InArnhem(Signals.Lamp("Schuytgraaf", "6846")))]);
        await using var one = await Person.SignedInAsync(site, team, "medewerker-1");
        await using var other = await Person.SignedInAsync(site, team, "medewerker-2");
        await one.PressAsync("Alle openbare zaken aanvinken");
        await other.Page.Locator(".item [data-act='accept']").First.ClickAsync(); // the first, meanwhile
        await Assertions.Expect(other.Told).ToContainTextAsync("1 aangenomen");

        await one.PressAsync("Aangevinkte aannemen");

        await Assertions.Expect(one.Told).ToContainTextAsync("2 aangenomen; staat nu onder Van ons. Niet aangenomen: Openbare ruimte. "
            + "Iemand anders");
        await Assertions.Expect(one.Page.Locator(".empty")).ToBeVisibleAsync();
    }
}
