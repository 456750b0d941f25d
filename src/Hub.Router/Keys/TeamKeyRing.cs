using System.Collections.Frozen;
using System.Collections.Immutable;
using Hub.Configuration;
using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;
using Hub.Hosting.Keys;
using Hub.Teams.Sealing;

namespace Hub.Router.Keys;

/// <summary>The public keys of all teams: the newest of each seals; older ones stay known, revoked ones are gone.</summary>
/// <remarks>
/// Folder: <c>teams/&lt;team id&gt;.&lt;key id&gt;.public.jwk</c>. A key that is lost or revoked is renamed to end in
/// <c>.revoked.jwk</c>: nothing is sealed for it from the next load on. Key ids sort by age.
/// </remarks>
internal sealed class TeamKeyRing : IKeyRing
{
    /// <summary>How the name of a public key's file ends.</summary>
    public const string PublicEnding = ".public.jwk";

    /// <summary>How the name of a revoked key's file ends.</summary>
    public const string RevokedEnding = ".revoked.jwk";

    private volatile Source? files;
    private volatile Held held;
    private string seen = "";

    /// <summary>Creates a ring that stays as it is.</summary>
    public TeamKeyRing(IEnumerable<TeamKey> keys) => held = Held.Of(keys);

    private TeamKeyRing(string keysFolder, ImmutableArray<TeamId> needed)
        => (files, seen, held) = (new Source(keysFolder, needed), KeyFiles.Fingerprint(
            Path.Combine(keysFolder, "teams")), Held.Of(Read(keysFolder, needed)));

    /// <inheritdoc/>
    public string Name => "teams";

    /// <summary>Teams that something can be sealed for.</summary>
    public ImmutableArray<TeamId> Teams => held.Newest.Keys;

    /// <summary>The key that seals for a team now.</summary>
    /// <exception cref="ContractViolationException">The team has none: a fault of the configuration (<see
    /// cref="PrivacyRule.SealedForReceiver"/>).</exception>
    public TeamKey Newest(TeamId team)
        => held.Newest.TryGetValue(team, out var key)
            ? key
            : throw new ContractViolationException("team", PrivacyRule.SealedForReceiver, "must have a key; run ./hub keys new");

    /// <summary>Whether something can be sealed for the team.</summary>
    public bool Has(TeamId team) => held.Newest.ContainsKey(team);

    /// <summary>A key of a team by its id, for what a team signed with it; null when unknown or revoked.</summary>
    public TeamKey? Find(TeamId team, string keyId) => held.All.GetValueOrDefault((team, keyId));

    /// <summary>Reads the ring from the keys folder.</summary>
    /// <param name="keysFolder">The folder that holds <c>teams/</c>.</param>
    /// <param name="needed">Teams that must have a key; each without one is a fault.</param>
    /// <exception cref="ConfigurationRefusedException">A file is no key, or a needed team has none. Lists all faults.</exception>
    public static TeamKeyRing Load(string keysFolder, IEnumerable<TeamId> needed) => new(keysFolder, [.. needed]);

    /// <inheritdoc/>
    public bool Reload(DateTimeOffset now)
    {
        if (files is not { } from || (KeyFiles.Fingerprint(Path.Combine(from.Folder, "teams")) is var found && found == seen))
        {
            return false;
        }
        (held, seen) = (Held.Of(Read(from.Folder, from.Needed)), found);
        return true;
    }

    /// <summary>Takes up the keys of another set of teams, all at once.</summary>
    /// <param name="needed">Teams that must have a key from now on.</param>
    /// <exception cref="ConfigurationRefusedException">A file is no key, or a needed team has none; the ring stays as it was.</exception>
    public void Serve(IEnumerable<TeamId> needed)
    {
        if (files is { } source)
        {
            var next = source with { Needed = [.. needed] };
            var found = KeyFiles.Fingerprint(Path.Combine(next.Folder, "teams"));
            (held, seen, files) = (Held.Of(Read(next.Folder, next.Needed)), found, next);
        }
    }

    /// <summary>
    /// Whether a file name is that of a public key of a team. A key id holds no point, so gm0637.triage is not gm0637.triage.x.
    /// </summary>
    public static bool IsKeyOf(string name, TeamId team) => OwnerOf(name) == team.Value;

    /// <summary>The id of the team whose public key has this file name; null where it is no such name.</summary>
    public static string? OwnerOf(string name)
        => name.EndsWith(PublicEnding, StringComparison.Ordinal) && name[..^PublicEnding.Length] is var stem
            && stem.LastIndexOf('.') is > 0 and var point
            && TeamKey.IdForm.IsMatch(stem[(point + 1)..])
            ? stem[..point]
            : null;

    private static List<TeamKey> Read(string keysFolder, ImmutableArray<TeamId> needed)
    {
        var faults = new List<ConfigFault>();
        var folder = Path.Combine(keysFolder, "teams");
        var keys = new List<TeamKey>();
        IEnumerable<string> names = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, $"*{PublicEnding}").Where(file =>
            Path.GetFileName(file)[0] != '.') : [];
        foreach (var file in names.Order(StringComparer.Ordinal))
        {
            try
            {
                keys.Add(ReadKey(file));
            }
            catch (Exception fault) when (fault is FormatException or ContractViolationException)
            {
                faults.Add(new ConfigFault($"keys/teams/{Path.GetFileName(file)}", "$", fault.Message));
            }
        }
        var having = keys.Select(key => key.Team).ToHashSet();
        foreach (var team in needed.Where(team => !having.Contains(team)))
        {
            faults.Add(new ConfigFault($"keys/teams/{team}.*{PublicEnding}", "$", "must exist: the team has no key; run ./hub keys new"));
        }
        return faults.Count == 0 ? keys : throw new ConfigurationRefusedException([.. faults]);
    }

    private static TeamKey ReadKey(string file)
    {
        var name = Path.GetFileName(file)[..^PublicEnding.Length];
        var point = name.LastIndexOf('.');
        if (point < 0 || !TeamKey.IdForm.IsMatch(name[(point + 1)..]))
        {
            throw new FormatException("must be named <team id>.<key id>.public.jwk, the key id as k20261124a");
        }
        var parameters = TeamJwk.Read(File.ReadAllText(file));
        return parameters.D is null
            ? new TeamKey(new TeamId(name[..point]), name[(point + 1)..], parameters)
            : throw new FormatException("must not hold a private key: that belongs at the team only");
    }

    private sealed record Source(string Folder, ImmutableArray<TeamId> Needed);

    // Swapped whole when the files changed.
    private sealed record Held(FrozenDictionary<TeamId, TeamKey> Newest, FrozenDictionary<(TeamId, string), TeamKey> All)
    {
        public static Held Of(IEnumerable<TeamKey> keys)
        {
            var list = keys.ToList();
            return new Held(
                list.GroupBy(key => key.Team)
                    .ToFrozenDictionary(group => group.Key, group => group.MaxBy(key => key.KeyId, StringComparer.Ordinal)!),
                list.ToFrozenDictionary(key => (key.Team, key.KeyId)));
        }
    }
}
