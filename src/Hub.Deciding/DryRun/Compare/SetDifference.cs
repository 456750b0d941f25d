using Hub.Contracts;
using Hub.Deciding.Planning;

namespace Hub.Deciding.DryRun.Compare;

/// <summary>What a new configuration set no longer has of the old: municipalities, teams, and themes that a lexicon spoke for.</summary>
internal static class SetDifference
{
    /// <summary>A line in Dutch for each thing that was dropped; empty where nothing was.</summary>
    public static List<string> Dropped(DecidingSet old, DecidingSet next)
    {
        var municipalities = old.Municipalities.Municipalities.Where(one => next.Municipalities.Find(one.Code) is null).ToList();
        var teams = old.Municipalities.Teams.All
            .Where(team => next.Municipalities.Teams.Find(team.Id) is null && !municipalities.Exists(one => one.Teams.Any(own
                => own.Id == team.Id)));
        return
        [
            .. municipalities.Select(one => $"gemeente {one.Code} valt weg, met haar {one.Teams.Length} teams"),
            .. teams.Select(team => $"team {team.Id} valt weg").Order(StringComparer.Ordinal),
            .. old.Themes.Except(next.Themes).Select(theme => $"thema {WireCode.Of(theme)} valt weg: geen enkele woordenlijst spreekt "
                + "er nog voor")
                .Order(StringComparer.Ordinal),
        ];
    }
}
