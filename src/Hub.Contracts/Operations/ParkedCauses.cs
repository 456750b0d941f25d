using System.Collections.Immutable;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Operations;

/// <summary>All that is parked, by cause: what an event tells when it changed.</summary>
public sealed record ParkedCauses
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">It holds too many, or an absent one.</exception>
    public ParkedCauses(ImmutableArray<ParkedCause> causes) => Causes = Require.List(causes, 1000);

    /// <summary>The causes, most first; empty for none.</summary>
    public ImmutableArray<ParkedCause> Causes { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(ParkedCauses);
}
