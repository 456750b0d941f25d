using Hub.Contracts.Individual;
using Hub.Contracts.Territory;
using Hub.Teams.Sealing;

namespace Hub.Router.Keys;

/// <summary>Seals a case for the one team that may read it (<see cref="Hub.Contracts.Privacy.PrivacyRule.SealedForReceiver"/>). Safe for more threads at once.</summary>
/// <remarks>After sealing, router, broker and database together cannot read it: only the team holds the private key.</remarks>
internal sealed class CaseSealer(TeamKeyRing keys)
{
    /// <summary>Seals with the team's newest key; team and delivery are bound into the seal.</summary>
    /// <exception cref="Hub.Contracts.Privacy.ContractViolationException">The team has no key.</exception>
    public SealedCase Seal(TeamId team, Guid delivery, CaseContent content)
        => CaseSeal.Close(keys.Newest(team), delivery, content);
}
