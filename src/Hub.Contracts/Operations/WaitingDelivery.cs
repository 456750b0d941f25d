using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Operations;

/// <summary>A delivery that nobody answered, behind an alarm.</summary>
public sealed record WaitingDelivery
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">An id or the team is missing.</exception>
    public WaitingDelivery(Guid deliveryId, Guid signalId, TeamId team, DateTimeOffset? due = null)
    {
        DeliveryId = Require.Id(deliveryId);
        SignalId = Require.Id(signalId);
        Team = Require.Present(team);
        Due = EnvelopeCode.Moment(due);
    }

    /// <summary>The delivery.</summary>
    public Guid DeliveryId { get; }

    /// <summary>Its signal.</summary>
    public Guid SignalId { get; }

    /// <summary>Who must answer.</summary>
    public TeamId Team { get; }

    /// <summary>Before when, in UTC; null for what has no term.</summary>
    public DateTimeOffset? Due { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(WaitingDelivery);
}
