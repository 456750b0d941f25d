using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Hub.Teams.Sealing;

/// <summary>
/// JWE compact serialization (RFC 7516, sections 5 and 7.1) with A256GCM, put together from the runtime's own primitives: no cipher is
/// written here.
/// </summary>
/// <remarks>Why not the library's: <c>docs/decisions/0010-cases-are-sealed-with-rsa-oaep-256-and-a256gcm.md</c>.</remarks>
internal static class JweCompact
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    /// <summary>Seals content with a content key of its own, wrapped for one RSA key.</summary>
    /// <param name="rsa">The receiver's public key.</param>
    /// <param name="padding">As the header's <c>alg</c> says.</param>
    /// <param name="headerJson">The protected header; bound to the content as associated data.</param>
    /// <param name="content">What is sealed.</param>
    public static string Seal(RSA rsa, RSAEncryptionPadding padding, ReadOnlySpan<byte> headerJson, ReadOnlySpan<byte> content)
    {
        using var key = JweContentKey.Create(rsa, padding);
        return Seal(key, headerJson, content);
    }

    /// <summary>
    /// Seals content with a content key that other content may share: each has a nonce of its own (NIST SP 800-38D, section 8.2.2).
    /// </summary>
    public static string Seal(JweContentKey key, ReadOnlySpan<byte> headerJson, ReadOnlySpan<byte> content)
    {
        Span<byte> nonce = stackalloc byte[NonceSize];
        Span<byte> tag = stackalloc byte[TagSize];
        RandomNumberGenerator.Fill(nonce);
        var header = Base64Url.EncodeToString(headerJson);
        var cipher = new byte[content.Length];
        using (var aes = new AesGcm(key.Plain, TagSize))
        {
            aes.Encrypt(nonce, content, cipher, tag, Encoding.ASCII.GetBytes(header));
        }
        return string.Concat(
            $"{header}.{key.Wrapped}.{Base64Url.EncodeToString(nonce)}.",
            $"{Base64Url.EncodeToString(cipher)}.{Base64Url.EncodeToString(tag)}");
    }

    /// <summary>Opens content.</summary>
    /// <exception cref="CryptographicException">It is no JWE, is sealed for another key, or was changed.</exception>
    public static byte[] Open(RSA rsa, RSAEncryptionPadding padding, string jwe)
    {
        var parts = jwe.Split('.');
        if (parts.Length != 5)
        {
            throw new CryptographicException("A compact JWE has five parts.");
        }
        var key = rsa.Decrypt(Decode(parts[1]), padding);
        var cipher = Decode(parts[3]);
        var plain = new byte[cipher.Length];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(Decode(parts[2]), cipher, Decode(parts[4]), plain, Encoding.ASCII.GetBytes(parts[0]));
        return plain;
    }

    private static byte[] Decode(ReadOnlySpan<char> part)
        => Base64Url.IsValid(part)
            ? Base64Url.DecodeFromChars(part)
            : throw new CryptographicException("A part of a compact JWE is base64url.");
}
