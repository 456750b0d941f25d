using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Hub.Desk.Tests.Meelezen;

/// <summary>A wijkcoach of another network reads along in one case: invited, sealed in the browser, read, and over.</summary>
public sealed class MeelezenTests(DeskSite site)
{
    private const string Owner = "gm0202.wijkzorgnetwerk.rkv";
    private const string Story = "Client mw. Meelees (91) valt vaak en mijdt zorg. De wijkcoach van Noordwest kent haar misschien.";

    [Theory]
    [InlineData(360, "gm0202.wijkzorgnetwerk.noordwest")]
    [InlineData(1280, "gm0202.wijkzorgnetwerk.schuytgraaf-elderveld")]
    public async Task Who_is_invited_reads_it_and_stops_and_sees_that_it_ended(int width, string team)
    {
        await using var owner = await Person.SignedInAsync(site, Owner, "aanvoerder-1", width);
        var id = await AcceptedAsync(owner);
        var sent = new List<string>();
        owner.Page.Request += (_, request) => sent.Add(request.PostData ?? "");
        await owner.FollowAsync("Iemand laten meelezen");
        await Assertions.Expect(owner.Page.Locator(".empty")).ToHaveTextAsync("Er leest niemand mee in deze zaak.");
        await owner.Page.GetByLabel("Wie leest mee?").SelectOptionAsync($"{team} wijkcoach");
        await owner.Page.GetByLabel("Wat moet wie meeleest weten?").FillAsync("Kent u haar? Bel mij.");
        await Look.AtAsync(owner.Page, $"uitnodigen-{width}");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Uitnodigen" }).DblClickAsync(); // two submits of one form are one
        await Assertions.Expect(owner.Told).ToContainTextAsync("Uitgenodigd.");
        await Assertions.Expect(owner.Page.Locator(".item")).ToHaveCountAsync(1);
        Assert.DoesNotContain(sent, body => body.Contains("Meelees", StringComparison.Ordinal)
            || body.Contains("Bel mij", StringComparison.Ordinal));

        await using var other = await Person.SignedInAsync(site, team, "teamleider", width);
        await other.FollowAsync("Zaken van een ander team waarin u meeleest");
        await Assertions.Expect(other.Page.Locator(".empty")).ToHaveTextAsync("Niemand nodigde uw rol uit om mee te lezen.");
        await using var coach = await Person.SignedInAsync(site, team, "wijkcoach-2", width);
        await coach.FollowAsync("Zaken van een ander team waarin u meeleest");
        await coach.PressAsync("Lezen");
        var content = coach.Page.Locator("[data-fields]");
        await Assertions.Expect(content).ToContainTextAsync("mw. Meelees");
        await Assertions.Expect(content).ToContainTextAsync("Kent u haar? Bel mij.");
        foreach (var kept in new[] { "Partner", "Hun nummer", "Melder", "BSN" })
        {
            await Assertions.Expect(content).Not.ToContainTextAsync(kept);
        }
        await Look.AtAsync(coach.Page, $"meelezen-{width}");
        Assert.Equal(1, await site.CountAsync($"views WHERE team = '{team}' AND actor = 'wijkcoach-2'"));

        await coach.PressAsync("Ik lees niet meer mee");
        await Assertions.Expect(coach.Told).ToContainTextAsync("U leest niet meer mee.");
        await Assertions.Expect(coach.Page.Locator(".item")).ToContainTextAsync("wie meelas hield ermee op");
        await Assertions.Expect(coach.Page.Locator("main")).Not.ToContainTextAsync("mw. Meelees");
        Assert.Equal(0, await site.CountAsync($"read_along WHERE to_team = '{team}' AND content IS NOT NULL"));
        await owner.Page.ReloadAsync();
        await owner.ReadyAsync();
        await Assertions.Expect(owner.Page.Locator(".item")).ToContainTextAsync("wie meelas hield ermee op");
        Assert.Equal(1, await site.CountAsync($"deliveries WHERE team = '{Owner}' AND state = 3 AND id = '{Text(id)}'"));
    }

    [Fact]
    public async Task What_ended_while_it_was_on_the_screen_is_told_in_a_sentence_and_nothing_is_read()
    {
        const string team = "gm0202.wijkzorgnetwerk.de-laar-elden";
        await using var owner = await Person.SignedInAsync(site, Owner, "aanvoerder-2");
        await AcceptedAsync(owner);
        await owner.FollowAsync("Iemand laten meelezen");
        await owner.Page.GetByLabel("Wie leest mee?").SelectOptionAsync($"{team} wijkcoach");
        await owner.PressAsync("Uitnodigen");
        await Assertions.Expect(owner.Told).ToContainTextAsync("Uitgenodigd.");
        await using var coach = await Person.SignedInAsync(site, team, "wijkcoach");
        await coach.FollowAsync("Zaken van een ander team waarin u meeleest");
        await Assertions.Expect(coach.Page.Locator("[data-act='read']")).ToHaveCountAsync(1);

        await owner.PressAsync("Beëindigen");
        await Assertions.Expect(owner.Told).ToContainTextAsync("Beëindigd.");
        await coach.PressAsync("Lezen");

        await Assertions.Expect(coach.Told).ToContainTextAsync("Het meelezen is geëindigd");
        await Assertions.Expect(coach.Page.Locator(".item")).ToContainTextAsync("wie uitnodigde beëindigde het");
        await Assertions.Expect(coach.Page.Locator("[data-act='read']")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task From_the_terminal_it_is_the_same_and_each_refusal_says_why()
    {
        const string team = "gm0202.wijkzorgnetwerk.presikhaaf";
        const string owner = Owner;
        await site.DeliverAsync(
            owner, "zorgorganisatie-de-brug", Signals.InArnhem(Signals.Lonely("Rijkerswoerd", "6836", "mw. Terminaal")));
        var id = (await site.NewestAsync(owner, "individual")).ToString("D");
        string[] invite = ["readers", "invite", id, "--with", team, "--role", "wijkcoach", "--as", "aanvoerder-3"];
        Assert.StartsWith("Dit kan nu niet", (await RunAsync(owner, invite)).Error, StringComparison.Ordinal); // nobody took it up
        await RunAsync(owner, "accept", id, "--as", "aanvoerder-3");

        Assert.StartsWith("Zo lang mag", (await RunAsync(owner, [.. invite, "--days", "15"])).Error, StringComparison.Ordinal);
        Assert.StartsWith(
            "Die rol kent uw gemeente niet",
            (await RunAsync(owner, "readers", "invite", id, "--with", team, "--role", "tovenaar", "--as", "aanvoerder-3")).Error,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Dat team mag dit niet hebben",
            (await RunAsync(
                owner, "readers", "invite", id, "--with", "gm0202.wijkteam.rkv", "--role", "medewerker", "--as", "aanvoerder-3")).Error,
            StringComparison.Ordinal);
        Assert.Equal(
            (0, $"{id}: wijkcoach van {team} leest mee. U blijft eigenaar."),
            Said(await RunAsync(owner, [.. invite, "--remark", "Kent u haar?"])));
        Assert.StartsWith(
            "Dat team leest al mee",
            (await RunAsync(owner, [.. invite[..^1], "aanvoerder-4"])).Error, StringComparison.Ordinal);

        Assert.StartsWith(
            "Niemand nodigde", (await RunAsync(team, "reading", "list", "--as", "aanvoerder")).Output, StringComparison.Ordinal);
        var list = JsonNode.Parse((await RunAsync(team, "reading", "list", "--as", "wijkcoach", "--json")).Output)!;
        var reading = (string)list["reading"]![0]!["readingId"]!;
        var opened = (await RunAsync(team, "reading", "open", reading, "--as", "wijkcoach")).Output;
        Assert.Contains("mw. Terminaal", opened, StringComparison.Ordinal);
        Assert.Contains("Kent u haar?", opened, StringComparison.Ordinal);
        Assert.DoesNotContain("zorgorganisatie-de-brug", opened, StringComparison.Ordinal);
        Assert.Contains($"wijkcoach van {team}", (await RunAsync(owner, "readers", "list", id)).Output, StringComparison.Ordinal);

        Assert.Equal((0, $"{reading}: geëindigd; de hub heeft de inhoud gewist."), Said(await RunAsync(owner, "readers", "end", reading)));
        var after = await RunAsync(team, "reading", "open", reading, "--as", "wijkcoach");
        Assert.Equal(1, after.Code);
        Assert.StartsWith("Het meelezen is geëindigd: er is hier niets meer te lezen.", after.Error, StringComparison.Ordinal);
        var unknown = await RunAsync(team, "reading", "leave", Guid.NewGuid().ToString());
        Assert.StartsWith("Dit kenmerk staat niet", unknown.Error, StringComparison.Ordinal);
    }

    private async Task<Guid> AcceptedAsync(Person owner)
    {
        await site.DeliverAsync(
            Owner, "zorgorganisatie-de-brug", Signals.InArnhem(Signals.Lonely("Rijkerswoerd", "6836", "mw. Meelees", Story)));
        var id = await site.NewestAsync(Owner, "individual");
        await owner.OpenAsync(id);
        await owner.PressAsync("Aannemen");
        await Assertions.Expect(owner.Told).ToContainTextAsync("Aangenomen.");
        return id;
    }

    private static string Text(Guid id) => id.ToString("D").ToUpperInvariant(); // as SQLite keeps it

    private static (int Code, string Output) Said((int Code, string Output, string Error) run) => (run.Code, run.Output.Trim());

    private Task<(int Code, string Output, string Error)> RunAsync(string team, params string[] act)
        => site.TryHubAsync(["team", .. act, "--team", team, "--key", site.KeyFile(team), "--url", site.Address.ToString()]);
}
