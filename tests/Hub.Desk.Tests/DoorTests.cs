using System.Net;
using System.Text;

namespace Hub.Desk.Tests;

/// <summary>The desk's own doors, as another site or a program meets them.</summary>
public sealed class DoorTests(DeskSite site)
{
    public static TheoryData<string> Addresses
        =>
    [
        "/desk", "/desk/postvak", "/desk/leden", "/desk/toelating", "/desk/deel/leden",
        "/desk/wie-is-wie", "/desk/rapport", "/desk/v1/team-inbox/report", "/desk/bord", "/desk/bord/geparkeerd", "/desk/bord/verbeterd",
        "/desk/deel/bord/stand", "/desk/deel/bord/verbeterd",
        "/desk/bestanden/desk.css", "/desk/bestanden/case.js", "/desk/woorden", "/desk/deel/postvak", "/desk/bestaat-niet",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_answer_runs_own_files_only_and_may_not_be_framed_kept_or_guessed(string address)
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        using var answer = await client.GetAsync(address);

        string Header(string name) => string.Join(' ', answer.Headers.TryGetValues(name, out var values) ? values : []);
        Assert.Contains("default-src 'self'", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal(
            ("no-store", "nosniff", "no-referrer", "DENY", ""),
            (
                Header("Cache-Control"),
                Header("X-Content-Type-Options"),
                Header("Referrer-Policy"),
                Header("X-Frame-Options"),
                Header("Set-Cookie")));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotMatch(
            @"\sstyle=|<style|\son[a-z]+=|javascript:|<script(?![^>]*\ssrc=""/desk/bestanden/)|https?://(?!www\.w3\.org)",
            answer.Content.Headers.ContentType!.MediaType == "text/html" ? text : "");
    }

    [Theory]
    [InlineData("/desk/v1/team-inbox/deliveries/0193f5a2-7c1e-8b4d-9e2f-5a6b7c8d9e0f/accept", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("/desk/v1/team-inbox/deliveries/0193f5a2-7c1e-8b4d-9e2f-5a6b7c8d9e0f/accept", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("/desk/v1/team-inbox/deliveries/0193f5a2-7c1e-8b4d-9e2f-5a6b7c8d9e0f/accept", "same-origin", HttpStatusCode.Unauthorized)]
    [InlineData("/desk/v1/team-inbox/members", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("/desk/v1/team-inbox/members", "same-origin", HttpStatusCode.BadRequest)]
    [InlineData("/desk/v1/team-inbox/members/0193f5a2-7c1e-8b4d-9e2f-5a6b7c8d9e0f/admit", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("/desk/v1/team-inbox/members/0193f5a2-7c1e-8b4d-9e2f-5a6b7c8d9e0f/remove", "same-origin", HttpStatusCode.Unauthorized)]
    [InlineData("/desk/v1/signals", "same-origin", HttpStatusCode.MethodNotAllowed)]
    [InlineData("/desk/v1/team-inbox/keys/triage", "same-origin", HttpStatusCode.MethodNotAllowed)]
    [InlineData("/desk/v1/operations/parked/discard", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("/desk/v1/operations/parked/discard", "same-origin", HttpStatusCode.Unauthorized)]
    [InlineData("/desk/v1/operations/signals", "same-origin", HttpStatusCode.MethodNotAllowed)]
    [InlineData("/desk/v1/operations/parked/..%2freplay/discard", "same-origin", HttpStatusCode.NotFound)]
    [InlineData("/desk/v1/team-inbox/deliveries/..%2f..%2fsignals/accept", "same-origin", HttpStatusCode.NotFound)]
    public async Task Nobody_acts_from_another_site_without_a_token_or_past_the_list(string address, string from, HttpStatusCode expected)
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent("{}", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Sec-Fetch-Site", from);

        using var answer = await client.SendAsync(request);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_counts_once_through_the_desk_too_and_a_forged_one_never()
    {
        using var side = site.Side("gm0637.wijkteam.centrum");
        var token = side.Token(TimeProvider.System.GetUtcNow());

        Assert.Equal(HttpStatusCode.OK, await ListAsync(token));
        Assert.Equal(HttpStatusCode.Unauthorized, await ListAsync(token));
        Assert.Equal(HttpStatusCode.Unauthorized, await ListAsync(side.Token(TimeProvider.System.GetUtcNow().AddMinutes(-10))));
        Assert.Equal(HttpStatusCode.Unauthorized, await ListAsync(token[..^4] + "AAAA"));
        Assert.Equal(HttpStatusCode.Unauthorized, await ListAsync("een.twee.drie"));
    }

    [Fact]
    public async Task What_an_operator_s_key_opens_is_no_team_s_inbox_and_the_other_way_round()
    {
        using var side = site.Side("gm0637.wijkteam.centrum");
        using var client = new HttpClient { BaseAddress = site.Address };
        async Task<HttpStatusCode> StatusAsync(string address, string bearer)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Authorization = new("Bearer", bearer) } };
            using var answer = await client.SendAsync(request);
            return answer.StatusCode;
        }

        var key = await File.ReadAllTextAsync(site.OperatorKeyFile("beheerder"));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/desk/deel/bord/stand", key));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync("/desk/deel/postvak", key));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync("/desk/deel/bord/stand", side.Token(TimeProvider.System.GetUtcNow())));
        Assert.Equal(
            HttpStatusCode.Unauthorized, await StatusAsync("/desk/v1/operations/events", side.Token(TimeProvider.System.GetUtcNow())));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync("/desk/deel/bord/signalen?besluit=%27x&partner=a%26state=routed", key));
    }

    [Theory]
    [InlineData("/desk/", "text/html", HttpStatusCode.PermanentRedirect, "/desk")]
    [InlineData(
        "/desk/bord/geparkeerd/?oorzaak=bug.X", "text/html,*/*;q=0.8", HttpStatusCode.PermanentRedirect,
        "/desk/bord/geparkeerd?oorzaak=bug.X"
    )]
    [InlineData("/desk/", "application/json", HttpStatusCode.NotFound, null)]
    [InlineData("//example.org/", "text/html", HttpStatusCode.NotFound, null)]
    [InlineData("/%5Cexample.org/", "text/html", HttpStatusCode.NotFound, null)]
    public async Task A_slash_too_many_leads_a_person_to_the_screen_and_nobody_elsewhere(
        string address, string accept, HttpStatusCode expected, string? to)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, site.Address.ToString().TrimEnd('/') + address);
        request.Headers.TryAddWithoutValidation("Accept", accept);

        using var answer = await client.SendAsync(request);

        Assert.Equal((expected, to), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task An_address_in_the_question_leads_nowhere()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = site.Address };
        using var answer = await client.GetAsync("/desk?terug=https://example.org/&url=//example.org");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("example.org", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> ListAsync(string token)
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var answer = await client.GetAsync("/desk/deel/postvak");
        return answer.StatusCode;
    }
}
