using Hub.Contracts.Privacy;

namespace Hub.Contracts.Signals;

/// <summary>A signal's content under the hub's own key: AES-256-GCM, with signal id, revision and municipality bound as associated data.</summary>
public sealed record SealedContent
{
    /// <summary>Creates sealed content.</summary>
    /// <exception cref="ContractViolationException">The key id is missing, or the bytes cannot hold nonce and tag.</exception>
    public SealedContent(string keyId, ReadOnlyMemory<byte> sealedBytes)
    {
        KeyId = Require.Text(keyId, 64, "content.keyId");
        SealedBytes = sealedBytes.Length is > 28 and <= 1_500_000
            ? sealedBytes
            : throw new ContractViolationException("content.sealedBytes", PrivacyRule.SealedForReceiver, "must hold nonce, tag and content");
    }

    /// <summary>Which hub key sealed it.</summary>
    public string KeyId { get; }

    /// <summary>Nonce (12 bytes), ciphertext, tag (16 bytes).</summary>
    public ReadOnlyMemory<byte> SealedBytes { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(SealedContent);
}
