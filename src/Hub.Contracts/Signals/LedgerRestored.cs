using Hub.Contracts.Privacy;

namespace Hub.Contracts.Signals;

/// <summary>From the router to every adapter: the ledger was put back from a backup, so offer again what it may not know.</summary>
public sealed record LedgerRestored
{
    /// <summary>Creates the message.</summary>
    /// <exception cref="ContractViolationException">The epoch is not positive.</exception>
    public LedgerRestored(int epoch) => Epoch = Require.Between(epoch, 1, int.MaxValue);

    /// <summary>The ledger's epoch since then; an adapter that is in it has offered already.</summary>
    public int Epoch { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(LedgerRestored);
}
