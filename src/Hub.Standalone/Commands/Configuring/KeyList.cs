using System.Globalization;
using System.Text.Json;
using Hub.Contracts;
using Hub.Router.Keys;

namespace Hub.Standalone.Commands.Configuring;

/// <summary>Lists keys by name and what is missing; never a key itself.</summary>
internal static class KeyList
{
    /// <summary>Writes the list; 1 where something is missing.</summary>
    public static int Write(KeySet set, bool json, TextWriter output)
    {
        var missing = set.Missing();
        var lacking = Lacking(missing).ToList();
        string[] parts =
        [
            KeyFolder.Hub, KeyFolder.Ids, KeyFolder.Teams, KeyFolder.TeamsPrivate, KeyFolder.Partners, KeyFolder.PartnersPrivate,
            KeyFolder.Operators, KeyFolder.OperatorsPrivate,
        ];
        var files = parts.ToDictionary(part => part, set.Folder.Files, StringComparer.Ordinal);
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(new { folder = set.Folder.Path, files, missing = lacking }, HubJson.Indented));
        }
        else
        {
            Print(set, files, lacking, output);
        }
        return missing.None ? 0 : 1;
    }

    private static void Print(KeySet set, Dictionary<string, IReadOnlyList<string>> files, List<string> lacking, TextWriter output)
    {
        output.WriteLine(set.Folder.Path);
        foreach (var (part, names) in files.Where(entry => entry.Value.Count > 0))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part}/ ({names.Count})"));
            foreach (var name in names)
            {
                output.WriteLine($"  {name}");
            }
        }
        foreach (var name in lacking)
        {
            output.WriteLine($"ontbreekt: {name}");
        }
        if (lacking.Count > 0)
        {
            output.WriteLine("Maak wat ontbreekt met: ./hub keys new");
        }
    }

    private static IEnumerable<string> Lacking(MissingKeys missing)
        => (missing.HubKey ? ["hub/*.key"] : Array.Empty<string>())
            .Concat(missing.Municipalities.Select(code => $"ids/{code.Value.ToLowerInvariant()}.key"))
            .Concat(missing.Teams.Select(team => $"teams/{team}.*.public.jwk"))
            .Concat(missing.Partners.Select(key => $"partners/{key.Partner}.{key.Key}.sha256"))
            .Concat(missing.Secrets)
            .Concat(missing.Operator is null ? [] : [$"operators/*{OperatorKeyRing.Ending}"]);
}
