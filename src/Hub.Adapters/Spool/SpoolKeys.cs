using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Hub.Adapters.Spool.Rows;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Hosting.Keys;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Spool;

/// <summary>
/// The content keys of this adapter: a new one each hour, destroyed when nothing that it sealed is pending. They leave the spool only
/// wrapped for a hop key.
/// </summary>
/// <remarks>A key is on disk before it seals anything, so that no crash leaves a signal without its key.</remarks>
internal sealed class SpoolKeys(SpoolDatabase database, HubKeyRing ring, TimeProvider clock, ILogger<SpoolKeys> logger)
{
    /// <summary>How long a key seals.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromHours(1);

    /// <summary>How long after it last sealed a key cannot be missed: what it sealed is on disk by then, or was refused.</summary>
    private static readonly TimeSpan Writing = TimeSpan.FromMinutes(10);

    private const string Purpose = "hub.spool.key.v1";
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private readonly Lock making = new();
    private readonly ConcurrentDictionary<string, Held> held = new(StringComparer.Ordinal);
    private volatile Held? current;

    /// <summary>Seals content with the key of this hour.</summary>
    public SealedContent Seal(Guid signalId, int revision, MunicipalityCode municipality, ReadOnlySpan<byte> content)
    {
        var key = OfNow();
        key.LastSealed = clock.GetTimestamp();
        return new SealedContent(key.Id, key.Cipher.Seal(signalId, revision, municipality, content));
    }

    /// <summary>Makes a key that seals what is kept and never leaves this spool: its id.</summary>
    /// <exception cref="SpoolUnavailableException">It could not be written.</exception>
    public string NewKept()
    {
        try
        {
            return Make(kept: true).Id;
        }
        catch (SqliteException fault)
        {
            throw new SpoolUnavailableException(fault);
        }
    }

    /// <summary>Seals content with the named key.</summary>
    public SealedContent SealUnder(string keyId, Guid signalId, int revision, MunicipalityCode municipality, ReadOnlySpan<byte> content)
        => new(keyId, Find(keyId).Cipher.Seal(signalId, revision, municipality, content));

    /// <summary>Opens content of this spool; what was sealed before content keys existed opens with the ring.</summary>
    /// <exception cref="ContractViolationException">The key is gone or the seal is broken.</exception>
    public byte[] Open(SealedContent content, Guid signalId, int revision, MunicipalityCode municipality)
        => ring.Has(content.KeyId)
            ? ring.Open(content, signalId, revision, municipality)
            : Find(content.KeyId).Cipher.Open(content.SealedBytes.Span, signalId, revision, municipality);

    /// <summary>The bytes of a key, for wrapping; null where the ring's own key sealed the content.</summary>
    /// <exception cref="ContractViolationException">The key is gone.</exception>
    public byte[]? BytesOf(string keyId) => ring.Has(keyId) ? null : Find(keyId).Bytes;

    /// <summary>Keys under which something may still be on its way into the spool, whatever the time of day says.</summary>
    public IEnumerable<string> Sealing => held.Values.Where(key => clock.GetElapsedTime(key.LastSealed) < Writing).Select(key => key.Id);

    /// <summary>Forgets keys that were destroyed.</summary>
    public void Forget(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            if (held.TryRemove(id, out var key))
            {
                CryptographicOperations.ZeroMemory(key.Bytes);
            }
        }
    }

    private Held OfNow()
    {
        if (current is { } key && Seals(key))
        {
            return key;
        }
        lock (making)
        {
            return current is { } made && Seals(made) ? made : Next();
        }
    }

    // A ring that was rotated, for a key of it may have leaked, is used at once; a key of a clock that was ahead does not seal until that
    // day.
    private bool Seals(Held key) => (clock.GetUtcNow() - key.MadeAt).Duration() < Period && key.RingKey == ring.Newest;

    // A spool that cannot write takes nothing in either; the old key serves until it can again, and never when it may be destroyed.
    private Held Next()
    {
        try
        {
            return current = Make(kept: false);
        }
        catch (SqliteException fault)
        {
            Log.NoNewContentKey(logger, fault.SqliteErrorCode);
            return current is { } last && held.ContainsKey(last.Id) && clock.GetUtcNow() - last.MadeAt < Period * 1.5
                ? last
                : throw new SpoolUnavailableException(fault);
        }
    }

    private Held Make(bool kept)
    {
        var made = new Held(
            $"c{Guid.CreateVersion7(clock.GetUtcNow()):N}", RandomNumberGenerator.GetBytes(32), ring.Newest, clock.GetUtcNow());
        using var connection = database.OpenForWriting();
        connection.Run(
            "INSERT INTO content_keys (id, ring_key, wrapped, made_at, kept) VALUES (@id, @ring, @wrapped, @at, @kept)", ("@id", made.Id),
            ("@ring", made.RingKey),
            ("@wrapped", Wrap(made.Id, made.Bytes, made.RingKey)), ("@at", made.MadeAt.ToUnixTimeMilliseconds()), ("@kept", kept));
        return held[made.Id] = made;
    }

    private Held Find(string id)
    {
        if (held.TryGetValue(id, out var known))
        {
            return known;
        }
        using var connection = database.OpenForReading();
        using var command = connection.Command("SELECT ring_key, wrapped, made_at FROM content_keys WHERE id = @id", ("@id", id));
        using var row = command.ExecuteReader();
        return row.Read()
            ? held.GetOrAdd(
                id,
                new Held(
                    id, Unwrap(id, (byte[])row.GetValue(1), row.GetString(0)), row.GetString(0),
                    DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2))))
            : throw new ContractViolationException("content.keyId", PrivacyRule.SealedForReceiver, "must name a key of this spool");
    }

    private byte[] Wrap(string id, byte[] key, string ringKey)
    {
        var bytes = new byte[NonceSize + key.Length + TagSize];
        RandomNumberGenerator.Fill(bytes.AsSpan(0, NonceSize));
        using var aes = new AesGcm(ring.Derive(ringKey, Purpose), TagSize);
        aes.Encrypt(
            bytes.AsSpan(0, NonceSize), key, bytes.AsSpan(NonceSize, key.Length), bytes.AsSpan(NonceSize + key.Length),
            Encoding.UTF8.GetBytes(id));
        return bytes;
    }

    private byte[] Unwrap(string id, byte[] bytes, string ringKey)
    {
        try
        {
            var key = new byte[bytes.Length - NonceSize - TagSize];
            using var aes = new AesGcm(ring.Derive(ringKey, Purpose), TagSize);
            aes.Decrypt(
                bytes.AsSpan(0, NonceSize), bytes.AsSpan(NonceSize, key.Length), bytes.AsSpan(NonceSize + key.Length), key,
                Encoding.UTF8.GetBytes(id));
            return key;
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new ContractViolationException("content.keyId", PrivacyRule.SealedForReceiver, "must be wrapped under a key of this hub");
        }
    }

    private sealed record Held(string Id, byte[] Bytes, string RingKey, DateTimeOffset MadeAt)
    {
        private long lastSealed;

        public ContentKey Cipher { get; } = new(Bytes);

        public long LastSealed
        {
            get => Volatile.Read(ref lastSealed);
            set => Volatile.Write(ref lastSealed, value);
        }

        public override string ToString() => Id;
    }
}
