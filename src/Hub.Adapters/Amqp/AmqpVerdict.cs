using System.Collections.Immutable;
using Hub.Adapters.Intake;

namespace Hub.Adapters.Amqp;

/// <summary>What became of a message. A closed set; each is acknowledged, for each is accounted for.</summary>
internal abstract record AmqpVerdict
{
    private AmqpVerdict()
    {
    }

    /// <summary>Taken in.</summary>
    public sealed record Taken(IntakeResult.Accepted Receipt) : AmqpVerdict;

    /// <summary>Refused by a rule: the partner stays the owner, and hears why.</summary>
    public sealed record Refused(ImmutableArray<Refusal> Faults) : AmqpVerdict;

    /// <summary>Set apart: it cannot be read.</summary>
    /// <param name="Reason">Code: attempts, oversized, encoding or unreadable.</param>
    /// <param name="KeepBody">Whether its body is kept, sealed, for an operator.</param>
    public sealed record Parked(string Reason, bool KeepBody) : AmqpVerdict;
}
