using System.Security.Cryptography;
using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Hub.Teams.Sealing;

/// <summary>
/// What a team sends to the team inbox to prove who it is: a JWT of at most five minutes, signed with its private key (PS256).
/// </summary>
internal static class TeamToken
{
    /// <summary>The audience that a token is for.</summary>
    public const string Audience = "hub.team-inbox";

    /// <summary>How long a token may last.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Makes a token.</summary>
    /// <param name="team">Who asks.</param>
    /// <param name="keyId">Which of its keys signs.</param>
    /// <param name="privateKey">That key.</param>
    /// <param name="actor">The person's role or staff code, never a name (<see cref="PrivacyRule.HumanConfirms"/>).</param>
    /// <param name="now">The team's clock.</param>
    public static string Make(TeamId team, string keyId, RSA privateKey, string actor, DateTimeOffset now)
        => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = team.Value,
            Audience = Audience,
            Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = actor, ["jti"] = Guid.NewGuid().ToString("N") },
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + Longest).UtcDateTime,
            SigningCredentials = new SigningCredentials(Key(privateKey, keyId), SecurityAlgorithms.RsaSsaPssSha256),
        });

    /// <summary>
    /// A key for signing or checking. By itself the library would keep it beyond its owner, who frees it, and find it again by its id.
    /// </summary>
    public static RsaSecurityKey Key(RSA rsa, string? keyId)
        => new(rsa) { KeyId = keyId, CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } };
}
