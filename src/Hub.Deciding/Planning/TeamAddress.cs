using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Deciding.Planning;

/// <summary>A team that serves a place.</summary>
internal readonly record struct TeamAddress(TeamId Team, TeamKind Kind);
