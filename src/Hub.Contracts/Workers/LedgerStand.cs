using Hub.Contracts.Privacy;

namespace Hub.Contracts.Workers;

/// <summary>
/// How far the ledger was: its epoch, and a line of its trail with the hash of that line. Who keeps it can tell later whether the ledger
/// still holds that line.
/// </summary>
/// <remarks>
/// From the router to the adapters with receipts, and back with their signs of life. Numbers and a hash; nothing of a signal.
/// </remarks>
public sealed record LedgerStand
{
    /// <summary>Creates a stand.</summary>
    /// <exception cref="ContractViolationException">A part is missing or negative.</exception>
    public LedgerStand(int epoch, long line, string hash)
    {
        Epoch = Require.Between(epoch, 1, int.MaxValue);
        Line = line >= 0 ? line : throw new ContractViolationException(nameof(line), "must not be negative");
        Hash = Require.Text(hash, 64);
    }

    /// <summary>One more each time that the ledger was put back from a backup.</summary>
    public int Epoch { get; }

    /// <summary>Number of the line.</summary>
    public long Line { get; }

    /// <summary>Its hash.</summary>
    public string Hash { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(LedgerStand);
}
