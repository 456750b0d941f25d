using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.FollowUp;

/// <summary>A person of the team took the delivery up: from here the team owns it (<see cref="PrivacyRule.HumanConfirms"/>).</summary>
public sealed record DeliveryAccepted
{
    /// <summary>Creates the message.</summary>
    /// <exception cref="ContractViolationException">A part is missing or unknown.</exception>
    public DeliveryAccepted(Guid deliveryId, TeamId team, string actor, DateTimeOffset at)
    {
        DeliveryId = Require.Id(deliveryId);
        Team = Require.Present(team);
        Actor = StaffCode.Checked(actor);
        At = Require.Moment(at);
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

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(DeliveryAccepted)} {DeliveryId}";
}
