using Hub.Contracts.Privacy;

namespace Hub.Contracts.Signals;

/// <summary>
/// The content key of a signal, wrapped for a hop key: who takes both from the hub's disks later finds no hop key any more.
/// </summary>
public sealed record WrappedKey
{
    /// <summary>How many bytes it has: a point of P-256 (x and y), the key, a tag.</summary>
    public const int Size = 64 + 32 + 16;

    /// <summary>Creates a wrapped key.</summary>
    /// <exception cref="ContractViolationException">An id is missing, or the bytes are of another number.</exception>
    public WrappedKey(string hopKeyId, string ringKeyId, ReadOnlyMemory<byte> bytes)
    {
        HopKeyId = Require.Text(hopKeyId, 64, "content.wrapped.hopKeyId");
        RingKeyId = Require.Text(ringKeyId, 64, "content.wrapped.ringKeyId");
        Bytes = bytes.Length == Size
            ? bytes
            : throw new ContractViolationException("content.wrapped.bytes", PrivacyRule.SealedForReceiver, "must hold point, key and tag");
    }

    /// <summary>The routers' hop key that opens it; short-lived.</summary>
    public string HopKeyId { get; }

    /// <summary>The key of the hub's ring that took part, so that a hop key alone opens nothing.</summary>
    public string RingKeyId { get; }

    /// <summary>The sender's one-time point, the content key encrypted, and the tag.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(WrappedKey);
}
