using System.Net;
using Hub.Testing.Processes;
using Microsoft.Playwright;

namespace Hub.Desk.Tests.Provider;

/// <summary>
/// The cookies of who signs in at an identity provider where the desk is reached over TLS: in one process, as a worker of its own, and
/// behind a proxy that ends the TLS. Everything is made here: authority, certificate, provider.
/// </summary>
public sealed class TlsCookieTests(DeskSite site)
{
    private const string Session = "__Host-hub-desk";
    private const string Plain = "hub-desk";
    private const string Outside = "https://bureau.gemeente.example";
    private const string Team = "gm0637.wijkzorgnetwerk.oosterheem";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_one_process_every_cookie_is_this_hosts_alone_and_goes_nowhere_in_the_clear()
    {
        await using var folder = new TestFolder("desk-tls");
        await using var provider = await ProviderAsync();
        await using var hub = new DeskSite(Providers(provider), OwnCertificate.In(folder));
        await hub.InitializeAsync();
        await provider.RegisterAsync(hub.Address);

        await WalkAsync(hub, hub.Address, provider);
    }

    [Fact]
    public async Task At_a_desk_that_is_a_worker_of_its_own_they_are_the_same()
    {
        await using var folder = new TestFolder("desk-tls");
        await using var provider = await ProviderAsync();
        await using var desk = await WorkerTests.StartAsync(
            folder,
            $$"""
            { "http": {{OwnCertificate.Http("desk", OwnCertificate.In(folder), $", \"inbox\": \"{site.Address}\"")}},
              "logs": { "level": "error" }{{Providers(provider)}} }
            """);
        var address = new Uri(desk.Urls.First());
        await provider.RegisterAsync(address);

        await WalkAsync(site, address, provider);
    }

    [Fact]
    public async Task Behind_a_proxy_that_ends_the_tls_they_are_as_the_browser_sees_the_desk()
    {
        await using var folder = new TestFolder("desk-tls");
        await using var provider = await ProviderAsync();
        await using var desk = await WorkerTests.StartAsync(
            folder,
            $$"""
            { "http": { "desk": ["http://127.0.0.1:0"], "inbox": "{{site.Address}}", "publicUrl": "{{Outside}}" },
              "logs": { "level": "error" }{{Providers(provider)}} }
            """);
        await provider.RegisterAsync(new Uri(Outside));
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });

        using var answer = await client.GetAsync(new Uri($"{desk.Urls.First()}/desk/aanmelden/gemeente/0"), Token);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.Equal(2, cookies.Count);
        Assert.All(cookies, one =>
        {
            Assert.StartsWith("__Host-hub-desk-", one, StringComparison.Ordinal);
            foreach (var part in new[] { "; path=/;", "; secure", "; samesite=lax", "; httponly" })
            {
                Assert.Contains(part, one, StringComparison.OrdinalIgnoreCase);
            }
            Assert.DoesNotContain("domain=", one, StringComparison.OrdinalIgnoreCase);
        });
    }

    private static async Task WalkAsync(DeskSite hub, Uri desk, ProviderNode provider)
    {
        await using var person = await Person.AtAsync(hub, address: desk.ToString());
        await person.Page.GotoAsync("/desk");
        Assert.True(await person.Page.EvaluateAsync<bool>("isSecureContext && Boolean(crypto.subtle)"));
        await person.PressLinkAsync("Aanmelden via gemeente Zoetermeer");
        await Assertions.Expect(person.Page.GetByLabel("Gebruiker")).ToBeVisibleAsync();

        var underWay = await CookiesAsync(person, desk);
        Assert.Equal(
            ["__Host-hub-desk-once.", "__Host-hub-desk-step."], underWay.Select(one => one.Name[..21]).Order(StringComparer.Ordinal));
        Assert.All(underWay, one => Guarded(one, desk, SameSiteAttribute.Lax));

        await person.Page.GetByLabel("Gebruiker").FillAsync("anna");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Verder" }).ClickAsync();
        await Assertions.Expect(person.Page.Locator("[data-naam]")).ToHaveTextAsync("gemeente Zoetermeer"); // the session counts
        var session = Assert.Single(await CookiesAsync(person, desk)); // those of the way are gone
        Assert.Equal(Session, session.Name);
        Assert.Equal(-1, session.Expires);
        Guarded(session, desk, SameSiteAttribute.Strict);

        await using var other = await Person.AtAsync(hub, address: desk.ToString());
        await other.Page.Context.AddCookiesAsync([new() { Name = Plain, Value = session.Value, Url = desk.ToString() }]);
        await other.Page.GotoAsync("/desk");
        var planted = await other.Page.EvaluateAsync<int>("fetch('/desk/sessie').then((answer) => answer.status)");
        Assert.Equal(204, planted); // nobody's

        await person.PressAsync("Afmelden bij de gemeente");
        await Assertions.Expect(person.Page.GetByText("Aanmelden via gemeente Zoetermeer")).ToBeVisibleAsync();
        Assert.Empty(await CookiesAsync(person, desk));
    }

    private static void Guarded(BrowserContextCookiesResult cookie, Uri desk, SameSiteAttribute sent)
    {
        Assert.True(cookie.Secure, cookie.Name);
        Assert.True(cookie.HttpOnly, cookie.Name);
        Assert.Equal((sent, "/", desk.Host), (cookie.SameSite, cookie.Path, cookie.Domain)); // this host's, with no dot before it
    }

    private static Task<IReadOnlyList<BrowserContextCookiesResult>> CookiesAsync(Person person, Uri desk)
        => person.Page.Context.CookiesAsync([new Uri(desk, "/desk").ToString()]);

    private static async Task<ProviderNode> ProviderAsync()
    {
        Environment.SetEnvironmentVariable("HUB_TEST_DESK_SECRET", ProviderNode.Secret);
        var provider = new ProviderNode { IdTokenLifetime = TimeSpan.FromMinutes(5) };
        await provider.StartAsync();
        provider.People["anna"] = ("s-anna-91", ["wzn-oosterheem"]);
        return provider;
    }

    private static string Providers(ProviderNode provider) =>
        $$"""
        , "providers": [{
          "name": "gemeente Zoetermeer", "issuer": "{{provider.Issuer}}", "clientId": "{{ProviderNode.ClientId}}",
          "clientSecret": { "variable": "HUB_TEST_DESK_SECRET" }, "municipalities": ["GM0637"],
          "grants": [{ "value": "wzn-oosterheem", "teams": ["{{Team}}"] }]
        }]
        """;
}
