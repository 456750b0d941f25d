using System.Security.Cryptography;
using Hub.Configuration;

namespace Hub.Router.Ledger.Owner;

/// <summary>Whose ledger it is, known by the id keys of its municipalities: with other keys the same record would get another id.</summary>
/// <remarks>
/// The ledger holds a keyed mark for each municipality, never a key. A ledger from before there were marks takes those of who comes first.
/// </remarks>
internal static class LedgerOwner
{
    private static readonly byte[] Purpose = "hub ledger owner"u8.ToArray();

    /// <summary>What is wrong; null where the ledger is this installation's, or nobody's yet.</summary>
    /// <param name="database">The ledger, in its newest form.</param>
    /// <param name="keysFolder">The keys folder of this installation.</param>
    /// <param name="adopt">Whether the ledger becomes this installation's whatever it was.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<ConfigFault?> ClaimAsync(
        LedgerDatabase database, string keysFolder, bool adopt, CancellationToken cancellationToken)
    {
        var ours = Marks(keysFolder);
        var held = (await database.ReadAsync(
            session => session.QueryAsync(
                "SELECT municipality, mark FROM ledger_owner", row => (row.GetString(0), row.GetString(1)), cancellationToken),
            cancellationToken)).ToDictionary(StringComparer.Ordinal);
        if (ours.Count == 0 || (held.Count == ours.Count && ours.All(one => held.GetValueOrDefault(one.Key) == one.Value)))
        {
            return null; // the usual start: nothing to write
        }
        var same = ours.Any(one => held.GetValueOrDefault(one.Key) == one.Value);
        var other = ours.Any(one => held.TryGetValue(one.Key, out var mark) && mark != one.Value);
        if (held.Count > 0 && (other || !same) && !adopt)
        {
            return new ConfigFault(
                HubSettings.FileName, "$.ledger",
                "names the ledger of another installation, or one with other id keys; put the right backup back");
        }
        await database.WriteAsync(
            async session =>
            {
                foreach (var (municipality, mark) in ours)
                {
                    await session.ExecuteAsync(
                        """
                        INSERT INTO ledger_owner (municipality, mark) VALUES (@municipality, @mark)
                        ON CONFLICT (municipality) DO UPDATE SET mark = @mark
                        """,
                        cancellationToken, ("@municipality", municipality), ("@mark", mark));
                }
                return 0;
            },
            cancellationToken);
        return null;
    }

    private static Dictionary<string, string> Marks(string keysFolder)
    {
        var ids = Path.Combine(keysFolder, "ids");
        return (Directory.Exists(ids) ? Directory.EnumerateFiles(ids, "*.key") : []).ToDictionary(
            file => Path.GetFileNameWithoutExtension(file).ToUpperInvariant(),
            file => Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromBase64String(File.ReadAllText(file).Trim()), Purpose)),
            StringComparer.Ordinal);
    }
}
