using System.Collections.Immutable;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Operations;

/// <summary>All queues, and the inboxes behind which something waits.</summary>
public sealed record QueueList
{
    /// <summary>Creates the list.</summary>
    /// <exception cref="ContractViolationException">The moment is missing, or the list too long.</exception>
    public QueueList(DateTimeOffset at, string broker, ImmutableArray<QueueFigure> queues)
    {
        At = Require.Moment(at);
        Broker = EnvelopeCode.Of(broker);
        Queues = Require.List(queues, 100_000);
    }

    /// <summary>When it was read, in UTC.</summary>
    public DateTimeOffset At { get; }

    /// <summary><c>ok</c>, <c>away</c> (then nothing is known of its queues), or <c>none</c> where all runs in one process.</summary>
    public string Broker { get; }

    /// <summary>The queues.</summary>
    public ImmutableArray<QueueFigure> Queues { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(QueueList);
}
