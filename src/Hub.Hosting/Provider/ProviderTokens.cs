using System.Security.Claims;
using Hub.Configuration.Providers;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Hub.Hosting.Provider;

/// <summary>
/// What an ID token of an identity provider proves: signed by a key that it publishes, by it, for this hub, of now, and a few minutes old
/// at most.
/// </summary>
public sealed class ProviderTokens(ProviderSettings settings, ProviderKeys keys, TimeProvider clock)
{
    /// <summary>How far two clocks may be apart.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    private const int Longest = 16_000;
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    /// <summary>Whose provider it is.</summary>
    public ProviderSettings Settings => settings;

    /// <summary>Its addresses and keys.</summary>
    public ProviderKeys Keys => keys;

    /// <summary>Who signed in; null where the token proves nothing any more, or never did.</summary>
    /// <exception cref="ProviderAwayException">The provider's keys are not known.</exception>
    public async Task<ProviderPerson?> VerifyAsync(string token, CancellationToken cancel)
    {
        if (Read(token) is not { } jwt || !Algorithms.Contains(jwt.Alg))
        {
            return null;
        }
        var said = await keys.GetConfigurationAsync(cancel);
        if (!Knows(said, jwt.Kid) && !Knows(said = await keys.AskAgainAsync(cancel), jwt.Kid))
        {
            return null;
        }
        var result = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(token, Parameters(said));
        return result.IsValid && IsForUs(jwt) && jwt.Subject is { Length: >= 1 and <= 255 } subject && End(jwt) is { } end
            ? new ProviderPerson(subject, [.. settings.Grants.Where(grant => Values(result.ClaimsIdentity).Contains(grant.Value))], end)
            : null;
    }

    /// <summary>How the library must check a token, here and where the desk gets it.</summary>
    public TokenValidationParameters Parameters(OpenIdConnectConfiguration? said) => new()
    {
        ValidIssuer = settings.Issuer.OriginalString,
        ValidAudience = settings.ClientId,
        IssuerSigningKeys = said?.SigningKeys,
        ValidAlgorithms = Algorithms,
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        LifetimeValidator = (from, until, token, _) => IsAlive(from, until, token as JsonWebToken),
    };

    /// <summary>A token as it says of itself, unproven; null for none.</summary>
    public static JsonWebToken? Read(string token)
    {
        try
        {
            return token.Length > Longest ? null : new JsonWebToken(token);
        }
        catch (Exception fault) when (fault is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    // With more audiences it must say that it was made for this one (OpenID Connect Core, 3.1.3.7).
    private bool IsForUs(JsonWebToken jwt)
        => !jwt.TryGetHeaderValue<object>("crit", out _)
            && (jwt.TryGetPayloadValue<string>("azp", out var party) ? party == settings.ClientId : jwt.Audiences.Count() == 1);

    private static bool Knows(OpenIdConnectConfiguration said, string? keyId)
        => said.SigningKeys.Any(key => string.IsNullOrEmpty(keyId) || key.KeyId == keyId);

    private bool IsAlive(DateTime? from, DateTime? until, JsonWebToken? jwt)
    {
        var now = clock.GetUtcNow();
        return jwt is not null && End(jwt) is { } end && now < end && until is not null
            && (from is null || from <= (now + Skew).UtcDateTime);
    }

    // A minute of grace for clocks, and no more: the hub's own bound on its age has none.
    private DateTimeOffset? End(JsonWebToken jwt)
    {
        if (jwt.IssuedAt == default || jwt.ValidTo == default || jwt.IssuedAt > (clock.GetUtcNow() + Skew).UtcDateTime)
        {
            return null;
        }
        var (expires, oldest) = (jwt.ValidTo + Skew, jwt.IssuedAt + TimeSpan.FromMinutes(settings.TokenMinutes));
        return new DateTimeOffset(DateTime.SpecifyKind(expires < oldest ? expires : oldest, DateTimeKind.Utc));
    }

    private HashSet<string> Values(ClaimsIdentity identity) => [.. identity.FindAll(settings.Claim).Select(claim => claim.Value)];
}
