using System.Collections.Immutable;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Hub.Adapters.Partners;

/// <summary>Finds the partner of a signed token. Keys come from the configuration; the hub fetches none.</summary>
internal sealed class TokenIndex
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(60);
    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };
    private readonly ILookup<string, (Partner Partner, JwtRule Rule, ImmutableArray<SecurityKey> Keys)> byIssuer;

    /// <summary>Indexes the issuers of all partners.</summary>
    public TokenIndex(PartnerRegistry registry)
        => byIssuer = registry.All
            .Where(partner => partner.Credentials.Jwt is not null)
            .ToLookup(
                partner => partner.Credentials.Jwt!.Issuer,
                partner => (partner, partner.Credentials.Jwt!, new JsonWebKeySet(
                    partner.Credentials.Jwt!.Jwks).GetSigningKeys().ToImmutableArray()),
                StringComparer.Ordinal);

    /// <summary>The partner whose token this is, when signature, audience, subject and time are right; else null.</summary>
    public async Task<Partner?> FindAsync(string token, DateTimeOffset now)
    {
        if (token.Length > 8_000 || !handler.CanReadToken(token))
        {
            return null;
        }
        JsonWebToken unverified;
        try
        {
            unverified = handler.ReadJsonWebToken(token);
        }
        catch (Exception fault) when (fault is ArgumentException or SecurityTokenException)
        {
            return null;
        }
        foreach (var (partner, rule, keys) in byIssuer[unverified.Issuer])
        {
            var result = await handler.ValidateTokenAsync(token, Parameters(rule, keys, now));
            if (result.IsValid && (rule.Subject is null || ((JsonWebToken)result.SecurityToken).Subject == rule.Subject))
            {
                return partner;
            }
        }
        return null;
    }

    private static TokenValidationParameters Parameters(JwtRule rule, ImmutableArray<SecurityKey> keys, DateTimeOffset now) => new()
    {
        ValidIssuer = rule.Issuer,
        ValidAudience = rule.Audience,
        IssuerSigningKeys = keys,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ValidAlgorithms = ["RS256", "PS256", "ES256", "RS384", "PS384", "ES384", "RS512", "PS512", "ES512"],
        LifetimeValidator = (from, until, _, _) =>
            until is { } end && now.UtcDateTime <= end + ClockSkew && (from is not { } start || now.UtcDateTime >= start - ClockSkew),
    };
}
