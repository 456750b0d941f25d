using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.FollowUp;

/// <summary>
/// Takes a delivery back, up to and including a revision: the signal was decided anew and is another team's now, or it was erased. The
/// receiver deletes
/// what it holds of it, and leaves aside what comes later with that revision or a lower one.
/// </summary>
public sealed record Withdrawal
{
    /// <summary>Creates the message.</summary>
    /// <exception cref="ContractViolationException">A part is missing or unknown.</exception>
    public Withdrawal(Guid deliveryId, TeamId team, DateTimeOffset at, WithdrawalReason? reason = null, int? revision = null)
    {
        DeliveryId = Require.Id(deliveryId);
        Team = Require.Present(team);
        At = Require.Moment(at);
        Reason = reason is { } why ? Require.Known(why, "reason") : null;
        Revision = revision is { } number ? Require.Between(number, 1, int.MaxValue, nameof(revision)) : null;
    }

    /// <summary>The delivery that is taken back.</summary>
    public Guid DeliveryId { get; }

    /// <summary>The team that had it.</summary>
    public TeamId Team { get; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Why; null from a hub of before it said so.</summary>
    public WithdrawalReason? Reason { get; }

    /// <summary>The newest revision that is taken back. Null from an older hub: then it is that of the event's id.</summary>
    public int? Revision { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(Withdrawal)} {DeliveryId}";
}
