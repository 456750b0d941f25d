using System.Collections.Concurrent;
using System.Security.Cryptography;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Hosting.Keys;

namespace Hub.Router.Intake.Hop;

/// <summary>Opens signals with the hop keys that it was given. Touches no store; safe for many threads.</summary>
internal sealed class HopOpener(HubKeyRing ring)
{
    private readonly ConcurrentDictionary<string, HopKey> keys = new(StringComparer.Ordinal);

    /// <summary>Whether the key of this signal is here, or none is needed: an adapter from before hop keys used the ring.</summary>
    public bool Has(SignalReceived signal) => signal.Content.Wrapped is not { } wrapped || keys.ContainsKey(wrapped.HopKeyId);

    /// <summary>Takes a hop key.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="privateKey">Its private part, PKCS#8.</param>
    public void Add(string id, ReadOnlySpan<byte> privateKey)
    {
        var pair = ECDiffieHellman.Create();
        pair.ImportPkcs8PrivateKey(privateKey, out _);
        keys.TryAdd(id, new HopKey(pair));
    }

    /// <summary>Forgets all keys but these.</summary>
    public void Keep(IReadOnlySet<string> ids)
    {
        foreach (var id in keys.Keys.Where(id => !ids.Contains(id)))
        {
            Forget(id);
        }
    }

    /// <summary>Forgets a key. A thread that still opens with it may finish; the collector frees the pair.</summary>
    public void Forget(string id) => keys.TryRemove(id, out _);

    /// <summary>The signal's content, in the clear.</summary>
    /// <exception cref="ContractViolationException">No key here opens it (<see cref="PrivacyRule.SealedForReceiver"/>).</exception>
    public byte[] Open(SignalReceived signal)
    {
        var content = signal.Content;
        return content.Wrapped is { } wrapped
            ? ContentKeyOf(content.KeyId, wrapped).Open(content.SealedBytes.Span, signal.SignalId, signal.Revision, signal.Municipality)
            : ring.Open(content, signal.SignalId, signal.Revision, signal.Municipality);
    }

    // Thousands of signals come under one content key: it is unwrapped once.
    private ContentKey ContentKeyOf(string contentKeyId, WrappedKey wrapped)
    {
        if (!keys.TryGetValue(wrapped.HopKeyId, out var hop))
        {
            throw new ContractViolationException(
                "content.wrapped.hopKeyId", PrivacyRule.SealedForReceiver, "must name a hop key that lives");
        }
        if (hop.Unwrapped.TryGetValue(contentKeyId, out var known) && known.Wrapped.Bytes.Span.SequenceEqual(wrapped.Bytes.Span)
            && known.Wrapped.RingKeyId == wrapped.RingKeyId)
        {
            return known.Key;
        }
        byte[] bytes;
        lock (hop.Pair)
        {
            bytes = HopSeal.Unwrap(wrapped, contentKeyId, hop.Pair, ring);
        }
        var key = new ContentKey(bytes);
        if (hop.Unwrapped.Count < HopKey.MostUnwrapped)
        {
            hop.Unwrapped[contentKeyId] = (wrapped, key);
        }
        return key;
    }

    private sealed record HopKey(ECDiffieHellman Pair)
    {
        // One an adapter and hour, and some that waited; who writes more of them to the broker makes no memory grow.
        public const int MostUnwrapped = 1000;

        public ConcurrentDictionary<string, (WrappedKey Wrapped, ContentKey Key)> Unwrapped { get; } = new(StringComparer.Ordinal);

        public override string ToString() => nameof(HopKey);
    }
}
