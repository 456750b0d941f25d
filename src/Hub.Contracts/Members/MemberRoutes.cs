namespace Hub.Contracts.Members;

/// <summary>
/// The addresses at which a team keeps its members. Who asks is in the token, as at the inbox; asking to join needs none.
/// </summary>
public static class MemberRoutes
{
    /// <summary>
    /// The header with the ID token of who signed in at the municipality's identity provider, where it has one. Beside the device's own
    /// token: neither opens anything alone.
    /// </summary>
    public const string Person = "Hub-Person";

    /// <summary>
    /// GET: who is a member, and who asks to be (<see cref="TeamMembers"/>). POST <see cref="JoinRequest"/>, without a token: asks to be
    /// one; the answer is a <see cref="JoinAnswer"/>.
    /// </summary>
    public const string Members = "/v1/team-inbox/members";

    /// <summary>GET, with a token that a device signed: how it stands with that device, and the team's key wrapped for it
    /// (<see cref="Hub.Contracts.Members.Membership"/>).</summary>
    public const string Membership = "/v1/team-inbox/membership";

    /// <summary>POST <see cref="NoticeChoice"/>, with a token that a device signed: how its member wants to be told by mail that something
    /// waits.</summary>
    public const string Notices = "/v1/team-inbox/membership/notices";

    /// <summary>POST <see cref="AdmitRequest"/>: who holds the team's key admits who asked.</summary>
    public const string Admit = "/v1/team-inbox/members/{id:guid}/admit";

    /// <summary>POST, without body: a member is out at once, or who asked is refused.</summary>
    public const string Remove = "/v1/team-inbox/members/{id:guid}/remove";

    /// <summary>POST <see cref="TermRequest"/>: until when somebody is a member.</summary>
    public const string Term = "/v1/team-inbox/members/{id:guid}/term";

    /// <summary>POST <see cref="RewrapRequest"/>: the team's new key, wrapped for the members who stay.</summary>
    public const string Rewrap = "/v1/team-inbox/members/rewrap";
}
