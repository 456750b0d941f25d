using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Hosting.Configuration;

namespace Hub.Hosting.Keys;

/// <summary>The hub's own keys: content keys by key id (the newest seals, all open) and one id key a municipality.</summary>
/// <remarks>
/// Folder: <c>hub/&lt;key id&gt;.key</c> and <c>ids/&lt;gm code&gt;.key</c>, each 32 bytes in base64. Key ids sort by age: the
/// last in ordinal order is the newest. A new key opens as soon as it is read, and seals only when its file is older than
/// <see cref="Settling"/>: by then every worker that reads the folder can open what it seals.
/// </remarks>
public sealed class HubKeyRing : IKeyRing
{
    /// <summary>How long a new content key only opens. Three times what <see cref="KeyReload"/> takes to see it.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(15);

    private const int NonceSize = 12;
    private const int TagSize = 16;
    private readonly string? folder;
    private volatile Held held;
    private string seen = "";

    /// <summary>Creates a ring that stays as it is.</summary>
    /// <exception cref="ArgumentException">There is no content key.</exception>
    public HubKeyRing(IReadOnlyDictionary<string, byte[]> contentKeys, IReadOnlyDictionary<string, byte[]> idKeys)
        => held = new Held(
            contentKeys.ToFrozenDictionary(StringComparer.Ordinal), idKeys.ToFrozenDictionary(StringComparer.Ordinal),
            Last(contentKeys.Keys) ?? throw new ArgumentException("A key ring needs a content key.", nameof(contentKeys)));

    private HubKeyRing(string folder, DateTimeOffset now) => (this.folder, seen, held) = (folder, KeyFiles.Fingerprint(Folders(folder)), Read(folder, now));

    /// <inheritdoc/>
    public string Name => "hub";

    /// <summary>The id of the key that seals now.</summary>
    public string Newest => held.Newest;

    /// <summary>Reads the ring from its folder.</summary>
    /// <exception cref="ConfigurationRefusedException">A file is missing or is no 32-byte key.</exception>
    public static HubKeyRing Load(string folder, TimeProvider? clock = null) => new(folder, (clock ?? TimeProvider.System).GetUtcNow());

    /// <inheritdoc/>
    public bool Reload(DateTimeOffset now)
    {
        if (folder is null || (KeyFiles.Fingerprint(Folders(folder)) is var files && files == seen && held.Newest == Last(held.Content.Keys)))
        {
            return false;
        }
        var next = Read(folder, now);
        var changed = files != seen || next.Newest != held.Newest;
        (held, seen) = (next, files);
        return changed;
    }

    /// <summary>Whether signals of this municipality can be given ids.</summary>
    public bool Serves(MunicipalityCode municipality) => held.Ids.ContainsKey(municipality.Value.ToLowerInvariant());

    /// <summary>The key for <see cref="SignalIds"/> of a municipality.</summary>
    public ReadOnlySpan<byte> IdKey(MunicipalityCode municipality)
        => held.Ids.TryGetValue(municipality.Value.ToLowerInvariant(), out var key)
            ? key
            : throw new ContractViolationException("municipality", "is not served by this hub");

    /// <summary>Keyed hash, 64 hexadecimal digits: tells equal from different, and nothing else.</summary>
    /// <param name="municipality">Whose key.</param>
    /// <param name="purpose">What the hash is for, so that hashes of different uses cannot be compared.</param>
    /// <param name="value">What is hashed.</param>
    public string KeyedHash(MunicipalityCode municipality, string purpose, ReadOnlySpan<byte> value)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, IdKey(municipality));
        hmac.AppendData(Encoding.UTF8.GetBytes(purpose));
        hmac.AppendData([0]);
        hmac.AppendData(value);
        return Convert.ToHexStringLower(hmac.GetHashAndReset());
    }

    /// <summary>Seals content with the newest key; signal, revision and municipality are bound to it.</summary>
    public SealedContent Seal(Guid signalId, int revision, MunicipalityCode municipality, ReadOnlySpan<byte> content)
    {
        var bytes = new byte[NonceSize + content.Length + TagSize];
        RandomNumberGenerator.Fill(bytes.AsSpan(0, NonceSize));
        var now = held;
        using var aes = new AesGcm(now.Content[now.Newest], TagSize);
        aes.Encrypt(
            bytes.AsSpan(0, NonceSize), content, bytes.AsSpan(NonceSize, content.Length), bytes.AsSpan(NonceSize + content.Length),
            AssociatedData(signalId, revision, municipality));
        return new SealedContent(now.Newest, bytes);
    }

    /// <summary>Opens content that this hub sealed for exactly this signal, revision and municipality.</summary>
    /// <exception cref="ContractViolationException">The key is unknown or the seal is broken (<see cref="PrivacyRule.SealedForReceiver"/>).</exception>
    public byte[] Open(SealedContent content, Guid signalId, int revision, MunicipalityCode municipality)
    {
        if (!held.Content.TryGetValue(content.KeyId, out var key))
        {
            throw new ContractViolationException("content.keyId", PrivacyRule.SealedForReceiver, "must name a key of this hub");
        }
        var bytes = content.SealedBytes.Span;
        var plain = new byte[bytes.Length - NonceSize - TagSize];
        try
        {
            using var aes = new AesGcm(key, TagSize);
            aes.Decrypt(bytes[..NonceSize], bytes[NonceSize..^TagSize], bytes[^TagSize..], plain, AssociatedData(signalId, revision, municipality));
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new ContractViolationException("content", PrivacyRule.SealedForReceiver, "must be sealed for this signal, revision and municipality");
        }
    }

    private static byte[] AssociatedData(Guid signalId, int revision, MunicipalityCode municipality)
        => Encoding.UTF8.GetBytes($"hub.signal.v1\n{signalId:N}\n{revision}\n{municipality.Value}");

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
        var settled = content.Keys.Where(id => now - new DateTimeOffset(File.GetLastWriteTimeUtc(Path.Combine(hub, $"{id}.key"))) >= Settling);
        return new Held(
            content.ToFrozenDictionary(StringComparer.Ordinal), municipalities.ToFrozenDictionary(StringComparer.Ordinal), Last(settled) ?? Last(content.Keys)!);
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

    // Swapped whole, so that who seals sees one moment's keys.
    private sealed record Held(FrozenDictionary<string, byte[]> Content, FrozenDictionary<string, byte[]> Ids, string Newest);
}
