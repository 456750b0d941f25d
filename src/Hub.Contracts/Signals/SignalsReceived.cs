using System.Collections.Immutable;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Signals;

/// <summary>
/// What waits in the spool, on its way to the router in one message: one signal on a quiet day, many after a rush. Each stays a signal of
/// its own.
/// </summary>
public sealed record SignalsReceived
{
    /// <summary>The most signals of one message.</summary>
    public const int Most = 50;

    /// <summary>Creates the message.</summary>
    /// <exception cref="ContractViolationException">It holds no signal, an absent one, or too many.</exception>
    public SignalsReceived(ImmutableArray<SignalReceived> signals) => Signals = Require.Entries(signals, Most);

    /// <summary>1 to <see cref="Most"/> signals, oldest first, of any partner and municipality.</summary>
    public ImmutableArray<SignalReceived> Signals { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(SignalsReceived);
}
