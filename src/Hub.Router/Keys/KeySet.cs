using System.Text.Json;
using Hub.Configuration;
using Hub.Contracts.Signals;
using Hub.Deciding.Municipalities;

namespace Hub.Router.Keys;

/// <summary>Which keys a configuration set calls for, and where they live.</summary>
/// <param name="Folder">The keys folder.</param>
/// <param name="Municipalities">The municipalities and their teams.</param>
/// <param name="Partners">API keys that partners' files name.</param>
/// <param name="Operators">The roles of operators.</param>
/// <param name="Secrets">Files with a shared secret that partners' files name, relative to the keys folder.</param>
internal sealed record KeySet(
    KeyFolder Folder, MunicipalitySet Municipalities, IReadOnlyList<(PartnerId Partner, string Key)> Partners,
    IReadOnlyList<string> Operators, IReadOnlyList<string> Secrets)
{
    /// <summary>Reads a configuration folder.</summary>
    /// <exception cref="ConfigurationRefusedException">It is broken.</exception>
    public static KeySet Load(string configFolder)
    {
        var partners = PartnerFiles(configFolder).ToList();
        var settings = HubSettings.Load(configFolder);
        return new KeySet(
            new KeyFolder(settings.KeysFolder), MunicipalitySet.Load(configFolder), [.. partners.SelectMany(ApiKeys)], settings.Operators,
            [.. partners.SelectMany(SecretFiles).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>What the set needs and the folder lacks.</summary>
    public MissingKeys Missing()
        => MissingKeys.Find(
            Folder, Municipalities.Municipalities.Select(municipality => municipality.Code),
            Municipalities.Teams.All.Select(team => team.Id), Partners, Secrets, Operators[0]);

    /// <summary>Partners of whose API keys only the hash is here.</summary>
    public IReadOnlyList<PartnerId> ShownBefore()
    {
        var files = Folder.Files(KeyFolder.PartnersPrivate);
        return [
            .. Partners.Select(key => key.Partner).Distinct()
            .Where(partner => !files.Any(name => name.StartsWith($"{partner}.", StringComparison.Ordinal)))];
    }

    // The partner registry reads these files strictly; here only who needs an API key or a shared secret counts.
    private static IEnumerable<JsonElement> PartnerFiles(string configFolder)
    {
        foreach (var file in ConfigFile.List(configFolder, "partners"))
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(configFolder, file)));
            yield return document.RootElement.Clone();
        }
    }

    private static IEnumerable<(PartnerId, string)> ApiKeys(JsonElement partner)
        => partner.TryGetProperty("id", out var id) && partner.TryGetProperty("authentication", out var proofs)
            && proofs.TryGetProperty("apiKeys", out var keys)
            ? keys.EnumerateArray().Select(key => (new PartnerId(id.GetString()), key.GetString() ?? ""))
            : [];

    private static IEnumerable<string> SecretFiles(JsonElement partner)
        => partner.TryGetProperty("callback", out var callback) && callback.TryGetProperty("secretFile", out var file)
            && file.GetString() is { } name
            ? [name]
            : [];

    /// <inheritdoc/>
    public override string ToString() => nameof(KeySet);
}
