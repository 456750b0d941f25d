using Hub.Contracts.Wijk;

namespace Hub.Contracts.TeamInbox;

/// <summary>The addresses of the team inbox. Who asks is in the token (<c>Authorization: Bearer</c>), never in the address.</summary>
public static class InboxRoutes
{
    /// <summary>
    /// GET: the inbox (<see cref="InboxPage"/>). Query <c>state</c>: <c>open</c> (default), <c>new</c>, <c>mine</c>, <c>ours</c>,
    /// <c>late</c>, <c>closed</c> or <c>all</c>; <c>limit</c>; <c>offset</c>: how many to pass over.
    /// </summary>
    public const string Deliveries = "/v1/team-inbox/deliveries";

    /// <summary>GET: one delivery of the inbox (<see cref="InboxEntry"/>).</summary>
    public const string Delivery = "/v1/team-inbox/deliveries/{id:guid}";

    /// <summary>
    /// POST <see cref="OpenRequest"/>: one delivery as the CloudEvent that a queue would hold. The view is logged with its reason.
    /// </summary>
    public const string Open = "/v1/team-inbox/deliveries/{id:guid}/open";

    /// <summary>
    /// POST <see cref="OpenRequest"/>, triage only: what a public matter was made of (<see cref="KeptOriginal"/>). The view is logged with
    /// its reason.
    /// </summary>
    public const string Original = "/v1/team-inbox/deliveries/{id:guid}/original";

    /// <summary>POST, without body: a person takes it up.</summary>
    public const string Accept = "/v1/team-inbox/deliveries/{id:guid}/accept";

    /// <summary>POST <see cref="ReturnRequest"/>: the team does not take it up.</summary>
    public const string Return = "/v1/team-inbox/deliveries/{id:guid}/return";

    /// <summary>POST <see cref="HandOverRequest"/>: another team is asked to take it over.</summary>
    public const string HandOver = "/v1/team-inbox/deliveries/{id:guid}/hand-over";

    /// <summary>POST, without body: the matter is closed.</summary>
    public const string Close = "/v1/team-inbox/deliveries/{id:guid}/close";

    /// <summary>
    /// POST <see cref="DecisionQuestion"/>: what would go where if it were decided by hand (<see cref="DecisionForm"/>). Nothing changes,
    /// nothing is kept.
    /// </summary>
    public const string Decision = "/v1/team-inbox/deliveries/{id:guid}/decision";

    /// <summary>POST <see cref="DecideRequest"/>: decides by hand what it is and whose.</summary>
    public const string Decide = "/v1/team-inbox/deliveries/{id:guid}/decide";

    /// <summary>
    /// POST <c>RemarkQuestion</c>: what of a remark may go along with a public matter (<c>RemarkForm</c>). Nothing changes,
    /// nothing is kept.
    /// </summary>
    public const string Remark = "/v1/team-inbox/deliveries/{id:guid}/remark";

    /// <summary>POST <see cref="EscalateRequest"/>: lays it with the next of the escalation chain.</summary>
    public const string Escalate = "/v1/team-inbox/deliveries/{id:guid}/escalate";

    /// <summary>
    /// POST <see cref="ReassignRequest"/>, for who coordinates areas: gives it to another team there (<see cref="ReassignAnswer"/>).
    /// </summary>
    public const string Reassign = "/v1/team-inbox/deliveries/{id:guid}/reassign";

    /// <summary>
    /// GET, for who coordinates areas: what waits, came back or is late there (<see cref="InboxPage"/>), as envelopes. Of a case only
    /// whose it is,
    /// where it stands and by when it must be answered.
    /// </summary>
    public const string Areas = "/v1/team-inbox/areas";

    /// <summary>
    /// GET: what the next reader of a delivery may have, and its key (<see cref="NextReaderForm"/>); <c>triage</c> asks for a return,
    /// <c>above</c> for the next of the escalation chain.
    /// </summary>
    public const string Next = "/v1/team-inbox/deliveries/{id:guid}/next/{team}";

    /// <summary>In <see cref="Next"/>: whoever hears of a delivery next when it is laid higher.</summary>
    public const string Above = "above";

    /// <summary>
    /// GET: the public key of a team (<see cref="TeamPublicKey"/>), to seal a handover for it; <c>triage</c> is the municipality's own
    /// desk.
    /// </summary>
    public const string Key = "/v1/team-inbox/keys/{team}";

    /// <summary>GET, open to all: who is who (<see cref="HubDirectory"/>). It holds nothing about anyone.</summary>
    public const string Directory = "/v1/directory";
}
