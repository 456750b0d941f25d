using System.Text;
using Microsoft.Playwright;

namespace Hub.Desk.Tests.Postvak;

/// <summary>A case in which the hub saw perhaps a public matter too: its team says so in one act, after reading what goes.</summary>
public sealed class BesideTests(DeskSite site)
{
    private const string Name = "mw. Kwartelkade";
    private const string Matter = "De stoep ligt scheef.";

    [Theory]
    [InlineData(1280, "gm0202", "presikhaaf", "Presikhaaf-West", "6826")]
    [InlineData(360, "gm1509", "terborg", "Terborg", "7061")]
    public async Task The_team_is_asked_reads_what_goes_and_keeps_its_case(
        int width, string municipality, string area, string neighbourhood, string postcode)
    {
        var team = $"{municipality}.wijkzorgnetwerk.{area}";
        var signal = Signals.Lonely(
            neighbourhood, postcode, Name,
            $"Client {Name} (91) heeft geen netwerk meer, mijdt zorg en eet slecht. Zij valt vaak. "
                + $"Huisarts vraagt of iemand van het wijkzorgnetwerk kan aansluiten. {Matter}");
        signal = municipality == "gm0202" ? Signals.InArnhem(signal) : Signals.InIJsselstreek(signal);
        var delivery = (await site.DeliverAsync(team, "zorgorganisatie-de-brug", signal)).Single();
        await using var person = await Person.SignedInAsync(site, team, width: width);
        await person.OpenAsync(delivery);
        var sent = new StringBuilder();
        person.Page.Request += (_, request) => sent.AppendLine(request.PostData);
        var form = person.Page.Locator("[data-stays]");
        await Assertions.Expect(form).ToContainTextAsync("De hub zag hier misschien ook een openbare zaak in");
        await Assertions.Expect(form.GetByLabel("Welke woorden mogen openbaar worden?")).ToHaveValueAsync(Matter);

        await person.PressAsync("Laat zien wat openbaar wordt");
        await Assertions.Expect(person.Told).ToContainTextAsync("Er is nog niets gebeurd.");
        await Assertions.Expect(form.Locator("[data-shown-text]")).ToHaveTextAsync(Matter);
        await Look.AtAsync(person.Page, $"ook-openbaar-{width}");
        await person.PressAsync("Naar het team sturen");

        await Assertions.Expect(person.Told).ToContainTextAsync("Het team heeft het erbij. De zaak zelf blijft bij u.");
        await Assertions.Expect(form).ToHaveCountAsync(0);
        await person.OpenAsync(delivery); // and so it is for whoever of the team opens it later
        await Assertions.Expect(person.Page.Locator(".way")).ToContainTextAsync("Ook openbaar gemaakt door aanvoerder (vandaag ");
        await Assertions.Expect(person.Page.Locator(".way")).ToContainTextAsync("heeft wat is vrijgegeven, en weet van geen zaak.");
        await Assertions.Expect(form).ToHaveCountAsync(0);
        await Look.AtAsync(person.Page, $"ook-openbaar-later-{width}");
        await Assertions.Expect(person.Page.Locator("[data-fields]")).ToContainTextAsync("valt vaak");
        Assert.DoesNotContain("Kwartelkade", sent.ToString(), StringComparison.OrdinalIgnoreCase);
        var beside = $"deliveries WHERE signal_id = (SELECT signal_id FROM deliveries WHERE LOWER(id) = '{delivery}')";
        Assert.Equal(1, await site.CountAsync($"{beside} AND team = '{municipality}.wijkteam.{area}' AND contract = 'collective'"));
        Assert.Equal(1, await site.CountAsync($"{beside} AND team = '{team}' AND contract = 'individual'"));
    }
}
