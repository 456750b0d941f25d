using Hub.Contracts.Members;
using Hub.Contracts.Territory;

namespace Hub.Router.TeamInbox;

/// <summary>Who asks at the team inbox, proven by a token.</summary>
/// <param name="Team">The team.</param>
/// <param name="Actor">The person's role or staff code within the team, never a name; of a member the one it was admitted with.</param>
/// <param name="Member">The member whose device signed; null for who signed with the team's own key.</param>
/// <param name="Standing">How it stands with that member; who signs with the team's own key holds it.</param>
/// <param name="Subject">Keyed hash of the person to whom that member's device is bound; null for nobody.</param>
internal sealed record TeamCaller(TeamId Team, string Actor, Guid? Member = null, MemberStanding Standing = MemberStanding.Admitted,
    string? Subject = null);
