using Hub.Contracts.Individual;
using Hub.Contracts.Territory;
using Hub.Teams.Sealing;

namespace Hub.Router.Keys;

/// <summary>Seals a case for the one team that may read it. Safe for more threads at once.</summary>
internal interface ICaseSealer
{
    /// <summary>Seals with the team's newest key.</summary>
    /// <param name="team">The team.</param>
    /// <param name="delivery">The delivery, bound into the seal.</param>
    /// <param name="content">What the team may read.</param>
    /// <exception cref="Hub.Contracts.Privacy.ContractViolationException">The team has no key.</exception>
    SealedCase Seal(TeamId team, Guid delivery, CaseContent content);
}
