using Hub.Router.Members;
using Microsoft.IdentityModel.Tokens;

namespace Hub.Router.TeamInbox;

/// <summary>
/// How a member proves to the team inbox who it is: a JWT signed with its device's own key (ES256), whose <c>kid</c> is the membership.
/// </summary>
/// <remarks>
/// Whatever staff code the token claims, the caller has the one that it was admitted with. The ledger is asked each time: a member that was
/// removed is out at the next call, at every router.
/// </remarks>
internal sealed class DeviceTokens(MemberActions members, TimeProvider clock)
{
    private readonly TokenProof proof = new(clock);

    /// <summary>
    /// Checks a token; null when it proves nothing. How it stands with the member is in the answer, and for the caller to look at.
    /// </summary>
    public async ValueTask<TeamCaller?> VerifyAsync(string token, CancellationToken cancellationToken)
    {
        if (TokenProof.Claimed(token) is not { } claimed || !Guid.TryParseExact(claimed.KeyId, "D", out var id)
            || await members.FindAsync(id, cancellationToken) is not { } row || row.Team != claimed.Team.Value)
        {
            return null;
        }
        using var key = DeviceKeys.Signing(row.SignKey);
        var signs = new ECDsaSecurityKey(key) { CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } };
        return await proof.CheckAsync(token, claimed.Team, signs, SecurityAlgorithms.EcdsaSha256) is null
            ? null
            : new TeamCaller(claimed.Team, row.Actor, id, row.StandingAt(clock.GetUtcNow().ToUnixTimeMilliseconds()), row.Subject);
    }
}
