using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hub.Adapters.Partners;
using Hub.Adapters.Tests.Hosting;
using Hub.Testing.Time;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Hub.Adapters.Tests.Partners;

public sealed class CredentialTests : IDisposable
{
    private readonly ConfigFolder config = new();
    private readonly FakeClock clock = new();
    private readonly RSA signing = RSA.Create(2048);

    [Theory]
    [InlineData("goed", HttpStatusCode.Accepted)]
    [InlineData("verlopen", HttpStatusCode.Unauthorized)]
    [InlineData("ander publiek", HttpStatusCode.Unauthorized)]
    [InlineData("andere uitgever", HttpStatusCode.Unauthorized)]
    [InlineData("ander onderwerp", HttpStatusCode.Unauthorized)]
    [InlineData("andere sleutel", HttpStatusCode.Unauthorized)]
    [InlineData("niet getekend", HttpStatusCode.Unauthorized)]
    [InlineData("gehusseld", HttpStatusCode.Unauthorized)]
    public async Task A_token_counts_only_when_everything_about_it_is_right(string which, HttpStatusCode status)
    {
        AddTokenPartner();
        await using var host = await AdapterHost.Start(config, clock: clock);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/signals")
        {
            Content = new StringContent(Events.Json(), null, "application/cloudevents+json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token(which));

        using var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hub_zorg-proef_fout")]
    [InlineData("Bearer")]
    public async Task A_wrong_key_is_401_and_says_how_to_do_it(string key)
    {
        config.AddPartner("zorg-proef");
        await using var host = await AdapterHost.Start(config);

        var response = await host.Post(key, Events.Json());

        await Answer.Problem(response, HttpStatusCode.Unauthorized);
        Assert.NotEmpty(response.Headers.WwwAuthenticate);
    }

    [Fact]
    public async Task An_api_key_may_come_as_bearer_too()
    {
        var key = config.AddPartner("zorg-proef");
        await using var host = await AdapterHost.Start(config);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/signals")
        {
            Content = new StringContent(Events.Json(), null, "application/cloudevents+json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);

        using var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Fact]
    public void A_client_certificate_is_a_partner_by_its_thumbprint_while_it_is_valid()
    {
        using var own = Certificate("CN=proef");
        using var other = Certificate("CN=proef");
        config.AddPartner("zorg-proef", change: partner => partner["authentication"] = new JsonObject
        {
            ["certificates"] = new JsonArray(new JsonObject { ["thumbprint"] = own.GetCertHashString(HashAlgorithmName.SHA256) }),
        });
        var registry = new PartnerLoader(config.Root, config.Keys, clock, DoorList.Of(config.Root).Formats).Load();

        Assert.Equal("zorg-proef", ClientCertificates.Find(registry, own, clock.GetUtcNow())?.Id.Value);
        Assert.Null(ClientCertificates.Find(registry, other, clock.GetUtcNow()));
        Assert.Null(ClientCertificates.Find(registry, own, clock.GetUtcNow() + TimeSpan.FromDays(400)));
    }

    [Fact]
    public void An_oin_in_a_certificate_that_nobody_vouches_for_is_nobody()
    {
        using var certificate = Certificate("SERIALNUMBER=00000009990000000401, CN=nagemaakt");
        config.AddPartner("zorg-proef", change: partner => partner["authentication"] = new JsonObject
        {
            ["certificates"] = new JsonArray(new JsonObject { ["subjectOin"] = "00000009990000000401" }),
        });

        Assert.Null(
            ClientCertificates.Find(
                new PartnerLoader(config.Root, config.Keys, clock, DoorList.Of(config.Root).Formats).Load(),
                certificate,
                clock.GetUtcNow()));
    }

    public void Dispose()
    {
        signing.Dispose();
        config.Dispose();
    }

    private void AddTokenPartner()
    {
        var jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(signing.ExportParameters(false)) { KeyId = "k1" });
        config.WriteText(
            "keys/partners/zorg-proef.jwks.json",
            JsonSerializer.Serialize(
                new
                {
                    keys = new[]
                    {
                        new
                        {
                            kty = "RSA",
                            use = "sig",
                            kid = "k1",
                            n = jwk.N,
                            e = jwk.E,
                        },
                    },
                }));
        config.AddPartner("zorg-proef", change: partner => partner["authentication"] = new JsonObject
        {
            ["jwt"] = new JsonObject
            {
                ["issuer"] = "https://uitgever.example.nl",
                ["audience"] = "hub",
                ["subject"] = "zorg-proef",
                ["jwksFile"] = "partners/zorg-proef.jwks.json",
            },
        });
    }

    private string Token(string which)
    {
        using var foreign = RSA.Create(2048);
        var key = new RsaSecurityKey(which == "andere sleutel" ? foreign : signing) { KeyId = "k1" };
        key.CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false };
        var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = which == "andere uitgever" ? "https://ander.example.nl" : "https://uitgever.example.nl",
            Audience = which == "ander publiek" ? "iemand-anders" : "hub",
            Subject = new ClaimsIdentity([new Claim("sub", which == "ander onderwerp" ? "wie" : "zorg-proef")]),
            Expires = clock.GetUtcNow().UtcDateTime.AddMinutes(which == "verlopen" ? -10 : 10),
            SigningCredentials = which == "niet getekend" ? null : new SigningCredentials(key, SecurityAlgorithms.RsaSsaPssSha256),
        });
        return which == "gehusseld" ? $"{token.Split('.')[0]}.e30.{token.Split('.')[2]}" : token;
    }

    private X509Certificate2 Certificate(string subject)
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(clock.GetUtcNow().AddDays(-1), clock.GetUtcNow().AddDays(365));
    }
}
