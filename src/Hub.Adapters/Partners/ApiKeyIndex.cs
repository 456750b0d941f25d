using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Hub.Adapters.Partners;

/// <summary>Finds the partner of an API key by the key's hash. The keys themselves are nowhere in the hub.</summary>
/// <remarks>
/// How long it takes tells nothing: what is looked up is the hash, which nobody can steer, and the rest of it is compared in constant time.
/// </remarks>
internal sealed class ApiKeyIndex
{
    private const int LongestKey = 200;
    private readonly FrozenDictionary<ulong, ImmutableArray<Entry>> byPrefix;

    /// <summary>Indexes the hashes of all partners.</summary>
    public ApiKeyIndex(PartnerRegistry registry)
        => byPrefix = registry.All
            .SelectMany(partner => partner.Credentials.ApiKeys.Select(key => new Entry(key.Hash, partner)))
            .GroupBy(entry => Prefix(entry.Hash.Span))
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());

    /// <summary>The partner whose key this is; null when it is nobody's.</summary>
    public Partner? Find(string key)
    {
        if (key.Length is 0 or > LongestKey)
        {
            return null;
        }
        Span<byte> utf8 = stackalloc byte[LongestKey * 3];
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(utf8[..Encoding.UTF8.GetBytes(key, utf8)], hash);
        Partner? found = null;
        foreach (var entry in byPrefix.GetValueOrDefault(Prefix(hash), []))
        {
            if (CryptographicOperations.FixedTimeEquals(entry.Hash.Span, hash))
            {
                found = entry.Partner;
            }
        }
        return found;
    }

    private static ulong Prefix(ReadOnlySpan<byte> hash) => MemoryMarshal.Read<ulong>(hash);

    private sealed record Entry(ReadOnlyMemory<byte> Hash, Partner Partner);
}
