using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.FollowUp;

/// <summary>A team did not answer within its term: it is told once, before anybody else hears of it. Holds nothing of the content.</summary>
public sealed record ResponseReminder
{
    /// <summary>Creates the message.</summary>
    /// <exception cref="ContractViolationException">A part is missing.</exception>
    public ResponseReminder(Guid deliveryId, TeamId team, DateTimeOffset due)
    {
        DeliveryId = Require.Id(deliveryId);
        Team = Require.Present(team);
        Due = Require.Moment(due);
    }

    /// <summary>The delivery that waits.</summary>
    public Guid DeliveryId { get; }

    /// <summary>The team that must answer: the owner, or whom the owner offered it to.</summary>
    public TeamId Team { get; }

    /// <summary>When the term ended, in UTC.</summary>
    public DateTimeOffset Due { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(ResponseReminder)} {DeliveryId}";
}
