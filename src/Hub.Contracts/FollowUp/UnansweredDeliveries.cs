using System.Collections.Immutable;
using Hub.Contracts.Collective;
using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Contracts.FollowUp;

/// <summary>
/// Deliveries of one team that nobody answered, or that were taken up and not closed, in time, at the same step of the escalation chain
/// and of the same urgency: how many, and which.
/// </summary>
public sealed record UnansweredDeliveries
{
    /// <summary>The most ids that stand in one message; the count says how many there are.</summary>
    public const int Most = 100;

    /// <summary>Creates the group.</summary>
    /// <exception cref="ContractViolationException">A part is missing, unknown or out of bounds, or there are more ids than the count
    /// says.</exception>
    public UnansweredDeliveries(
        TeamId team, int step, Urgency urgency, int count, DateTimeOffset oldest, ImmutableArray<Guid> deliveryIds, bool unfinished = false,
        EscalationReason? reason = null, TeamId? handOverTo = null, ReleasedText? remark = null, string? keyId = null,
        CompactJwe? content = null)
    {
        Team = Require.Present(team);
        Step = Require.Between(step, 0, 10);
        Urgency = Require.Known(urgency);
        Count = Require.Between(count, 1, int.MaxValue);
        Oldest = Require.Moment(oldest);
        DeliveryIds = Require.List(deliveryIds, Most);
        Require.Between(DeliveryIds.Length, 1, Count, nameof(deliveryIds));
        Unfinished = unfinished;
        Reason = reason is { } why ? Require.Known(why, nameof(reason)) : null;
        HandOverTo = handOverTo;
        Remark = remark is null ? null : CollectiveRemark.Checked(remark);
        KeyId = Require.OptionalText(keyId, 64);
        Content = content;
    }

    /// <summary>The team that owns them.</summary>
    public TeamId Team { get; }

    /// <summary>0 for a reminder to whoever must answer; else the step of the chain that hears of it now.</summary>
    public int Step { get; }

    /// <summary>How soon they had to be answered.</summary>
    public Urgency Urgency { get; }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>When the first of their terms ended, in UTC.</summary>
    public DateTimeOffset Oldest { get; }

    /// <summary>Which they are, the longest waiting first; the first hundred.</summary>
    public ImmutableArray<Guid> DeliveryIds { get; }

    /// <summary>Whether somebody of the team took them up, and did not close them within their term; absent: nobody answered.</summary>
    public bool Unfinished { get; }

    /// <summary>Why their owner itself lays them with the reader; absent: the hub does, because a term ended.</summary>
    public EscalationReason? Reason { get; }

    /// <summary>The team that who coordinates the area asks the reader to hand them over to; absent: nobody asks that.</summary>
    public TeamId? HandOverTo { get; }

    /// <summary>What their owner says with a public matter, as the release gate let it go; absent for nothing.</summary>
    public ReleasedText? Remark { get; }

    /// <summary>The reader's key that <see cref="Content"/> is sealed for; absent without content.</summary>
    public string? KeyId { get; }

    /// <summary>
    /// What their owner says with a case, sealed for the reader as that delivery; absent for nothing. Opened it is a <see
    /// cref="CaseRemark"/>.
    /// </summary>
    public CompactJwe? Content { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(UnansweredDeliveries);
}
