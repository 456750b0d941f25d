using System.Collections.Immutable;
using Hub.Configuration;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Partners;

/// <summary>
/// The key files that a partner file names, read apart: also where the rest of it is broken, so that all its faults come at once.
/// </summary>
internal static class PartnerKeyFiles
{
    /// <summary>Adds a fault for each file that is named and is not there.</summary>
    public static void Check(string configFolder, string file, string keysFolder, ICollection<ConfigFault> faults)
    {
        if (ConfigFile.Read<Names>(configFolder, file).Value is not { } names)
        {
            return;
        }
        void Must(string? name, string path)
        {
            if (name is not null && !File.Exists(Path.Combine(keysFolder, name)))
            {
                faults.Add(new ConfigFault(file, path, $"names a file that is not in the keys folder: {name}"));
            }
        }
        Must(names.Callback?.SecretFile, "$.callback.secretFile");
        Must(names.Authentication?.Jwt?.JwksFile, "$.authentication.jwt.jwksFile");
        foreach (var (index, key) in names.Authentication?.ApiKeys.Index() ?? [])
        {
            Must(names.Id is null ? null : $"partners/{names.Id}.{key}.sha256", $"$.authentication.apiKeys[{index}]");
        }
    }

    private sealed record Names(PartnerId? Id = null, Authentication? Authentication = null, Callback? Callback = null);

    private sealed record Authentication(ImmutableArray<string> ApiKeys = default, Jwt? Jwt = null);

    private sealed record Jwt(string? JwksFile = null);

    private sealed record Callback(string? SecretFile = null);
}
