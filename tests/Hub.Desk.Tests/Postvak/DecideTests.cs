using System.CommandLine;
using System.Text;
using Hub.Contracts.FollowUp;
using Hub.Teams.Inbox;
using Microsoft.Playwright;

namespace Hub.Desk.Tests.Postvak;

/// <summary>A person at triage puts right what the hub decided: in few acts, with what becomes public shown before it goes.</summary>
public sealed class DecideTests(DeskSite site)
{
    private const string Desk = "gm0202.triage";

    [Fact]
    public async Task A_case_becomes_a_public_matter_in_four_acts_and_only_in_the_words_that_were_shown()
    {
        var delivery = await AtTriageAsync(
            "malburgen", "Malburgen", "6833", "De lamp in het portiek is kapot, zegt mw. Kwartelkade.", "mw. Kwartelkade", "wrong-kind");
        await using var person = await Person.SignedInAsync(site, Desk, "medewerker-1");
        var sent = new StringBuilder();
        person.Page.Request += (_, request) => sent.AppendLine(request.PostData);
        var before = person.Acts;

        await person.OpenAsync(delivery);
        await person.PickAsync("Een openbare zaak");
        await Look.AtAsync(person.Page, "zelf-beslissen");
        await person.PressAsync("Laat zien wat openbaar wordt");
        await Assertions.Expect(person.Page.Locator("[data-shown-text]")).ToContainTextAsync("De lamp in het portiek is kapot");
        await Look.AtAsync(person.Page, "zelf-beslissen-1280");
        await person.PressAsync("Zo beslissen");

        await Assertions.Expect(person.Told).ToContainTextAsync("Besloten.");
        Assert.True(person.Acts - before <= 4, $"{person.Acts - before} acts");
        await Assertions.Expect(person.Page.Locator(".way")).ToContainTextAsync("Met de hand besloten door medewerker-1");
        await Assertions.Expect(person.Page.Locator(".way")).ToContainTextAsync("Openbaar gemaakt door medewerker-1 (vandaag ");
        await Assertions.Expect(person.Page.Locator("main")).Not.ToContainTextAsync("portiek");
        Assert.DoesNotContain("Kwartelkade", sent.ToString(), StringComparison.OrdinalIgnoreCase);
        await using var team = await Person.SignedInAsync(site, "gm0202.wijkteam.malburgen", "medewerker-1");
        await team.Page.Locator(".item").GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(team.Page.Locator("[data-fields]")).ToContainTextAsync("De lamp in het portiek is kapot");
        await Assertions.Expect(team.Page.Locator("[data-fields]")).ToContainTextAsync("een mens besliste dit");
        await Assertions.Expect(team.Page.Locator("[data-fields]")).Not.ToContainTextAsync("Kwartelkade");
    }

    [Fact]
    public async Task A_case_goes_to_another_network_in_four_acts_and_a_second_person_is_told()
    {
        const string story = "Zij zit alleen en wil naar de eetkamer in De Laar.";
        var delivery = await AtTriageAsync("noordoost", "Angerenstein", "6824", story, "mw. Verzonnen", "wrong-team");
        await using var one = await Person.SignedInAsync(site, Desk, "medewerker-1");
        await using var other = await Person.SignedInAsync(site, Desk, "medewerker-2");
        var before = one.Acts;
        await one.OpenAsync(delivery);
        await other.OpenAsync(delivery);

        await one.PickAsync("Een zaak over een persoon of huishouden");
        await one.SelectAsync("Naar welk netwerk gaat de zaak?", "Sociaal wijkteam De Laar/Elden");
        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Zo beslissen" }).DblClickAsync(); // two submits of one form are one
        await Assertions.Expect(one.Told).ToContainTextAsync("Besloten.");
        Assert.True(one.Acts + 1 - before <= 4, $"{one.Acts + 1 - before} acts");
        await other.PickAsync("Een zaak over een persoon of huishouden");
        await other.PressAsync("Zo beslissen");

        await Assertions.Expect(other.Told).ToContainTextAsync("Iemand van uw team heeft hier net over beslist.");
        await using var taker = await Person.SignedInAsync(site, "gm0202.wijkzorgnetwerk.de-laar-elden");
        await taker.Page.Locator(".item", new() { HasText = "Noordoost" }).GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(taker.Page.Locator("[data-fields]")).ToContainTextAsync(story);
    }

    [Fact]
    public async Task A_split_sends_each_side_its_own_on_a_phone()
    {
        var delivery = await AtTriageAsync(
            "noordwest", "Klarendal-Zuid", "6822", "Mw. Bedacht valt vaak en heeft geen netwerk.\nBij de speeltuin brandt niet "
            + "alles.", "mw. Bedacht", "wrong-kind");
        await using var person = await Person.SignedInAsync(site, Desk, "medewerker-3", width: 360);
        await person.OpenAsync(delivery);
        await person.PickAsync("Allebei");
        await person.Page.GetByLabel("Welke woorden mogen openbaar worden?").FillAsync("Bij de speeltuin brandt niet alles.");
        await person.PressAsync("Laat zien wat openbaar wordt");
        await Assertions.Expect(person.Page.Locator("[data-shown-text]")).ToHaveTextAsync("Bij de speeltuin brandt niet alles.");
        await Look.AtAsync(person.Page, "zelf-beslissen-360");
        await person.PressAsync("Zo beslissen");
        await Assertions.Expect(person.Told).ToContainTextAsync("Besloten.");

        await using var team = await Person.SignedInAsync(site, "gm0202.wijkteam.noordwest", "medewerker-1");
        await team.Page.Locator(".item").GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(team.Page.Locator("[data-fields]")).ToContainTextAsync("brandt niet");
        await Assertions.Expect(team.Page.Locator("[data-fields]")).Not.ToContainTextAsync("netwerk");
    }

    [Fact]
    public async Task The_terminal_shows_what_becomes_public_and_then_decides_the_same()
    {
        const string story = "Dhr. Terminaal zit alleen en spreekt niemand.\nDe lantaarnpaal bij de speeltuin brandt niet.";
        var delivery = await AtTriageAsync("rkv", "Kronenburg", "6831", story, "dhr. Terminaal", "wrong-kind");
        string[] command =
        [
            "decide", delivery.ToString("D"), "--kind", "both",
            "--to", "gm0202.wijkzorgnetwerk.schuytgraaf-elderveld", "gm0202.wijkteam.rkv",
            "--team", Desk, "--key", site.KeyFile(Desk), "--as", "medewerker-4", "--url", site.Address.GetLeftPart(UriPartial.Authority),
        ];

        var shown = await RunAsync(command);
        var done = await RunAsync([.. command, "--yes"]);
        var again = await RunAsync([.. command, "--yes"]);

        Assert.Contains("Er is nog niets gebeurd.", shown, StringComparison.Ordinal);
        Assert.Contains("De lantaarnpaal bij de speeltuin brandt niet.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Terminaal", shown, StringComparison.Ordinal);
        Assert.Contains(
            "besloten; gaat naar gm0202.wijkzorgnetwerk.schuytgraaf-elderveld en gm0202.wijkteam.rkv.", done, StringComparison.Ordinal);
        Assert.Contains("Iemand van uw team heeft hier al over beslist.", again, StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(string[] command)
    {
        using var said = new StringWriter();
        await TeamCommand.Create().Parse(command).InvokeAsync(new InvocationConfiguration { Output = said, Error = said });
        return said.ToString();
    }

    // A network gives it back to triage, as its terminal does.
    private async Task<Guid> AtTriageAsync(string team, string neighbourhood, string postcode, string story, string name, string reason)
    {
        var network = $"gm0202.wijkzorgnetwerk.{team}";
        const string partner = "zorgorganisatie-de-brug";
        var receipt = await site.SendAsync(partner, Signals.InArnhem(Signals.Lonely(neighbourhood, postcode, name, story)));
        using var http = new HttpClient { BaseAddress = site.Address };
        using var side = site.Side(network);
        var client = new TeamInboxClient(http, side, TimeProvider.System);
        if (await site.RoutedAsync(network, partner, receipt) is not [var delivery])
        {
            return (await site.RoutedAsync(Desk, partner, receipt)).Single(); // the hub left it to triage itself
        }
        var code = reason == "wrong-kind" ? ReturnReason.WrongKind : ReturnReason.WrongTeam;
        await client.ReturnAsync(delivery, code, SaidRemark.None, default);
        return delivery;
    }
}
