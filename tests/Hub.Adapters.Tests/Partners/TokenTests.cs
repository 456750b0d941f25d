using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hub.Adapters.Tests.Hosting;
using Hub.Testing.Time;

namespace Hub.Adapters.Tests.Partners;

/// <summary>Tokens written by hand, as who wants in without a right to would write them.</summary>
public sealed class TokenTests : IDisposable
{
    private const string Issuer = "https://uitgever.example.nl";
    private readonly ConfigFolder config = new();
    private readonly FakeClock clock = new();
    private readonly RSA signing = RSA.Create(2048);

    [Theory]
    [InlineData("RS256", 202)]
    [InlineData("rs256", 401)]
    [InlineData("none", 401)]
    [InlineData("None", 401)]
    [InlineData("", 401)]
    public async Task Only_an_algorithm_of_public_keys_counts(string algorithm, int status)
        => Assert.Equal(
            status,
            await Post(
                Token(
                    Claims(),
                    new { alg = algorithm, kid = "k1" },
                    algorithm.Equals("RS256", StringComparison.OrdinalIgnoreCase) ? Sign : _ => [])));

    [Theory]
    [InlineData("pem")]
    [InlineData("der")]
    [InlineData("modulus")]
    [InlineData("jwks")]
    public async Task A_public_key_is_no_secret_to_sign_with(string form)
    {
        var secret = form switch
        {
            "pem" => Encoding.ASCII.GetBytes(signing.ExportSubjectPublicKeyInfoPem()),
            "der" => signing.ExportSubjectPublicKeyInfo(),
            "modulus" => signing.ExportParameters(false).Modulus!,
            _ => Encoding.UTF8.GetBytes(Jwks()),
        };

        Assert.Equal(401, await Post(Token(Claims(), new { alg = "HS256", kid = "k1" }, text => HMACSHA256.HashData(secret, text))));
    }

    [Fact]
    public async Task A_key_that_the_token_brings_along_is_not_its_issuers()
    {
        using var own = RSA.Create(2048);
        var (e, n) = Numbers(own);
        var header = new
        {
            alg = "RS256",
            kid = "k1",
            jwk = new
            {
                kty = "RSA",
                e,
                n,
            },
            jku = "https://elders.example.nl/keys",
            x5u = "https://elders.example.nl/cert",
        };

        Assert.Equal(
            401,
            await Post(Token(Claims(), header, text => own.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))));
    }

    [Theory]
    [InlineData(59, 202)]
    [InlineData(-59, 202)]
    [InlineData(-61, 401)]
    public async Task A_token_counts_until_a_minute_after_its_end(int seconds, int status)
        => Assert.Equal(status, await Post(Signed(Claims(claims => claims["exp"] = At(seconds)))));

    [Theory]
    [InlineData(-3600, 202)]
    [InlineData(59, 202)]
    [InlineData(61, 401)]
    public async Task A_token_counts_from_a_minute_before_its_beginning(int seconds, int status)
        => Assert.Equal(status, await Post(Signed(Claims(claims => claims["nbf"] = At(seconds)))));

    [Theory]
    [InlineData("iss")]
    [InlineData("aud")]
    [InlineData("sub")]
    [InlineData("exp")]
    public async Task A_token_without_what_it_must_say_is_nobodys(string claim)
        => Assert.Equal(401, await Post(Signed(Claims(claims => claims.Remove(claim)))));

    [Theory]
    [InlineData("""["iemand-anders"]""", 401)]
    [InlineData("\"hub.example.nl\"", 401)]
    [InlineData("\"HUB\"", 401)]
    [InlineData("""["iemand-anders","hub"]""", 202)]
    public async Task A_token_for_another_audience_is_nobodys(string audience, int status)
        => Assert.Equal(status, await Post(Signed(Claims(claims => claims["aud"] = JsonNode.Parse(audience)))));

    [Theory]
    [InlineData("..")]
    [InlineData("a.b.c")]
    [InlineData("e30.e30.e30")]
    [InlineData("e30.e30.e30.e30.e30")]
    public async Task What_is_no_token_is_nobodys(string token) => Assert.Equal(401, await Post(token));

    [Fact]
    public async Task A_token_of_one_partners_subject_is_not_another_partners()
        => Assert.Equal(401, await Post(Signed(Claims(claims => claims["sub"] = "zorg-ander"))));

    public void Dispose()
    {
        signing.Dispose();
        config.Dispose();
    }

    private async Task<int> Post(string token)
    {
        config.WriteText("keys/partners/zorg-proef.jwks.json", Jwks());
        config.AddPartner(
            "zorg-proef",
            change: partner =>
                partner["authentication"] = new JsonObject
                {
                    ["jwt"] = new JsonObject
                    {
                        ["issuer"] = Issuer,
                        ["audience"] = "hub",
                        ["subject"] = "zorg-proef",
                        ["jwksFile"] = "partners/zorg-proef.jwks.json",
                    },
                });
        await using var host = await AdapterHost.Start(config, clock: clock);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/signals")
        {
            Content = new StringContent(Events.Json(), null, "application/cloudevents+json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }

    private static (string E, string N) Numbers(RSA key)
        => (Base64Url.EncodeToString(key.ExportParameters(false).Exponent), Base64Url.EncodeToString(key.ExportParameters(false).Modulus));

    private string Jwks()
    {
        var (e, n) = Numbers(signing);
        return JsonSerializer.Serialize(new { keys = new[] { new { kty = "RSA", use = "sig", kid = "k1", n, e } } });
    }

    private long At(int seconds) => clock.GetUtcNow().ToUnixTimeSeconds() + seconds;

    private JsonObject Claims(Action<JsonObject>? change = null)
    {
        var claims = new JsonObject { ["iss"] = Issuer, ["aud"] = "hub", ["sub"] = "zorg-proef", ["exp"] = At(600) };
        change?.Invoke(claims);
        return claims;
    }

    private byte[] Sign(byte[] text) => signing.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private string Signed(JsonObject claims) => Token(claims, new { alg = "RS256", kid = "k1", typ = "JWT" }, Sign);

    private static string Token(JsonObject claims, object header, Func<byte[], byte[]> sign)
    {
        var text = $"{Encoded(JsonSerializer.Serialize(header))}.{Encoded(claims.ToJsonString())}";
        return $"{text}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(text)))}";
    }

    private static string Encoded(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
