using System.Text.RegularExpressions;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.TeamInbox;

/// <summary>One delivery in a team's inbox: the envelope only. Reading the content is a call of its own, which is logged.</summary>
public sealed partial record InboxEntry
{
    /// <summary>Creates an entry.</summary>
    /// <exception cref="ContractViolationException">The id or a moment is missing, or a code has not the form of one.</exception>
    public InboxEntry(
        Guid deliveryId, string contract, string state, string urgency, DateTimeOffset receivedAt, DateTimeOffset? due = null, string? owner = null,
        string? reason = null)
    {
        DeliveryId = Require.Id(deliveryId);
        Contract = Require.Form(contract, Code, CodeRule);
        State = Require.Form(state, Code, CodeRule);
        Urgency = Require.Form(urgency, Code, CodeRule);
        ReceivedAt = Require.Moment(receivedAt);
        Due = due is { } moment ? Require.Moment(moment, nameof(due)) : null;
        Owner = owner is null ? null : new Territory.TeamId(owner).Value;
        Reason = reason is null ? null : Require.Form(reason, Code, CodeRule);
    }

    /// <summary>The delivery.</summary>
    public Guid DeliveryId { get; }

    /// <summary><c>collective</c>, <c>individual</c>, <c>notice</c>, <c>reminder</c>, <c>escalation</c> or <c>pattern</c>; readers leave alone what they do not know.</summary>
    public string Contract { get; }

    /// <summary>Where it stands, such as <c>delivered</c>; readers leave alone what they do not know.</summary>
    public string State { get; }

    /// <summary>How soon the team must respond: <c>normal</c>, <c>high</c> or <c>acute</c>.</summary>
    public string Urgency { get; }

    /// <summary>When it came, in UTC.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>When the team must have responded, in UTC; null for a notice.</summary>
    public DateTimeOffset? Due { get; }

    /// <summary>The team that owns it now, where that is another: a handover that waits; null where it is the reader.</summary>
    public string? Owner { get; }

    /// <summary>Why it was returned, or taken back (state <c>withdrawn</c>), such as <c>revised</c>; null otherwise, and from a hub of before it said so.</summary>
    public string? Reason { get; }

    private const string CodeRule = "must be a code of lower-case letters and hyphens";

    [GeneratedRegex(@"^[a-z][a-z-]{0,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(InboxEntry)} {DeliveryId}";
}
