using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Hosting.Keys;
using Hub.Router.Intake.Hop;
using Hub.System.Tests.NothingLost;

namespace Hub.System.Tests.Canary;

/// <summary>
/// Who took the broker's disk and then got every key that the hub still has: the ring, the hop keys in the ledger,
/// the content keys in the spool.
/// </summary>
/// <param name="Ring">The keys folder's ring as it is now.</param>
/// <param name="HopKeys">Private parts of hop keys, by id.</param>
/// <param name="ContentKeys">Content keys, by id.</param>
internal sealed record DiskThief(
    HubKeyRing Ring, IReadOnlyDictionary<string, byte[]> HopKeys, IReadOnlyDictionary<string, byte[]> ContentKeys)
{
    private static readonly byte[] Beginning = "{\"signals\":[{"u8.ToArray();

    /// <summary>Takes all keys that are there now.</summary>
    public static async Task<DiskThief> WithKeysOfNowAsync(HubFolder folder, Func<DbConnection> ledger)
    {
        var ring = HubKeyRing.Load(Path.Combine(folder.Config, "keys"));
        var hop = await ReadAsync(
            ledger(),
            "SELECT id, private_key FROM hop_keys",
            row => (row.GetString(0), row.GetFieldValue<byte[]>(1)));
        var content = await ReadAsync(
            LedgerCopy.Sqlite(folder.SpoolFile),
            "SELECT id, wrapped, ring_key FROM content_keys",
            row => (row.GetString(0), Unwrap(ring, row.GetString(0), row.GetFieldValue<byte[]>(1), row.GetString(2))));
        return new DiskThief(ring, hop, content);
    }

    /// <summary>How many sealed signals stand in the files, and how many of them it opens.</summary>
    public (int Found, int Opened) Try(string folder)
    {
        var (found, opened) = (0, 0);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            foreach (var signal in SignalsIn(ReadShared(file)))
            {
                found++;
                opened += Opens(signal) ? 1 : 0;
            }
        }
        return (found, opened);
    }

    private bool Opens(SignalReceived signal)
    {
        if (ContentKeys.TryGetValue(signal.Content.KeyId, out var key)
            && Succeeds(() => new ContentKey(key).Open(
                signal.Content.SealedBytes.Span, signal.SignalId, signal.Revision, signal.Municipality)))
        {
            return true;
        }
        var opener = new HopOpener(Ring);
        foreach (var (id, pair) in HopKeys)
        {
            opener.Add(id, pair);
        }
        return Succeeds(() => opener.Open(signal));
    }

    private static bool Succeeds(Func<byte[]> open)
    {
        try
        {
            return HubJson.Read<Signal>(open()).Id.Length > 0;
        }
        catch (ContractViolationException)
        {
            return false;
        }
    }

    private static IEnumerable<SignalReceived> SignalsIn(byte[] bytes)
    {
        for (var at = Next(bytes, 0); at >= 0; at = Next(bytes, at + 1))
        {
            foreach (var signal in Message(bytes.AsSpan(at)))
            {
                yield return signal;
            }
        }
    }

    private static int Next(byte[] bytes, int from) => bytes.AsSpan(from).IndexOf(Beginning) is var at and >= 0 ? from + at : -1;

    private static SignalReceived[] Message(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes, isFinalBlock: false, default);
            if (!JsonDocument.TryParseValue(ref reader, out var document))
            {
                return [];
            }
            using (document)
            {
                return [.. HubJson.Read<SignalsReceived>(Encoding.UTF8.GetBytes(document.RootElement.GetRawText())).Signals];
            }
        }
        catch (Exception fault) when (fault is JsonException or ContractViolationException)
        {
            return []; // cut by the end of a segment
        }
    }

    private static byte[] Unwrap(HubKeyRing ring, string id, byte[] bytes, string ringKey)
    {
        using var aes = new AesGcm(ring.Derive(ringKey, "hub.spool.key.v1"), 16);
        var key = new byte[bytes.Length - 28];
        aes.Decrypt(bytes.AsSpan(0, 12), bytes.AsSpan(12, key.Length), bytes.AsSpan(12 + key.Length), key, Encoding.UTF8.GetBytes(id));
        return key;
    }

    private static async Task<Dictionary<string, byte[]>> ReadAsync(
        DbConnection connection, string sql, Func<DbDataReader, (string Id, byte[] Key)> read)
    {
        await using (connection)
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await using var row = await command.ExecuteReaderAsync();
            var all = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            while (await row.ReadAsync())
            {
                var (id, key) = read(row);
                all[id] = key;
            }
            return all;
        }
    }

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }
}
