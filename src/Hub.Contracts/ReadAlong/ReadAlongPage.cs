using System.Collections.Immutable;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.ReadAlong;

/// <summary>The cases in which somebody reads along, those that last first, then the latest.</summary>
public sealed record ReadAlongPage
{
    /// <summary>The most of one page.</summary>
    public const int Most = 100;

    /// <summary>Creates a page.</summary>
    /// <exception cref="ContractViolationException">It holds too many.</exception>
    public ReadAlongPage(ImmutableArray<ReadAlongEntry> reading = default) => Reading = Require.List(reading, Most);

    /// <summary>At most <see cref="Most"/>; may be empty.</summary>
    public ImmutableArray<ReadAlongEntry> Reading { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(ReadAlongPage);
}
