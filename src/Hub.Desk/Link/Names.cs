using System.Collections.Frozen;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;

namespace Hub.Desk.Link;

/// <summary>What teams and areas are called.</summary>
public sealed class Names(HubDirectory directory)
{
    private readonly FrozenDictionary<string, DirectoryTeam> teams =
        directory.Municipalities.SelectMany(one => one.Teams).ToFrozenDictionary(team => team.Id.Value, StringComparer.Ordinal);

    private readonly FrozenDictionary<(string, string), string> areas = directory.Municipalities
        .SelectMany(one => one.Areas.Select(area => (Key: (one.Code.Value.ToLowerInvariant(), area.Code.Value), area.Name)))
        .ToFrozenDictionary(one => one.Key, one => one.Name);

    /// <summary>The directory itself.</summary>
    public HubDirectory Directory => directory;

    /// <summary>What a team is called; its id where nobody knows it.</summary>
    public string Team(string id) => teams.GetValueOrDefault(id)?.Name ?? id;

    /// <summary>What an area is called, to a team of the same municipality; its code where nobody knows it.</summary>
    public string Area(string team, string area) => areas.GetValueOrDefault((team.Split('.')[0], area), area);

    /// <summary>
    /// Where something is, for who sees more than one municipality: the area and the municipality by name, as far as these are known.
    /// </summary>
    public string Place(string municipality, string? area)
    {
        var name = directory.Municipalities.FirstOrDefault(one => one.Code.Value == municipality)?.Name ?? municipality;
        return area is null ? name : $"{Area(municipality.ToLowerInvariant(), area)} ({name})";
    }

    /// <summary>
    /// Whether the hub keeps what a public matter was made of for the triage of this team's municipality; true where it does not say.
    /// </summary>
    public bool KeepsOriginals(string team) => Own(team)?.KeepsOriginals ?? true;

    /// <summary>
    /// When the meeting is to which a team takes the agenda of an area: its own, or else that of the team that works there. Null where the
    /// municipality did not say.
    /// </summary>
    public DateTimeOffset? Meeting(string team, AreaCode area)
        => teams.GetValueOrDefault(team) is not { } own ? null
            : own.Meets ?? Own(team)!.Teams.FirstOrDefault(
                one => one.Kind == (own.Kind == TeamKind.Netwerkregisseur ? TeamKind.Wijkzorgnetwerk : TeamKind.Wijkteam)
                    && one.Areas.Contains(area))?.Meets;

    /// <summary>The teams that work in the areas of a team, and departments that work in all of them; not itself.</summary>
    public IEnumerable<DirectoryTeam> In(string team)
    {
        var own = teams.GetValueOrDefault(team)?.Areas ?? [];
        return Beside(team).Where(one => one.Areas.IsDefaultOrEmpty
            ? one.Kind is TeamKind.Vakafdeling or TeamKind.Wijkbeheerder
            : one.Areas.Any(own.Contains));
    }

    /// <summary>What a team is called by a reader: with its municipality where that is another.</summary>
    public string Team(string id, string reader)
        => id[..6] == reader[..6] ? Team(id) : $"{Team(id)} ({Place(id[..6].ToUpperInvariant(), null)})";

    /// <summary>The triage desks of the other municipalities on this hub, with the names of these.</summary>
    public IEnumerable<(string Id, string Name)> Elsewhere(string team)
        => directory.Municipalities.SelectMany(one => one.Teams)
            .Where(one => one.Kind == TeamKind.Triage && one.Id.Value[..6] != team[..6])
            .Select(one => (one.Id.Value, Team(one.Id.Value, team)));

    /// <summary>The teams that one can hand over to: those of the same municipality, but itself.</summary>
    public IEnumerable<DirectoryTeam> Beside(string team)
        => (Own(team)?.Teams ?? []).Where(one => one.Id.Value != team);

    private DirectoryMunicipality? Own(string team)
        => directory.Municipalities.FirstOrDefault(
            one => team.StartsWith($"{one.Code.Value.ToLowerInvariant()}.", StringComparison.Ordinal));
}
