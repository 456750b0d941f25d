using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.FollowUp;

/// <summary>A delivery was not confirmed within its term; the next step of the escalation chain hears that, and nothing of its content.</summary>
public sealed record EscalationRaised
{
    /// <summary>Creates the message.</summary>
    /// <exception cref="ContractViolationException">A part is missing or unknown.</exception>
    public EscalationRaised(Guid deliveryId, TeamId team, TeamId escalatedTo, int step, DateTimeOffset at)
    {
        DeliveryId = Require.Id(deliveryId);
        Team = Require.Present(team);
        EscalatedTo = Require.Present(escalatedTo);
        Step = Require.Between(step, 1, 10);
        At = Require.Moment(at);
    }

    /// <summary>The delivery.</summary>
    public Guid DeliveryId { get; }

    /// <summary>The team that owns it.</summary>
    public TeamId Team { get; }

    /// <summary>Who hears of it now.</summary>
    public TeamId EscalatedTo { get; }

    /// <summary>Step of the chain, from 1.</summary>
    public int Step { get; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(EscalationRaised)} {DeliveryId}";
}
