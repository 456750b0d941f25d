using System.Security.Cryptography;
using System.Text;
using Hub.Configuration;
using Hub.Deciding.Municipalities;
using Hub.Deciding.Planning;
using Hub.Hosting.Keys;
using Hub.Router.Keys;

namespace Hub.Router.InUse;

/// <summary>
/// Reads what deciding goes by together with the keys that it needs: municipalities, boundaries, rules, and a key for every team and
/// municipality.
/// </summary>
/// <param name="configFolder">The configuration folder.</param>
/// <param name="keysFolder">The keys folder.</param>
internal sealed class DecidingLoader(string configFolder, string keysFolder)
{
    private static readonly string[] Folders =
        [
            "municipalities", "territory", "rules", Path.Combine("rules", "classification"),
            Path.Combine("rules", "classification", "lexicons")];

    /// <summary>Tells whether any file changed that the set, or a key that it may lack, comes from.</summary>
    public string Fingerprint()
        => KeyFiles.Fingerprint(
            [
                .. Folders.Select(folder => Path.Combine(configFolder, folder)), Path.Combine(keysFolder, "teams"),
                Path.Combine(keysFolder, "ids")]);

    /// <summary>Tells the files of this set from those of any other: of their names and what is in them, so the same on every
    /// machine.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in Folders.Where(folder => Directory.Exists(Path.Combine(configFolder, folder)))
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(configFolder, folder)))
            .Select(file => Path.GetRelativePath(configFolder, file).Replace('\\', '/')).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(Path.Combine(configFolder, name))));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    /// <summary>The set; adds every fault to the list, and is null where there is any.</summary>
    public DecidingSet? Read(List<ConfigFault> faults)
    {
        var before = faults.Count;
        var set = DecidingSet.Read(configFolder, faults);
        CheckKeys(keysFolder, set?.Municipalities ?? MunicipalitySet.Read(configFolder, new List<ConfigFault>()), faults);
        return faults.Count == before ? set : null;
    }

    /// <summary>Adds a fault for each key that is broken or missing.</summary>
    public static void CheckKeys(string keysFolder, MunicipalitySet? municipalities, List<ConfigFault> faults)
    {
        Collect(faults, () =>
        {
            var ring = HubKeyRing.Load(keysFolder);
            var without = municipalities?.Municipalities.Select(each => each.Code).Where(code => !ring.Serves(code)) ?? [];
            faults.AddRange(
                without.Select(
                    code => new ConfigFault($"keys/ids/{code.Value.ToLowerInvariant()}.key", "$", "must exist; run ./hub keys new")));
        });
        Collect(faults, () => TeamKeyRing.Load(keysFolder, municipalities?.Teams.Sealed ?? []));
    }

    private static void Collect(List<ConfigFault> faults, Action load)
    {
        try
        {
            load();
        }
        catch (ConfigurationRefusedException refused)
        {
            faults.AddRange(refused.Faults);
        }
    }
}
