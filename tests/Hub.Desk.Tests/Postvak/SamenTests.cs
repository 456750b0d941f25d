using System.Text.Json.Nodes;
using Hub.Testing.Processes;
using Microsoft.Playwright;

namespace Hub.Desk.Tests.Postvak;

/// <summary>Signals about the same thing: joined, done as one, told each to its own partner, and apart again.</summary>
public sealed class SamenTests(DeskSite site)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Two_partners_report_one_hedge_and_the_team_does_it_once(int width)
    {
        var (team, place, postcode, inside) = width == 360
            ? ("gm1509.wijkteam.gendringen", "Gendringen", "7083", (Func<JsonObject, JsonObject>)Signals.InIJsselstreek)
            : ("gm0202.wijkteam.rkv", "Rijkerswoerd", "6836", Signals.InArnhem);
        var receipts = new List<(string Partner, Guid Receipt)>();
        foreach (var partner in new[] { "bewonersloket", "wijkpost", "bewonersloket" })
        {
            receipts.Add((partner, await site.SendAsync(partner, inside(Signals.Hedge(place, postcode)))));
            await StateAsync(receipts[^1], "routed");
        }
        await using var person = await Person.SignedInAsync(site, team, "medewerker-8", width);
        var hedges = person.Page.Locator(".item", new() { HasText = "Groen" }); // other tests give this team other things
        await Assertions.Expect(hedges).ToHaveCountAsync(3);
        await hedges.Filter(new() { HasText = "van een inwoner" }).First.GetByRole(AriaRole.Link).ClickAsync();
        await person.ReadyAsync();

        await person.FollowAsync("Samenvoegen met andere signalen");
        await person.PressAsync("Samenvoegen"); // nothing is ticked
        await Assertions.Expect(person.Told).ToHaveTextAsync("Vink eerst aan wat over hetzelfde gaat.");
        await person.Page.Locator("label", new() { HasText = "van een wijkpost" }).Locator("input").CheckAsync();
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Samenvoegen" }).DblClickAsync(); // two submits of one form are one
        await Assertions.Expect(person.Told).ToHaveTextAsync("1 samengevoegd.");
        await Look.AtAsync(person.Page, $"samen-{width}");
        await person.FollowAsync("Terug naar de levering");
        await Assertions.Expect(person.Page.Locator(".way")).ToContainTextAsync("Hier hoort nog 1 signaal bij");
        await Assertions.Expect(person.Page.GetByText("Overdragen aan een ander team…")).ToHaveCountAsync(0);
        await Look.AtAsync(person.Page, $"zaak-die-leidt-{width}");
        await person.PressAsync("Aannemen");
        await Assertions.Expect(person.Told).ToContainTextAsync("Aangenomen.");
        await StatesAsync(receipts, "routed", "accepted");
        await person.Page.GetByText("Sluiten: het werk is gedaan…").ClickAsync();
        await person.Page.GetByLabel("Opgelost").CheckAsync();
        await person.PressAsync("Sluiten");
        await Assertions.Expect(person.Told).ToContainTextAsync("Klaar");
        await StatesAsync(receipts, "routed", "closed");
    }

    [Fact]
    public async Task Cases_are_joined_when_the_team_says_so_and_one_is_read_and_made_loose_again()
    {
        const string team = "gm0202.wijkzorgnetwerk.malburgen";
        var ids = await site.DeliverAsync(
            team, "zorgorganisatie-de-brug", Signals.InArnhem(Signals.Lonely("Malburgen-Oost", "6832", "mw. Fictief")),
            Signals.InArnhem(Signals.Lonely("Malburgen-Oost", "6832", "mw. Fictief")));
        await using var person = await Person.SignedInAsync(site, team, "aanvoerder-1");
        await person.OpenAsync(ids[0]);
        await person.PressAsync("Aannemen");
        await Assertions.Expect(person.Told).ToContainTextAsync("Aangenomen.");
        await person.FollowAsync("Samenvoegen met andere signalen");

        await person.Page.Locator($"input[value='{ids[1]}']").CheckAsync();
        await person.PressAsync("Samenvoegen"); // the browser asks for the other tick
        Assert.Equal(0, await site.CountAsync($"joined WHERE team = '{team}'"));
        await person.PickAsync("Wij zeggen zelf dat deze zaken over dezelfde persoon");
        await person.PressAsync("Samenvoegen");
        await Assertions.Expect(person.Told).ToHaveTextAsync("1 samengevoegd.");

        await person.Page.Locator(".item h3").GetByRole(AriaRole.Link).ClickAsync();
        await person.ReadyAsync();
        await Assertions.Expect(person.Page.Locator("[data-fields]")).ToContainTextAsync("mw. Fictief"); // it is read by itself
        await Assertions.Expect(person.Page.Locator(".way")).ToContainTextAsync("Opgepakt door aanvoerder-1.");
        await Assertions.Expect(person.Page.Locator("form")).ToHaveCountAsync(0); // and nothing else is done with it
        await Look.AtAsync(person.Page, "zaak-die-volgt-1280");
        await person.FollowAsync("Losmaken");
        await person.PressAsync("Losmaken");
        await Assertions.Expect(person.Told).ToHaveTextAsync("1 losgemaakt.");
        await Assertions.Expect(person.Page.Locator($"input[value='{ids[0]}'], input[value='{ids[1]}']")).ToHaveCountAsync(1);
        Assert.Equal(2, await site.CountAsync($"deliveries WHERE LOWER(id) IN ('{ids[0]}', '{ids[1]}') AND state = 3"));
    }

    [Fact]
    public async Task Who_is_second_is_told_at_once_and_sees_how_it_stands()
    {
        const string team = "gm0202.wijkzorgnetwerk.noordoost";
        var ids = await site.DeliverAsync(
            team, "zorgorganisatie-de-brug", [.. new[] { "mw. Een", "mw. Twee", "mw. Drie" }.Select(name
                => Signals.InArnhem(Signals.Lonely("Alteveer", "6815", name)))]);
        await using var one = await Person.SignedInAsync(site, team, "aanvoerder-1");
        await using var other = await Person.SignedInAsync(site, team, "aanvoerder-2");
        foreach (var (person, lead) in new[] { (one, ids[0]), (other, ids[1]) })
        {
            await person.Page.GotoAsync($"/desk/postvak/{lead}/samen");
            await person.ReadyAsync();
            await person.Page.Locator($"input[value='{ids[2]}']").CheckAsync();
            await person.PickAsync("Wij zeggen zelf");
        }

        await one.PressAsync("Samenvoegen");
        await Assertions.Expect(one.Told).ToHaveTextAsync("1 samengevoegd.");
        await other.PressAsync("Samenvoegen");

        await Assertions.Expect(other.Told).ToContainTextAsync("Dit hoort bij een ander signaal, en er is niets gebeurd.");
        await Assertions.Expect(other.Page.Locator($"input[value='{ids[2]}']")).ToHaveCountAsync(0);
        Assert.Equal(1, await site.CountAsync($"joined WHERE team = '{team}'"));
    }

    [Fact]
    public async Task From_the_terminal_each_that_cannot_be_joined_is_named_with_its_reason()
    {
        const string team = "gm0202.wijkzorgnetwerk.noordoost";
        var ids = await site.DeliverAsync(
            team, "zorgorganisatie-de-brug", Signals.InArnhem(Signals.Lonely("Alteveer", "6815", "mw. Vier")),
            Signals.InArnhem(Signals.Lonely("Alteveer", "6815", "mw. Vijf")));
        var (lead, other, unknown) = (ids[0].ToString("D"), ids[1].ToString("D"), Guid.NewGuid().ToString("D"));

        var (code, output, error) = await RunAsync(team, "join", other, unknown, lead, "--to", lead);
        Assert.Equal(1, code);
        Assert.Contains($"{other}: niet samengevoegd. Zaken voegt u alleen samen als u zelf zegt", output, StringComparison.Ordinal);
        Assert.Contains($"{unknown}: niet samengevoegd. Dit kenmerk staat niet (meer) in het postvak", output, StringComparison.Ordinal);
        Assert.Contains($"{lead}: niet samengevoegd. Een signaal kan niet bij zichzelf horen.", output, StringComparison.Ordinal);
        Assert.Contains("3 van 3 niet samengevoegd", error, StringComparison.Ordinal);

        var joined = await RunAsync(team, "join", other, "--to", lead, "--same-person");
        Assert.Equal((0, $"{other}: hoort nu bij {lead}."), (joined.Code, joined.Output.Trim()));
        var all = (await RunAsync(team, "inbox", "--all")).Output;
        Assert.Contains("hier hoort nog 1 signaal bij: aannemen en sluiten geldt ook daarvoor", all, StringComparison.Ordinal);
        Assert.Contains($"hoort bij {lead}: wat u daar doet, geldt ook hiervoor", all, StringComparison.Ordinal);
        Assert.DoesNotContain(other, (await RunAsync(team, "inbox")).Output, StringComparison.Ordinal);
        Assert.StartsWith("Bij dit signaal horen andere", (await RunAsync(team, "return", lead, "--reason", "wrong-team")).Error,
            StringComparison.Ordinal);
        Assert.StartsWith("Dit hoort bij een ander signaal", (await RunAsync(team, "close", other)).Error, StringComparison.Ordinal);

        var apart = await RunAsync(team, "separate", other);
        Assert.Equal((0, $"{other}: staat weer op zichzelf."), (apart.Code, apart.Output.Trim()));
        Assert.Contains("Dit hoort nergens bij", (await RunAsync(team, "separate", other)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_team_s_delivery_shows_no_form()
    {
        const string team = "gm0202.wijkzorgnetwerk.noordoost";
        await using var person = await Person.SignedInAsync(site, team, "aanvoerder-1");
        await person.Page.GotoAsync($"/desk/postvak/{Guid.NewGuid()}/samen");
        await Assertions.Expect(person.Told).ToContainTextAsync("Deze levering staat niet (meer) in het postvak van uw team.");
    }

    private Task StateAsync((string Partner, Guid Receipt) one, string state)
        => Posix.UntilAsync(
            async () => (string?)(await site.StatusAsync(one.Partner, one.Receipt))["state"] == state, TimeSpan.FromMinutes(2),
            $"{one.Partner} hears {state}");

    // The wijkpost of its own, and one of both residents: the other stood alone.
    private async Task StatesAsync(List<(string Partner, Guid Receipt)> receipts, string alone, string together)
    {
        await StateAsync(receipts[1], together);
        await Posix.UntilAsync(
            async () => ((string[])
                [
                    (string)(await site.StatusAsync(receipts[0].Partner, receipts[0].Receipt))["state"]!,
                    (string)(await site.StatusAsync(receipts[2].Partner, receipts[2].Receipt))["state"]!,
                ]).Order().SequenceEqual(new[] { alone, together }.Order()),
            TimeSpan.FromMinutes(2), $"one of both hears {together}");
    }

    private Task<(int Code, string Output, string Error)> RunAsync(string team, string act, params string[] arguments)
        => site.TryHubAsync(["team", act, .. arguments, "--team", team, "--key", site.KeyFile(team), "--url", site.Address.ToString()]);
}
