using System.Collections.Immutable;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Deciding.Municipalities;

namespace Hub.Router.Wijk;

/// <summary>
/// What a team may see of a wijk, from its kind and its areas alone. The collective side never sees anything of cases, not even how many
/// there are; the individual side no public matter but in numbers.
/// </summary>
/// <param name="Municipality">Whose.</param>
/// <param name="Areas">The areas.</param>
/// <param name="Public">The teams of which public matters are seen.</param>
/// <param name="Networks">The wijkzorgnetwerken of which the numbers of cases are seen, by area.</param>
/// <param name="IsNetwork">Whether it is the network itself: then numbers are what they are.</param>
internal sealed record WijkScope(
    Municipality Municipality, ImmutableArray<AreaCode> Areas, ImmutableArray<Team> Public, ImmutableArray<Team> Networks, bool IsNetwork)
{
    /// <summary>Who gets public matters of the areas at once, for the wijkteam that has them on its agenda; empty for all others.</summary>
    public ImmutableArray<Team> Direct { get; init; } = [];

    /// <summary>What a team may see; null for a team that looks after no wijk.</summary>
    public static WijkScope? Of(TeamDirectory teams, TeamId id)
    {
        if (teams.Find(id) is not { } team || teams.Of(new MunicipalityCode(id.Value[..6].ToUpperInvariant())) is not { } municipality)
        {
            return null;
        }
        var areas = team.Areas.IsDefaultOrEmpty ? [.. municipality.Areas.Select(area => area.Code)] : team.Areas;
        return team.Kind switch
        {
            TeamKind.Wijkteam => new WijkScope(municipality, areas, [team], [], IsNetwork: false)
            {
                Direct = [.. areas.SelectMany(area => teams.Direct(municipality.Code, area)).Distinct()],
            },
            TeamKind.Wijkregisseur => new WijkScope(
                municipality, areas, [.. municipality.Teams.Where(one => one.Kind.IsCollective() && Serves(one, areas))], [],
                IsNetwork: false),
            TeamKind.Wijkzorgnetwerk => new WijkScope(municipality, areas, [], [team], IsNetwork: true),
            TeamKind.Netwerkregisseur => new WijkScope(
                municipality, areas, [], [.. municipality.Teams.Where(one => one.Kind == TeamKind.Wijkzorgnetwerk && Serves(one, areas))],
                IsNetwork: false),
            _ => null,
        };
    }

    private static bool Serves(Team team, ImmutableArray<AreaCode> areas)
        => team.Areas.IsDefaultOrEmpty || team.Areas.Any(areas.Contains);
}
