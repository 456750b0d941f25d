using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;
using Hub.Teams.Sealing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Hub.Router.TeamInbox;

/// <summary>
/// What every token of the team inbox must hold, whoever signed it: for this audience, of five minutes at most, of now, used once.
/// </summary>
internal sealed class TokenProof(TimeProvider clock)
{
    private const int Longest = 4000;
    private readonly UsedTokens used = new();
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    /// <summary>Which team and key a token claims; null where it is no token.</summary>
    public static (TeamId Team, string KeyId)? Claimed(string token)
    {
        if (token.Length > Longest)
        {
            return null;
        }
        try
        {
            var jwt = new JsonWebToken(token);
            return string.IsNullOrEmpty(jwt.Kid) ? null : (new TeamId(jwt.Issuer), jwt.Kid);
        }
        catch (Exception fault) when (fault is ArgumentException or ContractViolationException or SecurityTokenException)
        {
            return null;
        }
    }

    /// <summary>Who the token says that acts; null when it proves nothing.</summary>
    public async ValueTask<string?> CheckAsync(string token, TeamId team, SecurityKey key, string algorithm)
    {
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, Parameters(team, key, algorithm));
        return result is { IsValid: true, SecurityToken: JsonWebToken jwt }
            && jwt is { Subject: { Length: >= 1 and <= 80 } actor, Id: { Length: >= 8 and <= 80 } id }
            && jwt.ValidTo - jwt.ValidFrom <= TeamToken.Longest + Skew
            && !jwt.TryGetHeaderValue<object>("crit", out _) // it asks for what the hub does not know (RFC 7515, section 4.1.11)
            && used.IsFirst(team, id, jwt.ValidTo + Skew, clock.GetUtcNow().UtcDateTime)
                ? actor
                : null;
    }

    private TokenValidationParameters Parameters(TeamId team, SecurityKey key, string algorithm) => new()
    {
        ValidIssuer = team.Value,
        ValidAudience = TeamToken.Audience,
        IssuerSigningKey = key,
        ValidAlgorithms = [algorithm],
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        LifetimeValidator = (from, until, _, _) => Alive(from, until),
    };

    private bool Alive(DateTime? from, DateTime? until)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return from is { } start && until is { } end && start <= now + Skew && end > now - Skew;
    }
}
