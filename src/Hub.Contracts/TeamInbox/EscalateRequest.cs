using Hub.Contracts.Collective;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.TeamInbox;

/// <summary>Lays a matter with the next of the team's escalation chain, of the team's own accord.</summary>
public sealed record EscalateRequest
{
    /// <summary>Creates the request.</summary>
    /// <exception cref="ContractViolationException">The reason is unknown, or a text too long.</exception>
    public EscalateRequest(
        EscalationReason reason, TeamId? after = null, ReleasedText? remark = null, string? keyId = null, CompactJwe? content = null)
    {
        Reason = Require.Known(reason);
        After = after;
        Remark = remark is null ? null : CollectiveRemark.Checked(remark);
        KeyId = Require.OptionalText(keyId, 64);
        Content = content;
    }

    /// <summary>Why.</summary>
    public EscalationReason Reason { get; }

    /// <summary>
    /// With whom the team laid it before, as the one who asks saw it (<see cref="InboxEntry.RaisedTo"/>); null for nobody. Where it is
    /// another
    /// by now, nothing happens: two people who press at once lay it one step higher, not two.
    /// </summary>
    public TeamId? After { get; }

    /// <summary>What to say with a public matter, as the release gate answered it (<c>RemarkQuestion</c>); null for nothing.</summary>
    public ReleasedText? Remark { get; }

    /// <summary>The key that <see cref="Content"/> is sealed for; null without content.</summary>
    public string? KeyId { get; }

    /// <summary>
    /// What to say with a case: a <see cref="CaseRemark"/> sealed on the team's side for the next of the chain, as this delivery. Only
    /// where
    /// that reader may have the case (<see cref="PrivacyRule.NeedToKnow"/>). Null for nothing.
    /// </summary>
    public CompactJwe? Content { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(EscalateRequest);
}
