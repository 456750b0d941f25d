using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Hub.Contracts.Members;
using Hub.Contracts.Operations;
using Hub.Router.OperationsApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace Hub.Desk.Tests.Provider;

/// <summary>What a router takes as a token of the provider, asked round the desk, and what not.</summary>
[Collection(ProviderTestGroup.Name)]
public sealed class ProviderTokenTests(ProviderSite site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_a_token_of_the_provider_for_this_hub_and_of_now_counts()
    {
        var provider = site.Provider;
        Assert.Equal("asked", await Visitors.AskedAsync(site, provider.Token("anna")));

        Assert.Equal(MemberCodes.SignInFirst, await Visitors.AskedAsync(site, null));
        string[] wrong =
        [
            "no-token", "a.b.c",
            provider.Token("anna", token => token.SigningCredentials = new SigningCredentials(
                new RsaSecurityKey(((RsaSecurityKey)ProviderNode.NewKey()).Rsa) { KeyId = provider.Key.KeyId },
                    SecurityAlgorithms.RsaSha256)),
            provider.Token("anna", token
                => token.SigningCredentials = new SigningCredentials(ProviderNode.NewKey(), SecurityAlgorithms.RsaSha256)),
            provider.Token("anna", token => token.Audience = "andere-toepassing"),
            provider.Token("anna", token => token.Issuer = "https://iemand.anders.example/"),
            provider.Token("anna", token => token.Expires = Now.AddMinutes(-2)),
            provider.Token("anna", token
                => (token.IssuedAt, token.NotBefore, token.Expires) = (Now.AddMinutes(-11), Now.AddMinutes(-11), Now.AddHours(8))),
            provider.Token("anna", token
                => (token.IssuedAt, token.NotBefore, token.Expires) = (Now.AddMinutes(5), Now.AddMinutes(5), Now.AddMinutes(9))),
            provider.Token("anna", token
                => token.AdditionalHeaderClaims = new Dictionary<string, object>(StringComparer.Ordinal) { ["crit"] = new[] { "b64" } }),
            provider.Token("anna", claims: said => said["azp"] = "andere-toepassing"),
            Unsigned(provider.Token("anna")),
            WithPublicKeyAsSecret(provider),
        ];
        var taken = new List<int>();
        foreach (var (index, token) in wrong.Index())
        {
            if (await Visitors.AskedAsync(site, token) != MemberCodes.SignInOver)
            {
                taken.Add(index);
            }
        }
        Assert.Equal("", string.Join(' ', taken));
    }

    [Fact]
    public async Task A_group_lets_into_its_team_and_its_role_and_no_other()
    {
        site.Provider.People["gijs"] = ("s-gijs-83", ["wzn-rokkeveen"]);
        var token = site.Provider.Token("gijs");

        Assert.Equal("asked", await Visitors.AskedAsync(site, token, ProviderSite.OtherTeam, "aanvoerder-8002"));
        Assert.Equal(MemberCodes.NotGranted, await Visitors.AskedAsync(site, token, ProviderSite.OtherTeam, "medewerker-8003"));
        Assert.Equal(MemberCodes.NotGranted, await Visitors.AskedAsync(site, token, ProviderSite.Team, "aanvoerder-8004"));
        // A municipality without a provider goes on as before.
        Assert.Equal("asked", await Visitors.AskedAsync(site, null, "gm0202.wijkzorgnetwerk.noordwest", "aanvoerder-8005"));
    }

    [Fact]
    public async Task A_new_key_of_the_provider_counts_at_once_and_the_old_one_no_more()
    {
        var old = site.Provider.Token("anna");
        Assert.Equal("asked", await Visitors.AskedAsync(site, old));
        await site.Provider.RotateAsync();
        var fresh = site.Provider.Token("anna");

        await Hub.Testing.Processes.Posix.UntilAsync(
            async () => await Visitors.AskedAsync(site, fresh) == "asked", TimeSpan.FromMinutes(2), "the router asks for the new key");
        Assert.Equal(MemberCodes.SignInOver, await Visitors.AskedAsync(site, old));
    }

    [Fact]
    public async Task The_operations_API_takes_an_operators_token_beside_keys_and_a_reader_changes_nothing()
    {
        var (acts, reads) = (site.Provider.Token("cor"), site.Provider.Token("kim"));

        Assert.Equal(HttpStatusCode.OK, await OperateAsync(acts, HttpMethod.Get, OperationsRoutes.Status));
        Assert.Equal(HttpStatusCode.OK, await OperateAsync(reads, HttpMethod.Get, OperationsRoutes.Status));
        Assert.Equal(HttpStatusCode.Forbidden, await OperateAsync(reads, HttpMethod.Post, OperationsRoutes.Discard));
        Assert.NotEqual(HttpStatusCode.Forbidden, await OperateAsync(acts, HttpMethod.Post, OperationsRoutes.Discard));
        Assert.Equal(HttpStatusCode.Unauthorized, await OperateAsync(site.Provider.Token("anna"), HttpMethod.Get, OperationsRoutes.Status));
        Assert.Equal(HttpStatusCode.Unauthorized, await OperateAsync(
            site.Provider.Token("cor", token => token.Expires = Now.AddMinutes(-2)), HttpMethod.Get, OperationsRoutes.Status));
        Assert.Equal(HttpStatusCode.Unauthorized, await OperateAsync(
            site.Provider.Token("cor", token
                => token.SigningCredentials = new SigningCredentials(ProviderNode.NewKey(), SecurityAlgorithms.RsaSha256)),
            HttpMethod.Get, OperationsRoutes.Status));
    }

    [Fact]
    public async Task The_trail_knows_an_operator_by_a_number_that_stays_and_tells_nobody_who_it_is()
    {
        site.Provider.People["lot"] = ("s-lot-84", ["hub-beheer"]);
        var persons = site.Desk.Services.GetRequiredService<OperatorPersons>();

        var (cor, _) = (await persons.FindAsync(site.Provider.Token("cor"), Token))!.Value;
        var (again, _) = (await persons.FindAsync(site.Provider.Token("cor"), Token))!.Value;
        var (lot, _) = (await persons.FindAsync(site.Provider.Token("lot"), Token))!.Value;

        Assert.Matches("^beheerder-[1-9][0-9]{5}$", cor.Actor);
        Assert.Equal(cor, again);
        Assert.NotEqual(cor.Actor, lot.Actor);
    }

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    private async Task<HttpStatusCode> OperateAsync(string token, HttpMethod method, string route)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(method, new Uri(site.Desk.Address, route));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (method == HttpMethod.Post)
        {
            request.Content = new StringContent("""{"ids":[]}""", new MediaTypeHeaderValue("application/json"));
        }
        using var answer = await client.SendAsync(request, Token);
        return answer.StatusCode;
    }

    private static string Unsigned(string token)
    {
        var header = new JsonObject { ["alg"] = "none", ["typ"] = "JWT" }.ToJsonString();
        return $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header))}.{token.Split('.')[1]}.";
    }

    // The old trick: the public key, which everybody has, taken for a shared secret.
    private static string WithPublicKeyAsSecret(ProviderNode provider)
        => provider.Token("anna", token => token.SigningCredentials = new SigningCredentials(
            new SymmetricSecurityKey(provider.Key.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = provider.Key.KeyId },
                SecurityAlgorithms.HmacSha256));
}
