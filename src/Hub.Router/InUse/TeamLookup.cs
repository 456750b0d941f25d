using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Router.InUse;

/// <summary>The kind of a team; null where there is no such team.</summary>
/// <param name="team">The team.</param>
internal delegate TeamKind? TeamLookup(TeamId team);

/// <summary>The desk of people that gets what a team returns.</summary>
/// <param name="municipality">The municipality.</param>
internal delegate TeamId TriageDesk(MunicipalityCode municipality);
