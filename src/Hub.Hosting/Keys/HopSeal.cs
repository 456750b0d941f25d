using System.Security.Cryptography;
using System.Text;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Hosting.Keys;

/// <summary>
/// Wraps content keys for the way from adapter to router: Diffie-Hellman on P-256 between a one-time key and the routers' hop key, with a
/// key
/// of the hub's ring mixed in (RFC 5869). It takes hop key and ring to unwrap; once the hop key is destroyed nobody can, whatever keys they
/// have.
/// </summary>
public static class HopSeal
{
    private const int TagSize = 16;
    private const int KeySize = 32;
    private static readonly byte[] Nonce = new byte[12]; // each wrapping key is used once
    private static ECCurve Curve => ECCurve.NamedCurves.nistP256;

    /// <summary>A new hop key pair.</summary>
    public static ECDiffieHellman NewPair() => ECDiffieHellman.Create(Curve);

    /// <summary>The public part of a pair: x and y.</summary>
    public static byte[] PointOf(ECDiffieHellman pair)
        => pair.ExportParameters(includePrivateParameters: false).Q is { X: { } x, Y: { } y } ? [.. x, .. y] : [];

    /// <summary>What a router announces of its newest pair.</summary>
    public static HopKeyAnnounced Announce(string hopKeyId, long number, byte[] point, HubKeyRing ring)
        => new(hopKeyId, number, point, ring.Newest, Proof(hopKeyId, number, point, ring, ring.Newest));

    /// <summary>Whether an announcement comes from who has the hub's ring.</summary>
    public static bool IsGenuine(HopKeyAnnounced announced, HubKeyRing ring)
        => ring.Has(announced.RingKeyId) && CryptographicOperations.FixedTimeEquals(
            announced.Proof.Span, Proof(announced.HopKeyId, announced.Number, announced.Point.Span, ring, announced.RingKeyId));

    /// <summary>Wraps a content key for a hop key.</summary>
    /// <exception cref="CryptographicException">The point is not on the curve.</exception>
    public static WrappedKey Wrap(
        ReadOnlySpan<byte> contentKey, string contentKeyId, string hopKeyId, ReadOnlySpan<byte> hopPoint, HubKeyRing ring)
    {
        using var own = NewPair();
        using var theirs = Public(hopPoint);
        var bytes = new byte[WrappedKey.Size];
        PointOf(own).CopyTo(bytes, 0);
        var wrapping = Derive(own, theirs, bytes.AsSpan(0, HopKeyAnnounced.PointSize), contentKeyId, hopKeyId, ring, ring.Newest);
        using var aes = new AesGcm(wrapping, TagSize);
        aes.Encrypt(Nonce, contentKey, bytes.AsSpan(HopKeyAnnounced.PointSize, KeySize), bytes.AsSpan(HopKeyAnnounced.PointSize + KeySize));
        CryptographicOperations.ZeroMemory(wrapping);
        return new WrappedKey(hopKeyId, ring.Newest, bytes);
    }

    /// <summary>Unwraps a content key with the hop key's private part.</summary>
    /// <exception cref="ContractViolationException">It was not wrapped for this hop key by who has the hub's ring.</exception>
    public static byte[] Unwrap(WrappedKey wrapped, string contentKeyId, ECDiffieHellman hopKey, HubKeyRing ring)
    {
        var bytes = wrapped.Bytes.Span;
        try
        {
            using var theirs = Public(bytes[..HopKeyAnnounced.PointSize]);
            var wrapping = Derive(
                hopKey, theirs, bytes[..HopKeyAnnounced.PointSize], contentKeyId, wrapped.HopKeyId, ring, wrapped.RingKeyId);
            using var aes = new AesGcm(wrapping, TagSize);
            var key = new byte[KeySize];
            aes.Decrypt(Nonce, bytes[HopKeyAnnounced.PointSize..^TagSize], bytes[^TagSize..], key);
            return key;
        }
        catch (CryptographicException)
        {
            throw new ContractViolationException(
                "content.wrapped", PrivacyRule.SealedForReceiver, "must be wrapped for its hop key with a key of this hub");
        }
    }

    private static byte[] Derive(
        ECDiffieHellman own, ECDiffieHellman theirs, ReadOnlySpan<byte> oneTime, string contentKeyId, string hopKeyId, HubKeyRing ring,
        string ringKeyId)
    {
        var shared = own.DeriveRawSecretAgreement(theirs.PublicKey);
        byte[] about = [.. Encoding.UTF8.GetBytes($"hub.hop.wrap.v1\n{hopKeyId}\n{contentKeyId}\n"), .. oneTime];
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, KeySize, ring.Derive(ringKeyId, "hub.hop.wrap.v1"), about);
        CryptographicOperations.ZeroMemory(shared);
        return key;
    }

    private static ECDiffieHellman Public(ReadOnlySpan<byte> point)
        => ECDiffieHellman.Create(
            new ECParameters { Curve = Curve, Q = new ECPoint { X = point[..32].ToArray(), Y = point[32..].ToArray() } });

    private static byte[] Proof(string hopKeyId, long number, ReadOnlySpan<byte> point, HubKeyRing ring, string ringKeyId)
        => HMACSHA256.HashData(
            ring.Derive(ringKeyId, "hub.hop.announce.v1"), (byte[])[.. Encoding.UTF8.GetBytes($"{hopKeyId}\n{number}\n"), .. point]);
}
