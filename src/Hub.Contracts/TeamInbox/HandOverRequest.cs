using Hub.Contracts.Individual;
using Hub.Contracts.Territory;

namespace Hub.Contracts.TeamInbox;

/// <summary>Asks another team to take a delivery over.</summary>
/// <param name="ToTeam">Which team.</param>
/// <param name="KeyId">The key of that team that the content is sealed for; null for a collective delivery.</param>
/// <param name="Content">The case, opened and sealed anew on the team's side, as this delivery for the other team: the hub cannot do that.</param>
public sealed record HandOverRequest(TeamId ToTeam, string? KeyId = null, CompactJwe? Content = null);
