using System.Collections.Immutable;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Operations;

/// <summary>The signals that a <see cref="SignalQuestion"/> can mean.</summary>
public sealed record SignalMatches
{
    /// <summary>The most that are named: with more, ask for more characters.</summary>
    public const int Most = 20;

    /// <summary>Creates the answer.</summary>
    /// <exception cref="ContractViolationException">It names too many.</exception>
    public SignalMatches(ImmutableArray<Guid> signals) => Signals = Require.List(signals, Most);

    /// <summary>Their ids; empty where the ledger knows none.</summary>
    public ImmutableArray<Guid> Signals { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(SignalMatches);
}
