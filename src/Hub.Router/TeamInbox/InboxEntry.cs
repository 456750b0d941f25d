namespace Hub.Router.TeamInbox;

/// <summary>One delivery in a team's inbox: the envelope only. Reading the content is a call of its own, which is logged.</summary>
/// <param name="DeliveryId">The delivery.</param>
/// <param name="Contract"><c>collective</c>, <c>individual</c>, <c>notice</c> or <c>pattern</c>.</param>
/// <param name="State">Where it stands, such as <c>delivered</c>.</param>
/// <param name="Urgency">How soon the team must respond.</param>
/// <param name="ReceivedAt">When it came, in UTC.</param>
/// <param name="Due">When the team must have responded, in UTC; null for a notice.</param>
/// <param name="Owner">The team that owns it now, where that is another: a handover that waits.</param>
/// <param name="Reason">Why it was returned or taken back, as a code such as <c>revised</c>; null otherwise.</param>
internal sealed record InboxEntry(
    Guid DeliveryId, string Contract, string State, string Urgency, DateTimeOffset ReceivedAt, DateTimeOffset? Due = null, string? Owner = null,
    string? Reason = null)
{
    /// <inheritdoc/>
    public override string ToString() => $"{nameof(InboxEntry)} {DeliveryId}";
}
