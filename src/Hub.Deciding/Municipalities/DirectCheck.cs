using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Deciding.Municipalities;

/// <summary>
/// What must hold of what goes to a vakafdeling or wijkbeheerder at once: who that is, everywhere that the rule holds, and said once.
/// </summary>
internal static class DirectCheck
{
    public static void Check(Municipality municipality, Action<bool, string, string> when)
    {
        var said = new HashSet<(Theme, AreaCode)>();
        foreach (var (index, rule) in municipality.Direct.Index())
        {
            var path = $"$.direct[{index}]";
            when(rule.Themes.IsDefaultOrEmpty, $"{path}.themes", "must have at least one theme");
            when(
                rule.Themes.Contains(Theme.Initiatief), $"{path}.themes",
                "must not name initiatief: plans of residents have a receiver of their own");
            when(rule.Kind is null == rule.Team is null, path, "must name either a kind or a team");
            when(
                rule.Kind is { } kind && kind != TeamKind.Wijkbeheerder, $"{path}.kind",
                "must be wijkbeheerder; name a vakafdeling as team");
            foreach (var (at, area) in rule.Areas.Index())
            {
                when(municipality.Areas.All(one => one.Code != area), $"{path}.areas[{at}]", "names an area that does not exist");
            }
            Receiver(municipality, rule, path, when);
            foreach (var area in municipality.Areas.Select(one => one.Code).Where(rule.HoldsIn))
            {
                foreach (var theme in rule.Themes)
                {
                    when(!said.Add((theme, area)), $"{path}.themes", "names a theme that goes to another at once already");
                }
            }
        }
    }

    private static void Receiver(Municipality municipality, DirectRule rule, string path, Action<bool, string, string> when)
    {
        if (rule.Team is { } id)
        {
            var team = municipality.Teams.FirstOrDefault(one => one.Id == id);
            when(team is null, $"{path}.team", "names a team that does not exist");
            when(team is not null && !DirectRule.IsDoer(team.Kind), $"{path}.team", "must be a vakafdeling or wijkbeheerder");
        }
        else
        {
            var missing = municipality.Areas.Select(one => one.Code).Where(rule.HoldsIn)
                .Where(area => !municipality.Teams.Any(
                    team => team.Kind == rule.Kind && (team.Areas.IsEmpty || team.Areas.Contains(area))));
            when(rule.Kind is not null && missing.Any(), $"{path}.kind", $"has no team for: {string.Join(", ", missing)}");
        }
    }
}
