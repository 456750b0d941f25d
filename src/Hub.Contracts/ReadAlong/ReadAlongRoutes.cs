using Hub.Contracts.TeamInbox;

namespace Hub.Contracts.ReadAlong;

/// <summary>The addresses of the team inbox for who reads along in one case.</summary>
public static class ReadAlongRoutes
{
    /// <summary>GET: who reads along in a case of the team, and who could (<see cref="ReadersForm"/>).</summary>
    public const string Readers = "/v1/team-inbox/deliveries/{id:guid}/readers";

    /// <summary>POST <see cref="InviteReaderRequest"/>: a role of another team reads along in this case for a time.</summary>
    public const string Invite = "/v1/team-inbox/deliveries/{id:guid}/invite";

    /// <summary>GET: the cases in which the one who asks reads along, and those that ended (<see cref="ReadAlongPage"/>).</summary>
    public const string Reading = "/v1/team-inbox/reading";

    /// <summary>
    /// POST <see cref="OpenRequest"/>, for who is invited: the case as it was sealed for its team. The view is logged with its reason.
    /// </summary>
    public const string Open = "/v1/team-inbox/reading/{id:guid}/open";

    /// <summary>POST, without body: its owner ends it, or who is invited leaves.</summary>
    public const string End = "/v1/team-inbox/reading/{id:guid}/end";
}
