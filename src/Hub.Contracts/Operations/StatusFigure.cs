using Hub.Contracts.Privacy;

namespace Hub.Contracts.Operations;

/// <summary>A count of what there is, or waits.</summary>
public sealed record StatusFigure
{
    /// <summary>Creates a count.</summary>
    /// <exception cref="ContractViolationException">The name is no code.</exception>
    public StatusFigure(string name, long count, DateTimeOffset? oldest = null, bool needsAttention = false)
    {
        Name = EnvelopeCode.Of(name);
        Count = count;
        Oldest = EnvelopeCode.Moment(oldest);
        NeedsAttention = needsAttention;
    }

    /// <summary>What is counted, such as <c>deliveries.late</c>; readers leave alone what they do not know.</summary>
    public string Name { get; }

    /// <summary>How many.</summary>
    public long Count { get; }

    /// <summary>Since when the oldest of them waits, in UTC; null for none, or where nothing waits.</summary>
    public DateTimeOffset? Oldest { get; }

    /// <summary>Whether a person must look.</summary>
    public bool NeedsAttention { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(StatusFigure);
}
