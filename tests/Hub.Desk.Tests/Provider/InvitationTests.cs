using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Hub.Desk.Tests.Provider;

/// <summary>
/// An operator's link in a municipality where its reader has to sign in first: it comes back with the person, and is nowhere else.
/// </summary>
[Collection(ProviderTestGroup.Name)]
public sealed class InvitationTests(ProviderSite site)
{
    private const string Team = ProviderSite.Team;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_is_still_there_after_signing_in_counts_and_stands_in_no_address_that_was_asked_for()
    {
        await using var person = await Person.AtAsync(site.Desk);
        var (link, secret) = await LinkAsync();
        var asked = new List<string>();
        person.Page.Request += (_, request) => asked.Add($"{request.Url} {request.Headers.GetValueOrDefault("referer")}");
        await person.Page.GotoAsync(link.PathAndQuery + link.Fragment);

        await person.PressLinkAsync("Aanmelden via gemeente Zoetermeer");
        await Assertions.Expect(person.Page.GetByLabel("Gebruiker")).ToBeVisibleAsync();
        Assert.DoesNotContain(secret, person.Page.Url, StringComparison.Ordinal); // the provider's own page could read it there
        await EnterAsync(person, "anna");
        await Assertions.Expect(person.Page.GetByLabel("Team", new() { Exact = true })).ToHaveValueAsync(Team);
        await Assertions.Expect(person.Page.Locator("[data-naam]")).ToHaveTextAsync("gemeente Zoetermeer");
        await person.Page.GetByLabel("Uw rol").FillAsync("aanvoerder-21");
        await person.PressAsync("Toelating vragen");
        await Assertions.Expect(person.Page.Locator("#wachten")).ToBeVisibleAsync();

        Assert.DoesNotContain(asked, one => one.Contains(secret, StringComparison.Ordinal));
        Assert.DoesNotContain(secret, person.Page.Url, StringComparison.Ordinal);
        Assert.False(await KeptAsync(person));
        foreach (var file in Directory.EnumerateFiles(site.Desk.Data, "*", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain(secret, Encoding.Latin1.GetString(await ReadAsync(file)), StringComparison.Ordinal);
        }
        await using var holder = await Person.SignedInAsync(site.Desk, Team, "aanvoerder-9021");
        await holder.Page.GotoAsync("/desk/leden");
        await holder.ReadyAsync();
        await Assertions.Expect(holder.Page.Locator("[data-member]", new() { HasText = "aanvoerder-21" }))
            .ToContainTextAsync("met een link van de beheerder");
    }

    [Fact]
    public async Task Who_was_signed_in_as_somebody_else_signs_out_first_and_has_the_link_still()
    {
        await using var person = await Person.AtAsync(site.Desk);
        await person.Page.GotoAsync("/desk");
        await Visitors.SignInAsync(person, "bilal");
        var (link, _) = await LinkAsync();
        await person.Page.GotoAsync(link.PathAndQuery + link.Fragment);

        await person.PressAsync("Afmelden bij de gemeente");
        await person.ArriveAsync("/desk");
        await person.PressLinkAsync("toelating");

        await Assertions.Expect(person.Page.GetByLabel("Team", new() { Exact = true })).ToHaveValueAsync(Team);
        await Assertions.Expect(person.Page.GetByText("Aanmelden via gemeente Zoetermeer")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_comes_back_after_a_quarter_of_an_hour_takes_the_link_again()
    {
        await using var person = await Person.AtAsync(site.Desk);
        var (link, _) = await LinkAsync();
        await person.Page.GotoAsync(link.PathAndQuery + link.Fragment);
        await person.PressLinkAsync("Aanmelden via gemeente Zoetermeer");
        await person.Page.Clock.SetFixedTimeAsync(TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(16));

        await EnterAsync(person, "anna");

        await Assertions.Expect(person.Page.Locator("#vragen [type='submit']")).ToBeEnabledAsync();
        await Assertions.Expect(person.Page.GetByLabel("Team", new() { Exact = true })).ToHaveValueAsync("");
        Assert.False(await KeptAsync(person));
    }

    private async Task<(Uri Link, string Secret)> LinkAsync()
    {
        var link = new Uri((string)JsonNode.Parse(await site.Desk.HubAsync("team", "invite", Team, "--json"))!["link"]!);
        return (link, link.Fragment[(link.Fragment.IndexOf("uitnodiging=", StringComparison.Ordinal) + "uitnodiging=".Length)..]);
    }

    private static async Task EnterAsync(Person person, string user)
    {
        await person.Page.GetByLabel("Gebruiker").FillAsync(user);
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Verder" }).ClickAsync();
        await person.ArriveAsync("/desk/toelating*");
    }

    private static Task<bool> KeptAsync(Person person) => person.Page.EvaluateAsync<bool>(
        """
        () => new Promise((done) => {
          indexedDB.open('hub-desk', 1).onsuccess = ({ target }) => {
            target.result.transaction('signed-in').objectStore('signed-in').get('invitation').onsuccess = (found) => {
              target.result.close();
              done(Boolean(found.target.result));
            };
          };
        })
        """);

    private static async Task<byte[]> ReadAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Token);
        return copy.ToArray();
    }
}
