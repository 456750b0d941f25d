using Microsoft.Playwright;

namespace Hub.Desk.Tests.Postvak;

/// <summary>What a municipality sends to who does the work at once: it is there, and the wijkteam has a line of it on its agenda.</summary>
public sealed class DirectTests(DeskSite site)
{
    [Theory]
    [InlineData(360, "buytenwegh-de-leyens", "De Leyens", "2717")]
    [InlineData(1280, "noordhove-seghwaert", "Seghwaert", "2723")]
    public async Task The_wijkbeheerder_has_it_and_the_wijkteam_sees_it_without_a_term(
        int width, string area, string place, string postcode)
    {
        var deliveries = await site.DeliverAsync($"gm0637.wijkbeheerder.{area}", "bewonersloket", Signals.Hedge(place, postcode));
        await using var doer = await Person.SignedInAsync(site, $"gm0637.wijkbeheerder.{area}", width: width);
        await doer.OpenAsync(deliveries.Single());
        await Assertions.Expect(doer.Page.Locator("[data-fields]")).ToContainTextAsync("naar wie dit werk hier doet");
        await using var person = await Person.SignedInAsync(site, $"gm0637.wijkteam.{area}", width: width);
        await Assertions.Expect(person.Page.Locator(".item", new() { HasText = "Groen" })).ToHaveCountAsync(0);

        await person.Page.GotoAsync("/desk/wijk/agenda");
        await person.ReadyAsync();

        var lines = person.Page.Locator(".agenda > li", new() { HasText = "Rechtstreeks naar een ander: niet van ons" });
        await Assertions.Expect(lines).ToContainTextAsync("Groen: bij Wijkbeheerder");
        await Assertions.Expect(lines).ToContainTextAsync("nog niet opgepakt");
        await Assertions.Expect(lines.Locator(".chip")).ToHaveCountAsync(0);
        await Look.AtAsync(person.Page, $"agenda-rechtstreeks-{width}");
    }
}
