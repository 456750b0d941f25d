using System.Collections.Frozen;
using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Signals;

/// <summary>Which of the two networks a kind of team stands in.</summary>
public static class TeamSides
{
    private static readonly FrozenDictionary<string, TeamKind>.AlternateLookup<ReadOnlySpan<char>> ByName = Enum.GetValues<TeamKind>()
        .ToFrozenDictionary(kind => WireCode.Of(kind), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kind that a team's id names; <see cref="TeamKind.Unknown"/> where it names none.</summary>
    public static TeamKind KindOf(TeamId team)
    {
        var named = team.Value.AsSpan(team.Value.IndexOf('.') + 1);
        return ByName.TryGetValue(named.IndexOf('.') is var end and >= 0 ? named[..end] : named, out var kind) ? kind : TeamKind.Unknown;
    }

    /// <summary>The municipality that a team's id names.</summary>
    public static MunicipalityCode MunicipalityOf(this TeamId team)
        => new(Require.Present(team).Value[..6].ToUpperInvariant());

    /// <summary>
    /// Whether everybody there may read what it gets, so that it never gets anything about a person; but for the wijkregisseur, whom an
    /// initiator
    /// may let reach him (<see cref="Individual.DataClass.Initiator"/>).
    /// </summary>
    public static bool IsCollective(this TeamKind kind)
        => kind is TeamKind.Wijkteam or TeamKind.Wijkregisseur or TeamKind.Stadsmarshall or TeamKind.Vakafdeling or TeamKind.Wijkbeheerder;
}
