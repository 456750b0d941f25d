using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Hub.Desk.Tests.Provider;

/// <summary>
/// A municipality's identity provider: OpenIddict, a whole one, with its accounts, clients and codes in memory. It can go away, come back
/// and change its key; whom
/// it forgot it refuses from then on.
/// </summary>
internal sealed class ProviderNode : IAsyncDisposable
{
    public const string ClientId = "hub-bureau";
    public const string Secret = "geheim-van-het-bureau-5f2c";
    private readonly InMemoryDatabaseRoot database = new();
    private readonly int port = FreePort();
    private WebApplication? host;

    /// <summary>Who has an account, by the name that is typed: the subject, and the groups.</summary>
    public ConcurrentDictionary<string, (string Subject, string[] Groups)> People { get; } = new(StringComparer.Ordinal);

    public string Issuer => $"http://127.0.0.1:{port}/";

    /// <summary>The key that it signs with now.</summary>
    public RsaSecurityKey Key { get; private set; } = NewKey();

    public TimeSpan IdTokenLifetime { get; init; } = TimeSpan.FromSeconds(5);

    public static RsaSecurityKey NewKey()
        => new(RSA.Create(2048)) { KeyId = $"k{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}" };

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddRouting();
        builder.WebHost.UseUrls(Issuer.TrimEnd('/'));
        builder.Services.AddDbContext<DbContext>(options => options.UseInMemoryDatabase("provider", database).UseOpenIddict());
        builder.Services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<DbContext>())
            .AddServer(server =>
            {
                server.SetIssuer(new Uri(Issuer)).SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token")
                    .SetEndSessionEndpointUris("connect/logout").AllowAuthorizationCodeFlow().AllowRefreshTokenFlow()
                        .RequireProofKeyForCodeExchange()
                    .SetIdentityTokenLifetime(IdTokenLifetime).AddEphemeralEncryptionKey().AddSigningKey(Key)
                        .RegisterScopes(Scopes.OfflineAccess);
                server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().EnableTokenEndpointPassthrough()
                    .EnableEndSessionEndpointPassthrough()
                    .DisableTransportSecurityRequirement();
            });
        host = builder.Build();
        host.UseAuthentication();
        host.MapMethods("/connect/authorize", ["GET", "POST"], (Delegate)Authorize);
        host.MapPost("/connect/token", (Delegate)TokenAsync);
        host.MapMethods("/connect/logout", ["GET", "POST"], ()
            => Results.SignOut(authenticationSchemes: [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]));
        await host.StartAsync();
        using var first = new HttpClient(); // the first question makes it read all that it is made of
        await first.GetAsync(new Uri($"{Issuer}.well-known/openid-configuration"));
        await first.GetAsync(new Uri($"{Issuer}.well-known/jwks"));
    }

    public async Task StopAsync()
    {
        if (host is not null)
        {
            await host.StopAsync();
            await host.DisposeAsync();
            host = null;
        }
    }

    /// <summary>Signs with another key from now on; the old one is none any more.</summary>
    public async Task RotateAsync()
    {
        await StopAsync();
        Key = NewKey();
        await StartAsync();
    }

    /// <summary>Registers a desk as its client.</summary>
    public async Task RegisterAsync(Uri desk)
    {
        using var scope = host!.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().CreateAsync(new OpenIddictApplicationDescriptor
        {
            ClientId = ClientId,
            ClientSecret = Secret,
            ConsentType = ConsentTypes.Implicit,
            RedirectUris = { new Uri(desk, "/desk/aanmelden/terug/0") },
            PostLogoutRedirectUris = { new Uri(desk, "/desk") },
            Permissions =
            {
                Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.EndSession,
                    Permissions.GrantTypes.AuthorizationCode,
                Permissions.GrantTypes.RefreshToken, Permissions.ResponseTypes.Code, Permissions.Prefixes.Scope + Scopes.OfflineAccess,
            },
        });
    }

    /// <summary>A token as it would write it for somebody, but for what a test changes.</summary>
    public string Token(string user, Action<SecurityTokenDescriptor>? change = null, Action<Dictionary<string, object>>? claims = null)
    {
        var (subject, groups) = People[user];
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var said = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = subject, ["roles"] = groups };
        claims?.Invoke(said);
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = ClientId,
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddMinutes(5),
            Claims = said,
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.RsaSha256),
        };
        change?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    public ValueTask DisposeAsync() => new(StopAsync());

    private IResult Authorize(HttpContext context)
    {
        var request = context.GetOpenIddictServerRequest()!;
        if ((string?)request["gebruiker"] is not { } user || !People.TryGetValue(user, out var person))
        {
            var fields = string.Concat(request.GetParameters().Where(one => one.Key != "gebruiker").Select(one =>
                $"<input type=hidden name='{WebUtility.HtmlEncode(one.Key)}' value='{WebUtility.HtmlEncode((string?)one.Value)}'>"));
            return Results.Content(
                $"<!DOCTYPE html><html lang=nl><title>Gemeente</title><h1>Gemeente</h1><form method=post action=/connect/authorize>{fields}"
                    + "<label>Gebruiker <input name=gebruiker></label><button>Verder</button></form>",
                "text/html; charset=utf-8");
        }
        return SignIn(person.Subject, person.Groups, request.GetScopes());
    }

    private async Task<IResult> TokenAsync(HttpContext context)
    {
        var before = (await context.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)).Principal!;
        var subject = before.GetClaim(Claims.Subject);
        return People.Values.FirstOrDefault(one => one.Subject == subject) is { Subject: not null } person
            ? SignIn(person.Subject, person.Groups, before.GetScopes())
            : Results.Forbid(
                new AuthenticationProperties(new Dictionary<string,
                    string?>(StringComparer.Ordinal)
                { [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.InvalidGrant }),
                [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
    }

    private static IResult SignIn(string subject, string[] groups, IEnumerable<string> scopes)
    {
        var identity = new ClaimsIdentity("provider", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, subject).SetClaim("email", $"{subject}@example.nl").SetClaims("roles", [.. groups]);
        identity.SetScopes(scopes);
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        return Results.SignIn(new ClaimsPrincipal(identity), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
