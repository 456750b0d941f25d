using System.Collections.Immutable;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Signals;

/// <summary>The router's receipts for what it recorded in one commit, on their way to the adapter in one message.</summary>
public sealed record SignalReceipts
{
    /// <summary>The most receipts of one message.</summary>
    public const int Most = 500;

    /// <summary>Creates the message.</summary>
    /// <exception cref="ContractViolationException">It holds no receipt, an absent one, or too many.</exception>
    public SignalReceipts(ImmutableArray<SignalReceipt> receipts) => Receipts = Require.Entries(receipts, Most);

    /// <summary>1 to <see cref="Most"/> receipts.</summary>
    public ImmutableArray<SignalReceipt> Receipts { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(SignalReceipts);
}
