using Hub.Contracts.Collective;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.TeamInbox;

/// <summary>Gives a delivery back; it goes to the municipality's triage.</summary>
public sealed record ReturnRequest
{
    /// <summary>Creates the request.</summary>
    /// <exception cref="ContractViolationException">The reason is unknown, or the name of the key too long.</exception>
    public ReturnRequest(ReturnReason reason, string? keyId = null, CompactJwe? content = null, ReleasedText? remark = null)
    {
        Reason = Require.Known(reason);
        KeyId = Require.OptionalText(keyId, 64);
        Content = content;
        Remark = remark is null ? null : CollectiveRemark.Checked(remark);
    }

    /// <summary>Why the team does not take it up.</summary>
    public ReturnReason Reason { get; }

    /// <summary>
    /// The key of the triage desk that the content is sealed for; null for a collective delivery, and for one that was only offered.
    /// </summary>
    public string? KeyId { get; }

    /// <summary>
    /// The case, opened and sealed anew on the team's side for the triage desk: the hub cannot do that. Null where there is no case, or it
    /// was only offered.
    /// </summary>
    public CompactJwe? Content { get; }

    /// <summary>
    /// What to say to the triage desk with a public matter, as the release gate answered it to who asked (<c>RemarkQuestion</c>); null for
    /// nothing. What is said with a case stands within its seal.
    /// </summary>
    public ReleasedText? Remark { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(ReturnRequest);
}
