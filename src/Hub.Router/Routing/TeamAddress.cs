using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Router.Routing;

/// <summary>A team that serves a place.</summary>
internal readonly record struct TeamAddress(TeamId Team, TeamKind Kind);
