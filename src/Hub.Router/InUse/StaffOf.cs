using Hub.Contracts.Territory;

namespace Hub.Router.InUse;

/// <summary>The roles in which people of a team act, as its municipality lists them; empty where there is no such team.</summary>
/// <param name="team">The team.</param>
internal delegate IReadOnlySet<string> StaffOf(TeamId team);
