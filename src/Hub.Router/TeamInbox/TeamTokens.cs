using System.Security.Cryptography;
using Hub.Router.Keys;
using Hub.Teams.Sealing;
using Microsoft.IdentityModel.Tokens;

namespace Hub.Router.TeamInbox;

/// <summary>
/// How a team proves to the team inbox who it is: a JWT signed with the private key that its public key at the hub belongs to.
/// </summary>
/// <remarks>PS256 with the team's own RSA key: whoever can open the cases can ask for them, and nobody else.</remarks>
internal sealed class TeamTokens(TeamKeyRing keys, TimeProvider clock)
{
    private readonly TokenProof proof = new(clock);

    /// <summary>Checks a token on the hub's side; null when it proves nothing.</summary>
    public async ValueTask<TeamCaller?> VerifyAsync(string token)
    {
        if (TokenProof.Claimed(token) is not { } claimed || keys.Find(claimed.Team, claimed.KeyId) is not { } key)
        {
            return null;
        }
        using var rsa = RSA.Create(key.Parameters);
        return await proof.CheckAsync(token, claimed.Team, TeamToken.Key(rsa, null), SecurityAlgorithms.RsaSsaPssSha256) is { } actor
            ? new TeamCaller(claimed.Team, actor)
            : null;
    }
}
