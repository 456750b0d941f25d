using Hub.Contracts.Privacy;

namespace Hub.Contracts.Operations;

/// <summary>A part of the installation, and whether it works.</summary>
public sealed record StatusPart
{
    /// <summary>The state of what works.</summary>
    public const string Working = "ok";

    /// <summary>Creates a part.</summary>
    /// <exception cref="ContractViolationException">The kind is no code, or a text is missing.</exception>
    public StatusPart(string kind, string name, string state, DateTimeOffset? heardAt = null)
    {
        Kind = EnvelopeCode.Of(kind);
        Name = Require.Text(name, 500);
        State = Require.Text(state, 500);
        HeardAt = EnvelopeCode.Moment(heardAt);
    }

    /// <summary>
    /// <c>ledger</c>, <c>broker</c>, <c>adapters</c>, <c>router</c>, or <c>spool</c> where that of the machine that was asked does not
    /// work.
    /// </summary>
    public string Kind { get; }

    /// <summary>Which one: a worker's name, an address, a file.</summary>
    public string Name { get; }

    /// <summary>
    /// <c>ok</c>, <c>away</c>, <c>silent</c>, <c>none</c> (no such worker runs), <c>untaken</c> (nobody takes signals), <c>damaged</c> or
    /// <c>not-ready: </c> with the names of parts.
    /// </summary>
    public string State { get; }

    /// <summary>When it was last heard, in UTC; null where that is not how it is known.</summary>
    public DateTimeOffset? HeardAt { get; }

    /// <summary>Whether it works.</summary>
    public bool Ok => State == Working;

    /// <inheritdoc/>
    public override string ToString() => nameof(StatusPart);
}
