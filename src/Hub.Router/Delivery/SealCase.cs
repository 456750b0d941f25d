using Hub.Contracts.Individual;
using Hub.Contracts.Territory;

namespace Hub.Router.Delivery;

/// <summary>Seals a case for the one team that may read it; the key's id goes along. Safe for more threads at once.</summary>
/// <param name="team">The team.</param>
/// <param name="delivery">The delivery, bound into the seal.</param>
/// <param name="content">What the team may read.</param>
internal delegate (string KeyId, CompactJwe Content) SealCase(TeamId team, Guid delivery, CaseContent content);
