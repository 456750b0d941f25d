using System.Collections.Immutable;
using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.FollowUp;

/// <summary>
/// What was not answered in time, for one reader: reminders of its own and escalations of others together, one message a day; what is acute
/// at once.
/// Says which deliveries and which teams, and nothing of their content.
/// </summary>
public sealed record DeliveriesUnanswered
{
    /// <summary>Creates the message.</summary>
    /// <exception cref="ContractViolationException">A part is missing.</exception>
    public DeliveriesUnanswered(Guid messageId, TeamId team, DateTimeOffset at, ImmutableArray<UnansweredDeliveries> groups)
    {
        MessageId = Require.Id(messageId);
        Team = Require.Present(team);
        At = Require.Moment(at);
        Groups = Require.Entries(groups, 1000);
    }

    /// <summary>This message.</summary>
    public Guid MessageId { get; }

    /// <summary>Who is told.</summary>
    public TeamId Team { get; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; }

    /// <summary>What waits, by team, step and urgency.</summary>
    public ImmutableArray<UnansweredDeliveries> Groups { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(DeliveriesUnanswered)} {MessageId}";
}
