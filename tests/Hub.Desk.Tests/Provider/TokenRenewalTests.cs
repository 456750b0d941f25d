using System.Net;
using System.Text.Json.Nodes;
using Hub.Configuration;
using Hub.Configuration.Providers;
using Hub.Configuration.Servers;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Desk.Provider;
using Hub.Hosting.Provider;
using Hub.Testing.Time;

namespace Hub.Desk.Tests.Provider;

/// <summary>How long a session of somebody lives on, against a real provider and a clock of our own.</summary>
public sealed class TokenRenewalTests : IAsyncLifetime
{
    private readonly ProviderNode provider = new();
    private readonly FakeClock clock = new(TimeProvider.System.GetUtcNow());
    private IdentityProviders providers = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ProviderTokens One => providers.All[0];

    public async ValueTask InitializeAsync()
    {
        await provider.StartAsync();
        provider.People["anna"] = ("s-anna", ["wzn-oosterheem"]);
        Environment.SetEnvironmentVariable("HUB_TEST_DESK_SECRET", ProviderNode.Secret);
        providers = new IdentityProviders(
            new HubSettings(Providers:
            [
                new ProviderSettings(
                    "gemeente", new Uri(provider.Issuer), ProviderNode.ClientId, [new MunicipalityCode("GM0637")],
                    [new ProviderGrant("wzn-oosterheem", [new TeamId(ProviderSite.Team)])],
                        new SecretSource(Variable: "HUB_TEST_DESK_SECRET")),
            ]),
            clock);
    }

    public async ValueTask DisposeAsync()
    {
        providers.Dispose();
        await provider.DisposeAsync();
    }

    [Fact]
    public async Task A_token_ends_when_the_hub_says_so_however_long_its_provider_meant_it()
    {
        var token = Made(TimeSpan.FromHours(8));
        Assert.NotNull(await One.VerifyAsync(token, Token));

        clock.Leap(TimeSpan.FromMinutes(9));
        Assert.NotNull(await One.VerifyAsync(token, Token));
        clock.Leap(TimeSpan.FromMinutes(1));
        Assert.Null(await One.VerifyAsync(token, Token));
    }

    [Fact]
    public async Task A_clock_that_is_a_minute_off_keeps_nobody_out_and_one_that_is_two_does()
    {
        var token = Made(TimeSpan.FromMinutes(2));

        clock.Leap(TimeSpan.FromSeconds(170));
        Assert.NotNull(await One.VerifyAsync(token, Token));
        clock.Leap(TimeSpan.FromSeconds(20));
        Assert.Null(await One.VerifyAsync(token, Token));
    }

    [Fact]
    public async Task While_the_provider_is_away_known_keys_count_for_a_day_and_unknown_ones_not()
    {
        var token = provider.Token("anna");
        Assert.NotNull(await One.VerifyAsync(token, Token));
        await provider.StopAsync();

        Assert.NotNull(await One.VerifyAsync(token, Token));
        Assert.Null(await One.VerifyAsync(provider.Token("anna", one => one.SigningCredentials = new(ProviderNode.NewKey(), "RS256")),
            Token));
        clock.Leap(TimeSpan.FromHours(25));
        await Assert.ThrowsAsync<ProviderAwayException>(() => One.VerifyAsync(token, Token));
    }

    [Fact]
    public async Task A_provider_that_never_answered_lets_nobody_in()
    {
        await provider.StopAsync();
        await Assert.ThrowsAsync<ProviderAwayException>(() => One.VerifyAsync(provider.Token("anna"), Token));
        Assert.False(await One.Keys.AnswersAsync(Token));
    }

    [Fact]
    public async Task The_next_token_is_got_before_the_last_ends_and_whom_the_provider_forgot_is_out_then()
    {
        var session = await SessionAsync();
        using var renewal = new TokenRenewal(clock);
        var first = session.IdToken;
        Assert.True(await renewal.GoesOnAsync(session, Token));
        Assert.Equal(first, session.IdToken); // it has time yet

        clock.Leap(session.Person.Until - clock.GetUtcNow() - TimeSpan.FromSeconds(30));
        Assert.True(await renewal.GoesOnAsync(session, Token));
        Assert.NotEqual(first, session.IdToken);

        provider.People.TryRemove("anna", out _);
        clock.Leap(TimeSpan.FromSeconds(15));
        Assert.False(await renewal.GoesOnAsync(session, Token));
    }

    [Fact]
    public async Task While_the_provider_is_away_the_last_token_counts_to_its_end_and_no_longer()
    {
        var session = await SessionAsync();
        using var renewal = new TokenRenewal(clock);
        await provider.StopAsync();
        clock.Leap(session.Person.Until - clock.GetUtcNow() - TimeSpan.FromSeconds(30));

        Assert.True(await renewal.GoesOnAsync(session, Token));
        Assert.NotNull(await One.VerifyAsync(session.IdToken, Token));
        clock.Leap(TimeSpan.FromSeconds(30));
        Assert.Null(await One.VerifyAsync(session.IdToken, Token));
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_whatever_the_provider_says()
    {
        var sessions = new DeskSessions(clock);
        var secret = sessions.Begin(await SessionAsync())!;
        clock.Leap(TimeSpan.FromHours(11.9));
        Assert.NotNull(sessions.Find(secret));
        clock.Leap(TimeSpan.FromHours(0.2));
        Assert.Null(sessions.Find(secret));
    }

    private string Made(TimeSpan lives)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return provider.Token("anna", one => (one.IssuedAt, one.NotBefore, one.Expires) = (now, now, now + lives));
    }

    // Signs in as a browser does, without one: the code and the tokens are the provider's own.
    private async Task<DeskSession> SessionAsync()
    {
        var desk = new Uri("http://127.0.0.1:1/");
        await provider.RegisterAsync(desk);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var asked = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["client_id"] = ProviderNode.ClientId,
            ["redirect_uri"] = new Uri(desk, "/desk/aanmelden/terug/0").ToString(),
            ["response_type"] = "code",
            ["scope"] = "openid offline_access",
            ["code_challenge"] = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", // RFC 7636, appendix B
            ["code_challenge_method"] = "S256",
            ["gebruiker"] = "anna",
        };
        using var form = new FormUrlEncodedContent(asked);
        using var answer = await client.PostAsync(new Uri(new Uri(provider.Issuer), "connect/authorize"), form, Token);
        var query = answer.Headers.Location!.Query;
        using var exchange = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "authorization_code",
            ["client_id"] = ProviderNode.ClientId,
            ["client_secret"] = ProviderNode.Secret,
            ["redirect_uri"] = asked["redirect_uri"],
            ["code"] = WebUtility.UrlDecode(query[(query.IndexOf("code=", StringComparison.Ordinal) + 5)..].Split('&')[0]),
            ["code_verifier"] = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
        });
        using var given = await client.PostAsync(new Uri(new Uri(provider.Issuer), "connect/token"), exchange, Token);
        var tokens = JsonNode.Parse(await given.Content.ReadAsStringAsync(Token))!;
        var idToken = (string)tokens["id_token"]!;
        return new DeskSession(One, idToken, (string)tokens["refresh_token"]!, (await One.VerifyAsync(idToken, Token))!, clock.GetUtcNow());
    }
}
