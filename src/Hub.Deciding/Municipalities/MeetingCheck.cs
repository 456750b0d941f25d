namespace Hub.Deciding.Municipalities;

/// <summary>What must hold of the meetings of a municipality's teams.</summary>
internal static class MeetingCheck
{
    public static void Check(Municipality municipality, Action<bool, string, string> when)
    {
        foreach (var (index, rule) in municipality.Meetings.Index())
        {
            var path = $"$.meetings[{index}]";
            when(municipality.Teams.All(team => team.Kind != rule.Kind), $"{path}.kind", "names a kind of team that there is not");
            when(rule.Weekday is null == rule.Dates.IsEmpty, path, "must name either a weekday or dates");
            when(rule.Weekday is null && !rule.Weeks.IsEmpty, $"{path}.weeks", "must be absent where there is no weekday");
            foreach (var (at, week) in rule.Weeks.Index())
            {
                when(week is < 1 or > 5, $"{path}.weeks[{at}]", "must be 1 to 4, or 5 for the last of the month");
            }
            foreach (var (at, area) in rule.Areas.Index())
            {
                when(municipality.Areas.All(one => one.Code != area), $"{path}.areas[{at}]", "names an area that does not exist");
            }
        }
    }
}
