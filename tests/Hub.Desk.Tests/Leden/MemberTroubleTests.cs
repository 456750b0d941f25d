using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Hub.Desk.Tests.Leden;

/// <summary>What goes wrong around members: each time a sentence that says what to do, and nothing opened that may not be.</summary>
public sealed class MemberTroubleTests(DeskSite site)
{
    [Fact]
    public async Task What_one_presses_while_the_page_looks_by_itself_is_done()
    {
        const string team = "gm1509.wijkzorgnetwerk.varsseveld";
        await using var person = await Members.AskAsync(site, team, "aanvoerder-8");
        var (looks, pressed) = (new TaskCompletionSource(), new TaskCompletionSource());
        await person.Page.RouteAsync("**/membership", async route =>
        {
            looks.TrySetResult();
            await pressed.Task;
            await route.ContinueAsync();
        });
        await person.Page.GetByText("Ik heb zelf het sleutelbestand van het team…").ClickAsync();
        await person.Page.GetByLabel("Sleutelbestand van uw team").SetInputFilesAsync(site.KeyFile(team));

        await looks.Task.WaitAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken);
        await person.PressAsync("Mijzelf toelaten");
        pressed.SetResult();

        await person.ArriveAsync("/desk/postvak");
        await person.ReadyAsync();
    }

    [Fact]
    public async Task A_hub_that_puts_another_key_in_place_of_the_member_s_is_seen_by_the_words()
    {
        const string team = "gm1509.wijkteam.varsseveld";
        await using var member = await Members.AskAsync(site, team, "medewerker-2");
        var asked = await Members.PhraseAsync(member.Page);
        await using var holder = await Person.SignedInAsync(site, team, "medewerker-1");
        await holder.Page.RouteAsync("**/deel/leden", async route =>
        {
            var answer = await route.FetchAsync();
            var html = Regex.Replace(await answer.TextAsync(), "(&quot;n&quot;:&quot;.{20})(.)", found
                => found.Groups[1].Value + (found.Groups[2].Value == "A" ? "B" : "A"));
            await route.FulfillAsync(new() { Response = answer, Body = html });
        });

        await holder.Page.GotoAsync("/desk/leden");
        await holder.ReadyAsync();

        var shown = holder.Page.Locator("[data-phrase]");
        await Assertions.Expect(shown).Not.ToHaveTextAsync("De herkenningszin wordt berekend.");
        await Assertions.Expect(shown).Not.ToHaveTextAsync(asked);
    }

    [Fact]
    public async Task A_key_file_of_another_team_admits_nobody_and_a_request_can_be_refused()
    {
        const string team = "gm1509.wijkteam.terborg";
        await using var member = await Members.AskAsync(site, team, "medewerker-2");
        await member.Page.GetByText("Ik heb zelf het sleutelbestand van het team…").ClickAsync();
        await member.PressAsync("Mijzelf toelaten");
        await Assertions.Expect(member.Told).ToContainTextAsync("Kies eerst het sleutelbestand");
        await member.Page.GetByLabel("Sleutelbestand van uw team").SetInputFilesAsync(site.KeyFile("gm0637.wijkteam.meerzicht"));
        await member.PressAsync("Mijzelf toelaten");
        await Assertions.Expect(member.Told).ToContainTextAsync("De hub kent deze sleutel niet (meer) voor dit team");
        Assert.EndsWith("/desk/toelating", member.Page.Url, StringComparison.Ordinal);

        await using var holder = await Person.SignedInAsync(site, team, "medewerker-1");
        await holder.Page.GotoAsync("/desk/leden");
        await holder.ReadyAsync();
        await holder.PressAsync("Weigeren");
        await Assertions.Expect(holder.Told).ToContainTextAsync("Geweigerd");
        await Assertions.Expect(member.Told).ToContainTextAsync("Dit apparaat is geen lid meer van dit team");
        await Assertions.Expect(member.Page.Locator("#vragen")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_was_wrapped_and_was_changed_opens_nothing_and_says_what_to_do()
    {
        const string team = "gm1509.wijkteam.silvolde";
        await using var member = await Members.AskAsync(site, team, "medewerker-2");
        await member.Page.RouteAsync("**/membership", async route =>
        {
            var answer = await route.FetchAsync();
            var body = JsonNode.Parse(await answer.TextAsync())!;
            if ((string?)body["wrapped"] is { } wrapped)
            {
                var parts = wrapped.Split('.');
                parts[3] = (parts[3][0] == 'A' ? 'B' : 'A') + parts[3][1..];
                body["wrapped"] = string.Join('.', parts);
            }
            await route.FulfillAsync(new() { Response = answer, Body = body.ToJsonString() });
        });
        await member.Page.GetByText("Ik heb zelf het sleutelbestand van het team…").ClickAsync();
        await member.Page.GetByLabel("Sleutelbestand van uw team").SetInputFilesAsync(site.KeyFile(team));

        await member.PressAsync("Mijzelf toelaten");

        await Assertions.Expect(member.Told).ToContainTextAsync("opent hier niet: het is beschadigd");
        Assert.EndsWith("/desk/toelating", member.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_term_that_is_over_is_told_before_and_lets_nobody_in_after()
    {
        const string team = "gm1509.wijkteam.ulft-zuid-bontebrug";
        await using var member = await Members.FirstAsync(site, team, "medewerker-2");
        var listed = JsonNode.Parse(await MembersAsync("list", team, "--json"))!;
        var id = (string)listed["members"]![0]!["id"]!;

        await MembersAsync("expire", team, id, "--days", "12");
        await member.Page.ReloadAsync();
        await Assertions.Expect(member.Page.Locator("#bericht")).ToContainTextAsync(new Regex("Uw toelating verloopt over 1[12] dagen"));
        await MembersAsync("expire", team, id);
        await member.Page.ReloadAsync();
        await Assertions.Expect(member.Told).ToContainTextAsync("Uw toelating is verlopen: u bent hier afgemeld.");
        await member.Page.GotoAsync("/desk");
        await member.PressAsync("Aanmelden als medewerker-2");
        await Assertions.Expect(member.Told).ToContainTextAsync("Uw toelating is verlopen");
        await MembersAsync("expire", team, id, "--days", "365");
        await member.PressAsync("Aanmelden als medewerker-2");
        await member.ArriveAsync("/desk/postvak");

        Assert.Contains("medewerker-2", await MembersAsync("list", team), StringComparison.Ordinal);
        await MembersAsync("remove", team, id);
        Assert.Contains("Dit team heeft geen leden", await MembersAsync("list", team), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operator_s_link_counts_once_and_admits_nobody_by_itself()
    {
        const string team = "gm1509.wijkteam.ulft-noord-etten";
        var made = await site.HubAsync("team", "invite", team, "--json");
        var link = new Uri((string)JsonNode.Parse(made)!["link"]!);
        await using var member = await Person.AtAsync(site);
        var sent = new List<string>();
        member.Page.Request += (_, request) => sent.Add(request.Url);
        await member.Page.GotoAsync(link.PathAndQuery + link.Fragment);
        await Assertions.Expect(member.Page.GetByLabel("Team", new() { Exact = true })).ToHaveValueAsync(team);
        await member.Page.GetByLabel("Uw rol").FillAsync("medewerker-2");
        await member.PressAsync("Toelating vragen");
        await Assertions.Expect(member.Page.Locator("#wachten")).ToBeVisibleAsync();
        Assert.DoesNotContain(sent, url => url.Contains("uitnodiging", StringComparison.Ordinal));
        await member.Page.GotoAsync("/desk/postvak");
        await member.ArriveAsync("/desk"); // nobody is signed in

        await using var holder = await Person.SignedInAsync(site, team, "medewerker-1");
        await holder.Page.GotoAsync("/desk/leden");
        await holder.ReadyAsync();
        await Assertions.Expect(holder.Page.Locator("[data-member]")).ToContainTextAsync("met een link van de beheerder");

        await using var other = await Person.AtAsync(site);
        await other.Page.GotoAsync(link.PathAndQuery + link.Fragment);
        await other.Page.GetByLabel("Uw rol").FillAsync("medewerker-3");
        await other.PressAsync("Toelating vragen");
        await Assertions.Expect(other.Told).ToContainTextAsync("Deze link is al gebruikt, verlopen, of voor een ander team.");
    }

    private async Task<string> MembersAsync(string command, string team, params string[] more)
        => await site.HubAsync(
            ["team", "members", command, .. more, "--team", team, "--key", site.KeyFile(team), "--url", site.Address.ToString()]);
}
