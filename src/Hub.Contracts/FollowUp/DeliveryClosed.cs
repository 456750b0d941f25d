using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.FollowUp;

/// <summary>The team closed the matter.</summary>
public sealed record DeliveryClosed
{
    /// <summary>Creates the message.</summary>
    /// <exception cref="ContractViolationException">A part is missing or unknown.</exception>
    public DeliveryClosed(Guid deliveryId, TeamId team, string actor, DateTimeOffset at, CloseOutcome? outcome = null)
    {
        DeliveryId = Require.Id(deliveryId);
        Team = Require.Present(team);
        Actor = StaffCode.Checked(actor);
        At = Require.Moment(at);
        Outcome = outcome is { } known ? Require.Known(known, nameof(outcome)) : null;
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

    /// <summary>What came of it; null where the team does not say. The partner hears it.</summary>
    public CloseOutcome? Outcome { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(DeliveryClosed)} {DeliveryId}";
}
