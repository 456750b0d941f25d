using System.Text;
using Hub.Contracts.FollowUp;
using Hub.Teams.Inbox;
using Microsoft.Playwright;

namespace Hub.Desk.Tests.Postvak;

/// <summary>A public matter turns out to be about a person: triage reads the original, in its browser alone, and makes it a case.</summary>
public sealed class OriginalTests(DeskSite site)
{
    private const string Desk = "gm1509.triage";
    private const string Unseen = "De gordijnen daarachter gaan nooit meer open.";

    [Theory]
    [InlineData(1280, "ulft-noord-etten", "Etten", "7075", "Ulft-Noord", "Verzonnenlaan")]
    [InlineData(360, "gendringen", "Gendringen", "7081", "Gendringen", "Bedachtepad")]
    public async Task It_becomes_a_case_in_four_acts_and_what_was_read_leaves_the_browser_only_sealed(
        int width, string team, string neighbourhood, string postcode, string area, string canary)
    {
        await AtTriageAsync(
            team, neighbourhood, postcode,
            $"Er staat al weken een overvolle container met grof vuil op de stoep bij de {canary}. {Unseen}");
        await using var person = await Person.SignedInAsync(site, Desk, "medewerker-6", width: width);
        var sent = new StringBuilder();
        person.Page.Request += (_, request) => sent.AppendLine(request.PostData);
        var before = person.Acts;

        await person
            .Page.Locator(".item", new() { HasText = area })
            .Filter(new() { HasText = "Afval" })
            .GetByRole(AriaRole.Link)
            .ClickAsync();
        await person.ReadyAsync();
        await person.PressAsync("Lees het origineel");
        await Assertions.Expect(person.Page.Locator("[data-original-content] [data-fields]")).ToContainTextAsync(canary);
        await Look.AtAsync(person.Page, $"origineel-{width}");
        await person.PickAsync("Een zaak over een persoon of huishouden, gemaakt van het origineel");
        await person.PressAsync("Zo beslissen");

        await Assertions.Expect(person.Told).ToContainTextAsync("Besloten.");
        Assert.True(person.Acts - before <= 4, $"{person.Acts - before} acts");
        await Assertions.Expect(person.Page.Locator("main")).Not.ToContainTextAsync(canary);
        Assert.DoesNotContain(canary, sent.ToString(), StringComparison.OrdinalIgnoreCase);
        await using var taker = await Person.SignedInAsync(site, $"gm1509.wijkzorgnetwerk.{team}");
        await taker.Page.Locator(".item", new() { HasText = "Afval" }).GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(taker.Page.Locator("[data-fields]")).ToContainTextAsync(canary);
    }

    [Fact]
    public async Task The_terminal_makes_a_case_of_it_too_and_the_network_reads_what_was_never_public()
    {
        const string canary = "Verzinselhof";
        const string network = "gm1509.wijkzorgnetwerk.ulft-zuid-bontebrug";
        var delivery = await AtTriageAsync(
            "ulft-zuid-bontebrug", "Bontebrug", "7064",
            $"Er staat al weken een overvolle container met grof vuil op de stoep bij de {canary}. {Unseen}");

        var (code, output, error) = await site.TryHubAsync(
            ["team", "decide", delivery.ToString(), "--kind", "individual", "--to", network, "--team", Desk, "--key", site.KeyFile(Desk),
                "--as", "medewerker-6", "--url", site.Address.ToString(), "--yes"]);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains($"besloten; gaat naar {network}.", output, StringComparison.Ordinal);
        using var http = new HttpClient { BaseAddress = site.Address };
        using var side = site.Side(network);
        var client = new TeamInboxClient(http, side, TimeProvider.System);
        var texts = new List<string?>();
        foreach (var entry in (await client.InboxAsync("new", default)).Deliveries.Where(one => one.Contract == "individual"))
        {
            texts.Add((await client.OpenAsync(entry.DeliveryId, "behandeling", default)).Content?.Description);
        }
        Assert.Single(texts, text => text?.Contains(canary, StringComparison.Ordinal) == true);
        Assert.Equal(
            1, await site.CountAsync(
                $"corrections WHERE LOWER(delivery_id) = '{delivery}' AND from_kind = 'collective' AND to_kind = 'individual' "
                + "AND actor = 'medewerker-6'"));
    }

    [Fact]
    public async Task Where_the_municipality_lets_none_be_kept_triage_reads_so_on_the_screen_and_in_the_terminal()
    {
        const string triage = "gm0202.triage";
        const string street = "Kobaltpad";
        var signal = Signals.InArnhem(Signals.Lamp("Rijkerswoerd", "6836"));
        signal["location"]!["street"] = street;
        await site.DeliverAsync("gm0202.wijkteam.rkv", "bewonersloket", signal);
        using var http = new HttpClient { BaseAddress = site.Address };
        using var side = site.Side("gm0202.wijkteam.rkv");
        var client = new TeamInboxClient(http, side, TimeProvider.System);
        var entry = Assert.Single((await client.InboxAsync("open", default)).Deliveries, one => one.Street?.Value == street);
        await client.ReturnAsync(entry.DeliveryId, ReturnReason.WrongKind, SaidRemark.None, default);

        await using var person = await Person.SignedInAsync(site, triage, "medewerker-7");
        await person.Page.GotoAsync($"/desk/postvak/{entry.DeliveryId}");
        await person.ReadyAsync();
        await Assertions.Expect(person.Page.Locator("[data-no-original]"))
            .ToContainTextAsync("Geef haar dan terug: uw gemeente laat de hub geen originelen bewaren, en de partner stuurt haar opnieuw.");

        var (code, _, error) = await site.TryHubAsync(
            ["team", "open", entry.DeliveryId.ToString(), "--original", "--team", triage, "--key", site.KeyFile(triage),
                "--url", site.Address.ToString()]);
        Assert.NotEqual(0, code);
        Assert.Contains("Uw gemeente laat de hub van openbare zaken geen origineel bewaren.", error, StringComparison.Ordinal);
        var refused = await person.Page.EvaluateAsync<string>(
            """
            async (id) => {
              const { signedIn } = await import('/desk/bestanden/key-store.js');
              const { original } = await import('/desk/bestanden/hub.js');
              return original(await signedIn(), id, 'beslissing').then(() => 'opened', (fault) => `${fault.code}: ${fault.message}`);
            }
            """, entry.DeliveryId.ToString());
        Assert.StartsWith("no-original: Uw gemeente laat de hub van openbare zaken geen", refused, StringComparison.Ordinal);
    }

    // The wijkteam sees that it is no public matter, as its terminal says it.
    private async Task<Guid> AtTriageAsync(string team, string neighbourhood, string postcode, string story)
    {
        var signal = Signals.Lamp(neighbourhood, postcode);
        (signal["municipality"], signal["location"]!["place"]) = ("GM1509", neighbourhood);
        (signal["summary"], signal["description"]) = ("Container", story);
        var deliveries = await site.DeliverAsync($"gm1509.wijkteam.{team}", "bewonersloket", signal);
        using var http = new HttpClient { BaseAddress = site.Address };
        using var side = site.Side($"gm1509.wijkteam.{team}");
        var client = new TeamInboxClient(http, side, TimeProvider.System);
        await client.ReturnAsync(deliveries.Single(), ReturnReason.WrongKind, SaidRemark.None, default);
        return deliveries.Single();
    }
}
