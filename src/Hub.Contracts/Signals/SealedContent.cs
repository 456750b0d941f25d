using Hub.Contracts.Privacy;

namespace Hub.Contracts.Signals;

/// <summary>
/// A signal's content under a content key: AES-256-GCM, with signal id, revision and municipality bound as associated data.
/// </summary>
public sealed record SealedContent
{
    /// <summary>Creates sealed content.</summary>
    /// <exception cref="ContractViolationException">The key id is missing, or the bytes cannot hold nonce and tag.</exception>
    public SealedContent(string keyId, ReadOnlyMemory<byte> sealedBytes, WrappedKey? wrapped = null)
    {
        KeyId = Require.Text(keyId, 64, "content.keyId");
        SealedBytes = sealedBytes.Length is > 28 and <= 1_500_000
            ? sealedBytes
            : throw new ContractViolationException(
                "content.sealedBytes", PrivacyRule.SealedForReceiver, "must hold nonce, tag and content");
        Wrapped = wrapped;
    }

    /// <summary>Which content key sealed it.</summary>
    public string KeyId { get; }

    /// <summary>Nonce (12 bytes), ciphertext, tag (16 bytes).</summary>
    public ReadOnlyMemory<byte> SealedBytes { get; }

    /// <summary>
    /// The content key, wrapped for the router. Null in the spool, where it goes along when sent; and of an adapter from before hop keys,
    /// whose content key is one of the ring.
    /// </summary>
    public WrappedKey? Wrapped { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(SealedContent);
}
