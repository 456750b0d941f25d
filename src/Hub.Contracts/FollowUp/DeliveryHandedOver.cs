using Hub.Contracts.Collective;
using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.FollowUp;

/// <summary>The team hands the delivery over; it stays the owner until the other team accepted (warme overdracht).</summary>
public sealed record DeliveryHandedOver
{
    /// <summary>Creates the message.</summary>
    /// <exception cref="ContractViolationException">A part is missing or unknown.</exception>
    public DeliveryHandedOver(Guid deliveryId, TeamId team, string actor, DateTimeOffset at, TeamId toTeam, CompactJwe? content = null,
        string? keyId = null, ReleasedText? remark = null)
    {
        DeliveryId = Require.Id(deliveryId);
        Team = Require.Present(team);
        Actor = StaffCode.Checked(actor);
        At = Require.Moment(at);
        ToTeam = Require.Present(toTeam);
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

    /// <summary>The team that is asked to take it over.</summary>
    public TeamId ToTeam { get; }

    /// <summary>
    /// The case, sealed anew by the team for the other team: nobody else can read it. Null for a collective signal, which needs no seal.
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
    public override string ToString() => $"{nameof(DeliveryHandedOver)} {DeliveryId}";
}
