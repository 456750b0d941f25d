using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Hub.Configuration;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Hosting.Keys;

/// <summary>
/// The hub's own keys: the ring that adapters and routers share, by key id (the newest is used, all are understood), and one id key a
/// municipality.
/// </summary>
/// <remarks>
/// Folder: <c>hub/&lt;key id&gt;.key</c> and <c>ids/&lt;gm code&gt;.key</c>, each 32 bytes in base64. Key ids sort by age: the
/// last in ordinal order is the newest. The ring opens no content by itself: it wraps the spool's content keys, and takes part in wrapping
/// them for a hop key (<see cref="HopSeal"/>). A new key is understood as soon as it is read, and used only when its file is older than
/// <see cref="Settling"/>: by then every worker that reads the folder has it.
/// </remarks>
public sealed class HubKeyRing : IKeyRing
{
    /// <summary>How long a new key of the ring is only understood. Three times what <see cref="KeyReload"/> takes to see it.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(15);

    private readonly string? folder;
    private volatile Held held;
    private string seen = "";

    /// <summary>Creates a ring that stays as it is.</summary>
    /// <exception cref="ArgumentException">There is no key in the ring.</exception>
    public HubKeyRing(IReadOnlyDictionary<string, byte[]> contentKeys, IReadOnlyDictionary<string, byte[]> idKeys)
        => held = new Held(
            contentKeys, idKeys, Last(contentKeys.Keys) ?? throw new ArgumentException("A key ring needs a key.", nameof(contentKeys)));

    private HubKeyRing(string folder, DateTimeOffset now)
        => (this.folder, seen, held) = (folder, KeyFiles.Fingerprint(Folders(folder)), Read(folder, now));

    /// <inheritdoc/>
    public string Name => "hub";

    /// <summary>The id of the key that is used now.</summary>
    public string Newest => held.Newest;

    /// <summary>Reads the ring from its folder.</summary>
    /// <exception cref="ConfigurationRefusedException">A file is missing or is no 32-byte key.</exception>
    public static HubKeyRing Load(string folder, TimeProvider? clock = null) => new(folder, (clock ?? TimeProvider.System).GetUtcNow());

    /// <inheritdoc/>
    public bool Reload(DateTimeOffset now)
    {
        if (folder is null
            || (KeyFiles.Fingerprint(Folders(folder)) is var files && files == seen && held.Newest == Last(held.Content.Keys)))
        {
            return false;
        }
        var next = Read(folder, now);
        var changed = files != seen || next.Newest != held.Newest;
        (held, seen) = (next, files);
        return changed;
    }

    /// <summary>Whether signals of this municipality can be given ids.</summary>
    public bool Serves(MunicipalityCode municipality) => held.Ids.ContainsKey(municipality.Value);

    /// <summary>The municipalities whose signals can be given ids.</summary>
    public IEnumerable<MunicipalityCode> Municipalities => held.Ids.Keys.Select(code => new MunicipalityCode(code.ToUpperInvariant()));

    /// <summary>The key for <see cref="SignalIds"/> of a municipality.</summary>
    public ReadOnlySpan<byte> IdKey(MunicipalityCode municipality) => Of(municipality).Key;

    /// <summary>Keyed hash, 64 hexadecimal digits: tells equal from different, and nothing else.</summary>
    /// <param name="municipality">Whose key.</param>
    /// <param name="purpose">What the hash is for, so that hashes of different uses cannot be compared.</param>
    /// <param name="value">What is hashed.</param>
    public string KeyedHash(MunicipalityCode municipality, string purpose, ReadOnlySpan<byte> value)
    {
        var hashes = Of(municipality).Hashes;
        var hmac = hashes.Take();
        hmac.AppendData(Encoding.UTF8.GetBytes(purpose));
        hmac.AppendData([0]);
        hmac.AppendData(value);
        Span<byte> hash = stackalloc byte[32];
        hmac.GetHashAndReset(hash);
        hashes.GiveBack(hmac);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>Whether it has a key.</summary>
    public bool Has(string keyId) => held.Content.ContainsKey(keyId);

    /// <summary>A key for one purpose, made from one of the ring; the purposes' keys tell nothing of each other.</summary>
    /// <exception cref="ContractViolationException">The ring does not have that key.</exception>
    public byte[] Derive(string keyId, string purpose)
        => HKDF.Expand(HashAlgorithmName.SHA256, Key(keyId).Bytes, 32, Encoding.UTF8.GetBytes(purpose));

    /// <summary>Opens what adapters from before hop keys sealed with a key of the ring.</summary>
    /// <exception cref="ContractViolationException">The key is unknown or the seal is broken
    /// (<see cref="PrivacyRule.SealedForReceiver"/>).</exception>
    public byte[] Open(SealedContent content, Guid signalId, int revision, MunicipalityCode municipality)
        => Key(content.KeyId).Cipher.Open(content.SealedBytes.Span, signalId, revision, municipality);

    private (byte[] Bytes, ContentKey Cipher) Key(string keyId)
        => held.Content.TryGetValue(keyId, out var key)
            ? key
            : throw new ContractViolationException("content.keyId", PrivacyRule.SealedForReceiver, "must name a key of this hub");

    private static string[] Folders(string folder) => [Path.Combine(folder, "hub"), Path.Combine(folder, "ids")];

    private static string? Last(IEnumerable<string> ids) => ids.Order(StringComparer.Ordinal).LastOrDefault();

    private static Held Read(string folder, DateTimeOffset now)
    {
        var faults = new List<ConfigFault>();
        var (hub, ids) = (Path.Combine(folder, "hub"), Path.Combine(folder, "ids"));
        var (content, municipalities) = (ReadFolder(hub, faults), ReadFolder(ids, faults));
        if (content.Count == 0)
        {
            faults.Add(new ConfigFault("keys/hub", "$", "must hold at least one key; run ./hub keys new"));
        }
        if (faults.Count > 0)
        {
            throw new ConfigurationRefusedException([.. faults]);
        }
        var settled = content.Keys.Where(
            id => now - new DateTimeOffset(File.GetLastWriteTimeUtc(Path.Combine(hub, $"{id}.key"))) >= Settling);
        // while none is settled, the first: all who run have it
        return new Held(content, municipalities, Last(settled) ?? content.Keys.Min(StringComparer.Ordinal)!);
    }

    private static Dictionary<string, byte[]> ReadFolder(string folder, List<ConfigFault> faults)
    {
        var keys = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.key") : [])
        {
            var key = new byte[33];
            if (Convert.TryFromBase64String(File.ReadAllText(file).Trim(), key, out var length) && length == 32)
            {
                keys[Path.GetFileNameWithoutExtension(file)] = key[..32];
            }
            else
            {
                faults.Add(new ConfigFault($"keys/{Path.GetFileName(folder)}/{Path.GetFileName(file)}", "$", "must be 32 bytes in base64"));
            }
        }
        return keys;
    }

    private IdKeys Of(MunicipalityCode municipality)
        => held.Ids.TryGetValue(municipality.Value, out var keys)
            ? keys
            : throw new ContractViolationException("municipality", "is not served by this hub");

    // Swapped whole, so that who seals sees one moment's keys.
    private sealed class Held(IReadOnlyDictionary<string, byte[]> content, IReadOnlyDictionary<string, byte[]> ids, string newest)
    {
        public FrozenDictionary<string, (byte[] Bytes, ContentKey Cipher)> Content { get; } = content.ToFrozenDictionary(
            one => one.Key, one => (one.Value, new ContentKey(one.Value)), StringComparer.Ordinal);

        public FrozenDictionary<string, IdKeys> Ids { get; } = ids.ToFrozenDictionary(
            one => one.Key, one => new IdKeys(one.Value), StringComparer.OrdinalIgnoreCase);

        public string Newest { get; } = newest;
    }

    private sealed class IdKeys(byte[] key)
    {
        public byte[] Key { get; } = key;

        public Reused<IncrementalHash> Hashes { get; } = new(() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key));
    }
}
