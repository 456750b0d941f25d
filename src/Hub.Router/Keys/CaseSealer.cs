using Hub.Contracts.Individual;
using Hub.Contracts.Territory;
using Hub.Teams.Sealing;

namespace Hub.Router.Keys;

/// <summary>
/// Seals a case for the one team that may read it (<see cref="Hub.Contracts.Privacy.PrivacyRule.SealedForReceiver"/>). Safe for more
/// threads at once.
/// </summary>
/// <remarks>After sealing, router, broker and database together cannot read it: only the team holds the private key.</remarks>
internal sealed class CaseSealer(TeamKeyRing keys) : ICaseSealer
{
    /// <inheritdoc/>
    public SealedCase Seal(TeamId team, Guid delivery, CaseContent content)
        => CaseSeal.Close(keys.Newest(team), delivery, content);
}
