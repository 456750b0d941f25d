using System.Collections.Immutable;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Operations;

/// <summary>A page of signals, newest decision first.</summary>
public sealed record SignalPage
{
    /// <summary>The most signals of one page.</summary>
    public const int Most = 1000;

    /// <summary>Creates a page.</summary>
    /// <exception cref="ContractViolationException">It holds too many, or an absent one.</exception>
    public SignalPage(ImmutableArray<SignalEntry> signals, string? next = null)
    {
        Signals = Require.List(signals, Most);
        Next = EnvelopeCode.Optional(next);
    }

    /// <summary>The signals; may be empty.</summary>
    public ImmutableArray<SignalEntry> Signals { get; }

    /// <summary>What <c>before</c> must be for the page behind this one; null for the last.</summary>
    public string? Next { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(SignalPage);
}
