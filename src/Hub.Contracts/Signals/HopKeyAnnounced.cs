using Hub.Contracts.Privacy;

namespace Hub.Contracts.Signals;

/// <summary>
/// A router tells the adapters the newest hop key: its public part, with a proof that it comes from who has the hub's ring.
/// </summary>
public sealed record HopKeyAnnounced
{
    /// <summary>How many bytes the public part has: a point of P-256, x and y.</summary>
    public const int PointSize = 64;

    /// <summary>Creates the message.</summary>
    /// <exception cref="ContractViolationException">A part is missing or of another size.</exception>
    public HopKeyAnnounced(string hopKeyId, long number, ReadOnlyMemory<byte> point, string ringKeyId, ReadOnlyMemory<byte> proof)
    {
        HopKeyId = Require.Text(hopKeyId, 64);
        Number = number > 0 ? number : throw new ContractViolationException(nameof(number), "must be positive");
        Point = point.Length == PointSize ? point : throw new ContractViolationException(nameof(point), "must be a point of P-256");
        RingKeyId = Require.Text(ringKeyId, 64);
        Proof = proof.Length == 32 ? proof : throw new ContractViolationException(nameof(proof), "must have 32 bytes");
    }

    /// <summary>Its id.</summary>
    public string HopKeyId { get; }

    /// <summary>Higher for each new key, whatever the clocks say; the highest counts.</summary>
    public long Number { get; }

    /// <summary>The public part.</summary>
    public ReadOnlyMemory<byte> Point { get; }

    /// <summary>The key of the hub's ring under which the proof stands.</summary>
    public string RingKeyId { get; }

    /// <summary>HMAC-SHA-256 over the rest: who can write to the broker cannot put a key of their own in its place.</summary>
    public ReadOnlyMemory<byte> Proof { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(HopKeyAnnounced);
}
