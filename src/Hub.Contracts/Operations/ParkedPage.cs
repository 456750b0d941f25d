using System.Collections.Immutable;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Operations;

/// <summary>What could not be processed: all causes, and a page of what was asked for, longest first.</summary>
public sealed record ParkedPage
{
    /// <summary>The most of one page.</summary>
    public const int Most = 500;

    /// <summary>Creates a page.</summary>
    /// <exception cref="ContractViolationException">It holds too many, or an absent one.</exception>
    public ParkedPage(ImmutableArray<ParkedCause> causes, ImmutableArray<ParkedEntry> parked, string? next = null)
    {
        Causes = Require.List(causes, 1000);
        Parked = Require.List(parked, Most);
        Next = EnvelopeCode.Optional(next);
    }

    /// <summary>All causes, whatever was asked for, most first.</summary>
    public ImmutableArray<ParkedCause> Causes { get; }

    /// <summary>The page; may be empty.</summary>
    public ImmutableArray<ParkedEntry> Parked { get; }

    /// <summary>What <c>after</c> must be for the page behind this one; null for the last.</summary>
    public string? Next { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(ParkedPage);
}
