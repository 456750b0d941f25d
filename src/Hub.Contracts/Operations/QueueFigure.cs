using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Operations;

/// <summary>What waits in one queue, and whether somebody takes it.</summary>
public sealed record QueueFigure
{
    /// <summary>Creates a figure.</summary>
    /// <exception cref="ContractViolationException">The name is no code.</exception>
    public QueueFigure(
        string queue, long messages, long consumers, bool there, TeamId? team = null, DateTimeOffset? oldest = null, bool inbox = false)
    {
        Queue = EnvelopeCode.Of(queue);
        Messages = messages;
        Consumers = consumers;
        There = there;
        Team = team;
        Oldest = EnvelopeCode.Moment(oldest);
        Inbox = inbox;
    }

    /// <summary>Its name; an inbox has the name of its team's queue.</summary>
    public string Queue { get; }

    /// <summary>Messages that wait in it; for an inbox the deliveries that nobody accepted.</summary>
    public long Messages { get; }

    /// <summary>Programs that take from it.</summary>
    public long Consumers { get; }

    /// <summary>Whether the broker has it; an inbox is always there.</summary>
    public bool There { get; }

    /// <summary>The team that it belongs to; null for one of the hub's own.</summary>
    public TeamId? Team { get; }

    /// <summary>Since when the oldest delivery waits that the team has not accepted, in UTC, as the ledger knows; null for none.</summary>
    public DateTimeOffset? Oldest { get; }

    /// <summary>Whether it is an inbox of the hub rather than a queue of the broker. Default no.</summary>
    public bool Inbox { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(QueueFigure);
}
