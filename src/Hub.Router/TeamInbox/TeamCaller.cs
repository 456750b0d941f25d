using Hub.Contracts.Territory;

namespace Hub.Router.TeamInbox;

/// <summary>Who asks at the team inbox, proven by a token.</summary>
/// <param name="Team">The team.</param>
/// <param name="Actor">The person's role or staff code within the team, never a name.</param>
internal sealed record TeamCaller(TeamId Team, string Actor);
