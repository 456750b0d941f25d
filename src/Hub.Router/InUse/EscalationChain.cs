using Hub.Contracts.Territory;

namespace Hub.Router.InUse;

/// <summary>Who hears, step by step, that a team did not answer; empty where nobody stands above it.</summary>
/// <param name="owner">The team that owns the delivery.</param>
/// <param name="area">The delivery's area; null where unknown.</param>
internal delegate IReadOnlyList<TeamId> EscalationChain(TeamId owner, AreaCode? area);

/// <summary>Every team of the installation.</summary>
internal delegate IEnumerable<TeamId> AllTeams();
