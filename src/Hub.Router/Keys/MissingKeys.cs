using System.Collections.Immutable;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Router.Keys;

/// <summary>What a configuration set needs and the keys folder does not have.</summary>
/// <param name="HubKey">Whether the hub has no content key.</param>
/// <param name="Municipalities">Municipalities without id key.</param>
/// <param name="Teams">Teams without key: none can prove who they are to their inbox, and nothing can be sealed for them.</param>
/// <param name="Partners">API keys that a partner's file names and that have no hash.</param>
/// <param name="Secrets">Shared secrets that a partner's file names and that are not there.</param>
/// <param name="Operator">The role that gets a key where no operator has one; null where one has.</param>
internal sealed record MissingKeys(
    bool HubKey, ImmutableArray<MunicipalityCode> Municipalities, ImmutableArray<TeamId> Teams,
    ImmutableArray<(PartnerId Partner, string Key)> Partners,
    ImmutableArray<string> Secrets, string? Operator = null)
{
    /// <summary>Whether nothing is missing.</summary>
    public bool None => !HubKey && Municipalities.IsEmpty && Teams.IsEmpty && Partners.IsEmpty && Secrets.IsEmpty && Operator is null;

    /// <summary>Compares what is needed with what is there.</summary>
    public static MissingKeys Find(
        KeyFolder folder, IEnumerable<MunicipalityCode> municipalities, IEnumerable<TeamId> teams,
        IEnumerable<(PartnerId Partner, string Key)> partners,
        IEnumerable<string> secrets, string? operatorRole = null)
    {
        var ids = folder.Files(KeyFolder.Ids).ToHashSet(StringComparer.Ordinal);
        var owners = folder.Files(KeyFolder.Teams).Select(TeamKeyRing.OwnerOf).ToHashSet(StringComparer.Ordinal);
        var hashes = folder.Files(KeyFolder.Partners).ToHashSet(StringComparer.Ordinal);
        return new MissingKeys(
            !folder.Files(KeyFolder.Hub).Any(name => name.EndsWith(".key", StringComparison.Ordinal)),
            [.. municipalities.Where(code => !ids.Contains($"{code.Value.ToLowerInvariant()}.key"))],
            [.. teams.Where(team => !owners.Contains(team.Value))],
            [.. partners.Where(key => !hashes.Contains($"{key.Partner}.{key.Key}.sha256"))],
            [.. secrets.Where(file => !File.Exists(Path.Combine(folder.Path, file)))],
            folder.Files(KeyFolder.Operators).Any(name => name.EndsWith(OperatorKeyRing.Ending, StringComparison.Ordinal))
                ? null
                : operatorRole);
    }

    /// <summary>Makes all of them; each key of a team is whole on disk before the next is told of, so that whoever stops it can go on
    /// later.</summary>
    /// <param name="maker">Writes them.</param>
    /// <param name="writePrivate">Whether API keys go into files instead of being shown.</param>
    /// <param name="made">Hears how many keys of teams there are so far; null for nobody.</param>
    public void Make(KeyMaker maker, bool writePrivate, Action<int>? made = null)
    {
        if (HubKey)
        {
            maker.Hub();
        }
        foreach (var code in Municipalities)
        {
            maker.Municipality(code);
        }
        MakeTeams(maker, made);
        foreach (var (partner, key) in Partners)
        {
            maker.Partner(partner, key, writePrivate);
        }
        foreach (var file in Secrets)
        {
            maker.SharedSecret(file);
        }
        if (Operator is not null)
        {
            maker.Operator(Operator);
        }
    }

    // A pair takes half a second of a core: all cores make them, and one at a time is written.
    private void MakeTeams(KeyMaker maker, Action<int>? made)
    {
        var (before, gate, count) = (maker.TeamFiles(), new Lock(), 0);
        Parallel.ForEach(Teams, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, team =>
        {
            var pair = KeyMaker.NewPair();
            lock (gate)
            {
                maker.Team(team, pair, before[team.Value]);
                made?.Invoke(++count);
            }
        });
    }

    /// <inheritdoc/>
    public override string ToString() => nameof(MissingKeys);
}
