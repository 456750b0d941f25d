using System.Collections.Immutable;
using Hub.Contracts.Privacy;
using Hub.Contracts.Workers;

namespace Hub.Contracts.Signals;

/// <summary>The router's receipts for what it recorded in one commit, on their way to the adapter in one message.</summary>
public sealed record SignalReceipts
{
    /// <summary>The most receipts of one message.</summary>
    public const int Most = 500;

    /// <summary>Creates the message.</summary>
    /// <exception cref="ContractViolationException">It holds no receipt, an absent one, or too many.</exception>
    public SignalReceipts(ImmutableArray<SignalReceipt> receipts, LedgerStand? ledger = null)
    {
        Receipts = Require.Entries(receipts, Most);
        Ledger = ledger;
    }

    /// <summary>1 to <see cref="Most"/> receipts.</summary>
    public ImmutableArray<SignalReceipt> Receipts { get; }

    /// <summary>How far the ledger is with them; null from a router of before, or where nothing was recorded.</summary>
    public LedgerStand? Ledger { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(SignalReceipts);
}
