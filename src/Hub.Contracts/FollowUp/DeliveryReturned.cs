using Hub.Contracts.Collective;
using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.FollowUp;

/// <summary>The team does not take the delivery up; the router routes it anew, or to triage.</summary>
public sealed record DeliveryReturned
{
    /// <summary>Creates the message.</summary>
    /// <exception cref="ContractViolationException">A part is missing or unknown.</exception>
    public DeliveryReturned(Guid deliveryId, TeamId team, string actor, DateTimeOffset at, ReturnReason reason, CompactJwe? content = null,
        string? keyId = null, ReleasedText? remark = null)
    {
        DeliveryId = Require.Id(deliveryId);
        Team = Require.Present(team);
        Actor = StaffCode.Checked(actor);
        At = Require.Moment(at);
        Reason = Require.Known(reason);
        Content = content;
        KeyId = Require.OptionalText(keyId, 64);
        Remark = remark is null ? null : CollectiveRemark.Checked(remark);
    }

    /// <summary>The delivery.</summary>
    public Guid DeliveryId { get; }

    /// <summary>The team that acts; the authenticated principal decides it.</summary>
    public TeamId Team { get; }

    /// <summary>
    /// The person who acted, by the role or staff code that the team uses: never a name (<see cref="PrivacyRule.HumanConfirms"/>).
    /// </summary>
    public string Actor { get; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Why.</summary>
    public ReturnReason Reason { get; }

    /// <summary>
    /// The case, sealed anew by the team for the desk that gets it back: nobody else can read it. Null for a collective signal, which needs
    /// no seal.
    /// </summary>
    public CompactJwe? Content { get; }

    /// <summary>The key that it is sealed for; null without content.</summary>
    public string? KeyId { get; }

    /// <summary>
    /// What to say to who gets a public matter, as the release gate let it go; null for nothing. What is said with a case stands within its
    /// seal.
    /// </summary>
    public ReleasedText? Remark { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(DeliveryReturned)} {DeliveryId}";
}
