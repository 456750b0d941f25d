using System.Security.Cryptography;
using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;
using Hub.Router.Keys;
using Hub.Teams.Sealing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Hub.Router.TeamInbox;

/// <summary>How a team proves to the team inbox who it is: a JWT of at most five minutes, signed with the private key that its public key at the hub belongs to. Each counts once.</summary>
/// <remarks>PS256 with the team's own RSA key: whoever can open the cases can ask for them, and nobody else.</remarks>
internal sealed class TeamTokens(TeamKeyRing keys, TimeProvider clock)
{
    private readonly UsedTokens used = new();
    private static readonly TimeSpan skew = TimeSpan.FromMinutes(1);

    /// <summary>Checks a token on the hub's side; null when it proves nothing.</summary>
    public async ValueTask<TeamCaller?> VerifyAsync(string token)
    {
        if (token.Length > 4000 || Claimed(token) is not { } claimed || keys.Find(claimed.Team, claimed.KeyId) is not { } key)
        {
            return null;
        }
        using var rsa = RSA.Create(key.Parameters);
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, Parameters(claimed.Team, rsa));
        return result is { IsValid: true, SecurityToken: JsonWebToken { Subject: { Length: >= 1 and <= 80 } actor, Id: { Length: >= 8 and <= 80 } id } jwt }
            && jwt.ValidTo - jwt.ValidFrom <= TeamToken.Longest + skew
            && !jwt.TryGetHeaderValue<object>("crit", out _) // it asks for what the hub does not know (RFC 7515, section 4.1.11)
            && used.IsFirst(claimed.Team, id, jwt.ValidTo + skew, clock.GetUtcNow().UtcDateTime)
                ? new TeamCaller(claimed.Team, actor)
                : null;
    }

    private static (TeamId Team, string KeyId)? Claimed(string token)
    {
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

    private TokenValidationParameters Parameters(TeamId team, RSA rsa) => new()
    {
        ValidIssuer = team.Value,
        ValidAudience = TeamToken.Audience,
        IssuerSigningKey = TeamToken.Key(rsa, null),
        ValidAlgorithms = [SecurityAlgorithms.RsaSsaPssSha256],
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        LifetimeValidator = (from, until, _, _) => Alive(from, until),
    };

    private bool Alive(DateTime? from, DateTime? until)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return from is { } start && until is { } end && start <= now + skew && end > now - skew;
    }
}
