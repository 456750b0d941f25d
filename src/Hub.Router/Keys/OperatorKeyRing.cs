using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Hub.Configuration;
using Hub.Contracts.Privacy;
using Hub.Hosting.Keys;

namespace Hub.Router.Keys;

/// <summary>The keys of operators, by hash; the keys themselves are nowhere in the hub.</summary>
/// <remarks>
/// Folder: <c>operators/&lt;role or staff code&gt;.&lt;key id&gt;.sha256</c>, or <c>.read.sha256</c> for one that may only read. Who
/// deletes the file ends
/// the key, within seconds and without a restart.
/// </remarks>
internal sealed partial class OperatorKeyRing : IKeyRing
{
    /// <summary>How the name of a key's file ends.</summary>
    public const string Ending = ".sha256";

    /// <summary>How it ends where the key may only read.</summary>
    public const string ReadOnlyEnding = ".read.sha256";

    private const int LongestKey = 200;
    private readonly string folder;
    private volatile OperatorKey[] keys;
    private string seen;

    private OperatorKeyRing(string folder) => (this.folder, seen, keys) = (folder, KeyFiles.Fingerprint(folder), Read(folder));

    /// <inheritdoc/>
    public string Name => "operators";

    /// <summary>Reads the ring from the keys folder.</summary>
    /// <exception cref="ConfigurationRefusedException">A file is no hash, or has not the name of one. Lists all faults.</exception>
    public static OperatorKeyRing Load(string keysFolder) => new(Path.Combine(keysFolder, KeyFolder.Operators));

    /// <summary>Whose key it is; null where it is nobody's. It compares with each in constant time.</summary>
    public OperatorKey? Find(string key)
    {
        if (key.Length is 0 or > LongestKey)
        {
            return null;
        }
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        OperatorKey? found = null;
        foreach (var one in keys)
        {
            if (CryptographicOperations.FixedTimeEquals(one.Hash.Span, hash))
            {
                found = one;
            }
        }
        return found;
    }

    /// <inheritdoc/>
    public bool Reload(DateTimeOffset now)
    {
        if (KeyFiles.Fingerprint(folder) is var found && found == seen)
        {
            return false;
        }
        (keys, seen) = (Read(folder), found);
        return true;
    }

    private static OperatorKey[] Read(string folder)
    {
        var (found, faults) = (new List<OperatorKey>(), new List<ConfigFault>());
        IEnumerable<string> files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, $"*{Ending}") : [];
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var name = FileName.Match(Path.GetFileName(file));
            var text = File.ReadAllText(file).Trim();
            if (!name.Success || StaffCode.RoleOf(name.Groups["actor"].Value) is null)
            {
                faults.Add(
                    new ConfigFault(
                        $"keys/{KeyFolder.Operators}", "$",
                        "must hold files named <role>.<key id>.sha256, or .read.sha256; run ./hub keys new --operator"));
            }
            else if (!Hash.IsMatch(text))
            {
                faults.Add(
                    new ConfigFault(
                        $"keys/{KeyFolder.Operators}/{Path.GetFileName(file)}", "$", "must be 64 lower-case hexadecimal digits"));
            }
            else
            {
                found.Add(new OperatorKey(name.Groups["actor"].Value, !name.Groups["read"].Success, Convert.FromHexString(text)));
            }
        }
        return faults.Count == 0 ? [.. found] : throw new ConfigurationRefusedException([.. faults]);
    }

    [GeneratedRegex(
        @"^(?<actor>[a-z0-9-]+)\.k[0-9]{8}[a-z](?<read>\.read)?\.sha256\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FileName { get; }

    [GeneratedRegex(@"^[0-9a-f]{64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Hash { get; }
}
