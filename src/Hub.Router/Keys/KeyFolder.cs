using System.Text.RegularExpressions;
using Hub.Contracts.Territory;

namespace Hub.Router.Keys;

/// <summary>
/// The keys folder on disk. What it writes only the owner can read, unless an operator opened a folder to its group; nothing that exists is
/// ever overwritten.
/// </summary>
internal sealed partial class KeyFolder(string path)
{
    /// <summary>The hub's own content keys.</summary>
    public const string Hub = "hub";

    /// <summary>Id keys, one a municipality.</summary>
    public const string Ids = "ids";

    /// <summary>Public keys of teams.</summary>
    public const string Teams = "teams";

    /// <summary>Private keys of teams, on their way to the teams; empty in production.</summary>
    public const string TeamsPrivate = "teams-private";

    /// <summary>Hashes of partners' API keys.</summary>
    public const string Partners = "partners";

    /// <summary>API keys on their way to the partners; empty in production.</summary>
    public const string PartnersPrivate = "partners-private";

    /// <summary>Hashes of operators' keys.</summary>
    public const string Operators = "operators";

    /// <summary>Keys on their way to the operators; empty in production.</summary>
    public const string OperatorsPrivate = "operators-private";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The folder.</summary>
    public string Path { get; } = path;

    /// <summary>Names of the files of a sub-folder, in ordinal order.</summary>
    public IReadOnlyList<string> Files(string sub)
    {
        var folder = System.IO.Path.Combine(Path, sub);
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder).Select(file => System.IO.Path.GetFileName(file)!)
            .Where(name => name[0] != '.').Order(StringComparer.Ordinal)] : [];
    }

    /// <summary>Names of the files of sub-folders by whose they are: what stands before the id of the key. One look for however many
    /// there are.</summary>
    public ILookup<string, string> FilesByOwner(params IEnumerable<string> subs)
        => subs.SelectMany(Files).SelectMany(name => KeyId.Matches(name).Take(1), (name, id) =>
            (Owner: name[..Math.Max(0, id.Index - 1)], Name: name))
            .ToLookup(one => one.Owner, one => one.Name, StringComparer.Ordinal);

    /// <summary>Writes a new file that only its owner can read, and the group where it may read the folder.</summary>
    /// <exception cref="IOException">It exists.</exception>
    public string Write(string sub, string name, string content)
    {
        var folder = System.IO.Path.Combine(Path, sub);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            var mode = Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute).UnixFileMode;
            options.UnixCreateMode = OwnerOnly | (mode & UnixFileMode.GroupRead);
        }
        // Half a key would keep a worker from starting: it gets its name when it is whole, however the writing ends.
        var (whole, half) = (System.IO.Path.Combine(folder, name), System.IO.Path.Combine(folder, $".{name}.{Guid.NewGuid():N}"));
        try
        {
            using (var writer = new StreamWriter(half, options))
            {
                writer.Write(content);
            }
            File.Move(half, whole, overwrite: false);
        }
        finally
        {
            File.Delete(half);
        }
        return $"{sub}/{name}";
    }

    /// <summary>Revokes all public keys of a team: they stay on record, under a name that no loader reads as a key.</summary>
    public IEnumerable<string> Revoke(TeamId team)
    {
        foreach (var name in Files(Teams).Where(name => TeamKeyRing.IsKeyOf(name, team)))
        {
            var revoked = $"{name[..^TeamKeyRing.PublicEnding.Length]}{TeamKeyRing.RevokedEnding}";
            File.Move(System.IO.Path.Combine(Path, Teams, name), System.IO.Path.Combine(Path, Teams, revoked));
            yield return $"{Teams}/{revoked}";
        }
    }

    /// <summary>The next key id of a day that none of the names holds yet: <c>k20261124a</c>, then b, and so on.</summary>
    /// <exception cref="InvalidOperationException">The day has had 26 keys.</exception>
    public static string NextId(DateOnly day, IEnumerable<string> names)
    {
        var taken = names.SelectMany(name => KeyId.Matches(name)).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range('a', 26).Select(letter => $"k{day:yyyyMMdd}{(char)letter}").FirstOrDefault(id => !taken.Contains(id))
            ?? throw new InvalidOperationException("A day has at most 26 keys of one kind.");
    }

    [GeneratedRegex("k[0-9]{8}[a-z]", RegexOptions.CultureInvariant)]
    private static partial Regex KeyId { get; }
}
