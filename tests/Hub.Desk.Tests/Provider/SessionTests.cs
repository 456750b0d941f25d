using System.Net;
using Microsoft.Playwright;

namespace Hub.Desk.Tests.Provider;

/// <summary>What others would try with somebody's signing in.</summary>
[Collection(ProviderTestGroup.Name)]
public sealed class SessionTests(ProviderSite site)
{
    private const string Cookie = "hub-desk";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_browser_gets_a_secret_that_no_script_reads_and_no_token_anywhere()
    {
        await using var person = await SignedInAsync("anna");

        var cookie = Assert.Single(await person.Page.Context.CookiesAsync([site.Desk.Address.ToString()]), one => one.Name == Cookie);
        Assert.True(cookie.HttpOnly);
        Assert.Equal(SameSiteAttribute.Strict, cookie.SameSite);
        Assert.Equal(-1, cookie.Expires);
        Assert.Equal(43, cookie.Value.Length);
        Assert.DoesNotContain('.', cookie.Value);
        var session = await person.Page.EvaluateAsync<string>("fetch('/desk/sessie').then((answer) => answer.text())");
        Assert.Equal("""{"name":"gemeente Zoetermeer","operator":null}""", session);
        Assert.Equal(0, await person.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
    }

    [Fact]
    public async Task A_secret_that_somebody_planted_before_is_nobodys_and_each_sign_in_has_a_new_one()
    {
        const string planted = "planted-planted-planted-planted-planted-pla";
        await using var person = await Person.AtAsync(site.Desk);
        await person.Page.Context.AddCookiesAsync(
            [new Microsoft.Playwright.Cookie { Name = Cookie, Value = planted, Url = site.Desk.Address.ToString() }]);
        await person.Page.GotoAsync("/desk");
        await Visitors.SignInAsync(person, "anna");
        var first = await SecretAsync(person);
        Assert.NotEqual(planted, first);
        Assert.Equal(HttpStatusCode.NoContent, await WhoAsync(planted));
        Assert.Equal(HttpStatusCode.OK, await WhoAsync(first));

        await person.Page.GotoAsync("/desk/aanmelden/gemeente/0?naar=postvak");
        await person.Page.GetByLabel("Gebruiker").FillAsync("bilal");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Verder" }).ClickAsync();
        await person.ArriveAsync("/desk");

        Assert.NotEqual(first, await SecretAsync(person));
        Assert.Equal(HttpStatusCode.NoContent, await WhoAsync(first)); // the session before is over, not shared
    }

    [Fact]
    public async Task Only_the_desks_own_page_signs_out_and_then_the_secret_opens_nothing()
    {
        await using var person = await SignedInAsync("anna");
        var secret = await SecretAsync(person);

        Assert.Equal(HttpStatusCode.Forbidden, await LeaveAsync(secret, header: false));
        Assert.Equal(HttpStatusCode.Forbidden, await LeaveAsync(secret, header: true, from: "cross-site"));
        Assert.Equal(HttpStatusCode.Forbidden, await LeaveAsync(secret, header: true, from: "same-site"));
        Assert.Equal(HttpStatusCode.OK, await WhoAsync(secret));
        Assert.Equal(HttpStatusCode.Forbidden, await WhoAsync(secret, from: "cross-site"));

        // A form on another site, in the very browser that has the session.
        await person.Page.GotoAsync($"http://localhost:{new Uri(site.Provider.Issuer).Port}/connect/authorize");
        var answer = await person.Page.RunAndWaitForResponseAsync(
            () => person.Page.EvaluateAsync(
                """
                (to) => {
                  const form = Object.assign(document.createElement('form'), { method: 'post', action: to });
                  document.body.append(form);
                  form.submit();
                }
                """,
                new Uri(site.Desk.Address, "/desk/afmelden").ToString()),
            one => one.Url.EndsWith("/desk/afmelden", StringComparison.Ordinal));
        Assert.Equal(403, answer.Status);
        Assert.Equal(HttpStatusCode.OK, await WhoAsync(secret));

        Assert.Equal(HttpStatusCode.OK, await LeaveAsync(secret, header: true));
        Assert.Equal(HttpStatusCode.NoContent, await WhoAsync(secret));
    }

    [Fact]
    public async Task A_session_alone_changes_nothing_at_the_board_without_the_pages_own_header()
    {
        await using var person = await SignedInAsync("cor", "/desk/bord/aanmelden");
        await person.ArriveAsync("/desk/bord");
        var secret = await SecretAsync(person);

        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(secret, HttpMethod.Get, "/desk/deel/bord/stand", header: false));
        Assert.Equal(HttpStatusCode.Forbidden,
            await SendAsync(secret, HttpMethod.Get, "/desk/deel/bord/stand", header: true, from: "cross-site"));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(secret, HttpMethod.Get, "/desk/deel/bord/stand", header: true));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_sent_to_another_site_after_signing_in(string to)
    {
        await using var person = await Person.AtAsync(site.Desk);
        await person.Page.GotoAsync(
            $"/desk/aanmelden/gemeente/0?naar={Uri.EscapeDataString(to)}"
                + $"&returnUrl={Uri.EscapeDataString(to)}&redirect_uri={Uri.EscapeDataString(to)}");
        await person.Page.GetByLabel("Gebruiker").FillAsync("anna");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Verder" }).ClickAsync();
        await person.ArriveAsync("/desk");
        Assert.Equal(site.Desk.Address.Authority, new Uri(person.Page.Url).Authority);
    }

    [Fact]
    public async Task An_answer_of_the_provider_counts_once_and_only_in_the_browser_that_asked()
    {
        var answers = new List<string>();
        await using var person = await Person.AtAsync(site.Desk);
        person.Page.Request += (_, request) =>
        {
            if (request.Url.Contains("/desk/aanmelden/terug/", StringComparison.Ordinal))
            {
                answers.Add(request.Url);
            }
        };
        await person.Page.GotoAsync("/desk");
        await Visitors.SignInAsync(person, "anna");
        var answer = Assert.Single(answers);
        Assert.DoesNotContain(ProviderNode.Secret, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("id_token", answer, StringComparison.Ordinal);

        await person.Page.GotoAsync(answer); // once more in the same browser
        await Assertions.Expect(person.Page.GetByText("verlopen, al gebruikt, of in een ander venster begonnen")).ToBeVisibleAsync();

        await using var other = await Person.AtAsync(site.Desk);
        await other.Page.GotoAsync(answer);
        await Assertions.Expect(other.Page.GetByText("verlopen, al gebruikt, of in een ander venster begonnen")).ToBeVisibleAsync();
        Assert.DoesNotContain(await other.Page.Context.CookiesAsync(), one => one.Name == Cookie);
    }

    [Theory]
    [InlineData("code=abc&state=abc", "verlopen, al gebruikt")]
    [InlineData("code=abc", "verlopen, al gebruikt")]
    [InlineData("error=access_denied&error_description=%3Cscript%3Ealert(1)%3C/script%3E",
        "heeft u niet aangemeld, of u bent zelf gestopt")]
    [InlineData("", "verlopen, al gebruikt")]
    public async Task What_the_desk_did_not_ask_for_gets_a_sentence(string query, string words)
    {
        await using var person = await Person.AtAsync(site.Desk);
        await person.Page.GotoAsync($"/desk/aanmelden/terug/0?{query}");
        await Assertions.Expect(person.Page.Locator(".alert--error")).ToContainTextAsync(words);
        Assert.DoesNotContain("alert(1)", await person.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_in_over_a_line_that_others_can_read_is_refused()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Desk.Address, "/desk/aanmelden/gemeente/0"));
        request.Headers.Host = "bureau.gemeente.example";
        using var answer = await client.SendAsync(request, Token);
        Assert.Equal("/desk/aanmelden/mislukt?waarom=onveilig", answer.Headers.Location?.ToString());
    }

    private async Task<Person> SignedInAsync(string user, string at = "/desk")
    {
        var person = await Person.AtAsync(site.Desk);
        await person.Page.GotoAsync(at);
        await Visitors.SignInAsync(person, user);
        return person;
    }

    private async Task<string> SecretAsync(Person person)
        => (await person.Page.Context.CookiesAsync([site.Desk.Address.ToString()])).Single(one => one.Name == Cookie).Value;

    private Task<HttpStatusCode> WhoAsync(string secret, string from = "same-origin")
        => SendAsync(secret, HttpMethod.Get, "/desk/sessie", header: false, from);

    private Task<HttpStatusCode> LeaveAsync(string secret, bool header, string from = "same-origin")
        => SendAsync(secret, HttpMethod.Post, "/desk/afmelden", header, from);

    private async Task<HttpStatusCode> SendAsync(string secret, HttpMethod method, string path, bool header, string from = "same-origin")
    {
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false });
        using var request = new HttpRequestMessage(method, new Uri(site.Desk.Address, path));
        request.Headers.Add("Cookie", $"{Cookie}={secret}");
        request.Headers.Add("Sec-Fetch-Site", from);
        if (header)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Session");
        }
        using var answer = await client.SendAsync(request, Token);
        return answer.StatusCode;
    }
}
