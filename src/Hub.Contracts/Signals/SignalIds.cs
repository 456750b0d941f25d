using System.Security.Cryptography;
using System.Text;

namespace Hub.Contracts.Signals;

/// <summary>
/// Ids that are the same for the same source record, and say nothing of it: HMAC-SHA256 with the municipality's key, cut to a UUID.
/// </summary>
public static class SignalIds
{
    /// <summary>The signal id of a partner's record.</summary>
    /// <param name="key">The municipality's id key, 32 bytes.</param>
    /// <param name="partner">The authenticated partner.</param>
    /// <param name="externalId">The partner's own id of the record.</param>
    public static Guid ForRecord(ReadOnlySpan<byte> key, PartnerId partner, string externalId)
        => Derive(key, $"signal\n{partner.Value}\n{externalId}");

    /// <summary>
    /// The delivery id of one part of a signal's revision for one team. Two deliveries of one signal cannot be linked without the key.
    /// </summary>
    public static Guid ForDelivery(ReadOnlySpan<byte> key, Guid signalId, int revision, string team, string part)
        => Derive(key, $"delivery\n{signalId:N}\n{revision}\n{team}\n{part}");

    private static Guid Derive(ReadOnlySpan<byte> key, string text)
    {
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
