using System.Buffers.Text;
using System.Security.Cryptography;

namespace Hub.Teams.Sealing;

/// <summary>A content key of JWE (RFC 7516, section 5.1), wrapped once for one receiver.</summary>
internal sealed class JweContentKey : IDisposable
{
    private const int Size = 32;
    private readonly byte[] plain;

    private JweContentKey(byte[] plain, string wrapped) => (this.plain, Wrapped) = (plain, wrapped);

    /// <summary>The key itself; in memory only.</summary>
    public ReadOnlySpan<byte> Plain => plain;

    /// <summary>The key as only the receiver can unwrap it, in base64url.</summary>
    public string Wrapped { get; }

    /// <summary>Makes a key.</summary>
    /// <param name="rsa">The receiver's public key.</param>
    /// <param name="padding">As the header's <c>alg</c> says.</param>
    public static JweContentKey Create(RSA rsa, RSAEncryptionPadding padding)
    {
        var key = RandomNumberGenerator.GetBytes(Size);
        return new JweContentKey(key, Base64Url.EncodeToString(rsa.Encrypt(key, padding)));
    }

    /// <inheritdoc/>
    public void Dispose() => CryptographicOperations.ZeroMemory(plain);
}
