using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Hub.Contracts.Members;
using Microsoft.IdentityModel.Tokens;
using Microsoft.Playwright;

namespace Hub.Desk.Tests.Provider;

/// <summary>What people do who sign in at a provider, on the way to what a test is about.</summary>
internal static class Visitors
{
    public static async Task SignInAsync(Person person, string user)
    {
        await person.PressLinkAsync("Aanmelden via gemeente Zoetermeer");
        await person.Page.GetByLabel("Gebruiker").FillAsync(user);
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Verder" }).ClickAsync();
        await Arrival.BackAsync(person.Page);
    }

    public static async Task<Person> AskAsync(ProviderSite site, string user, string team, string actor, int width = 1280)
    {
        var person = await Person.AtAsync(site.Desk, width);
        await person.Page.GotoAsync("/desk/toelating");
        await SignInAsync(person, user);
        await person.Page.GetByLabel("Team", new() { Exact = true }).FillAsync(team);
        await person.Page.GetByLabel("Uw rol").FillAsync(actor);
        await person.PressAsync("Toelating vragen");
        await Assertions.Expect(person.Page.Locator("#wachten")).ToBeVisibleAsync();
        return person;
    }

    /// <summary>A member with a device of its own, who admitted itself with the key file.</summary>
    public static async Task<Person> MemberAsync(ProviderSite site, string user, string team, string actor)
    {
        var person = await AskAsync(site, user, team, actor);
        await person.Page.GetByText("Ik heb zelf het sleutelbestand van het team…").ClickAsync();
        await person.Page.GetByLabel("Sleutelbestand van uw team").SetInputFilesAsync(site.Desk.KeyFile(team));
        await person.PressAsync("Mijzelf toelaten");
        await person.ArriveAsync("/desk/postvak");
        await person.ReadyAsync();
        return person;
    }

    /// <summary>Asks the router itself to join a team, round the desk, with a token or without: <c>asked</c>, or why not.</summary>
    public static async Task<string> AskedAsync(ProviderSite site, string? token, string team = ProviderSite.Team,
        string actor = "aanvoerder-8001")
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site.Desk.Address, MemberRoutes.Members))
        {
            Content = JsonContent.Create(new { team, actor, wrapKey = WrapKey(), signKey = SignKey() }),
        };
        if (token is not null)
        {
            request.Headers.Add(MemberRoutes.Person, token);
        }
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.IsSuccessStatusCode ? "asked" : CodeIn(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static string CodeIn(string problem) => (string?)JsonNode.Parse(problem)!["errors"]?[0]?["code"] ?? problem;

    private static string WrapKey()
    {
        using var rsa = RSA.Create(2048);
        var key = rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["n"] = Base64UrlEncoder.Encode(key.Modulus),
            ["e"] = Base64UrlEncoder.Encode(key.Exponent)
        }.ToJsonString();
    }

    private static string SignKey()
    {
        using var ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = ec.ExportParameters(includePrivateParameters: false).Q;
        return new JsonObject
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["x"] = Base64UrlEncoder.Encode(point.X),
            ["y"] = Base64UrlEncoder.Encode(point.Y)
        }.ToJsonString();
    }
}
