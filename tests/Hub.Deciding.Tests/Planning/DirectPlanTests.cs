using System.Text.Json.Nodes;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Deciding.Classification;
using Hub.Deciding.Disclosure.Matrix;
using Hub.Deciding.Municipalities;
using Hub.Deciding.Planning;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Planning;

/// <summary>Public matters of some themes go to who does the work at once, where the municipality says so.</summary>
public sealed class DirectPlanTests
{
    private static readonly Plan Green = new()
    {
        Kind = SignalKind.Collective,
        Theme = Theme.Groen,
        Map = new FakeTeamMap { DirectTo = (Theme.Groen, TeamKind.Wijkbeheerder) },
    };

    [Fact]
    public void A_public_matter_of_such_a_theme_goes_to_who_does_the_work_and_the_reason_says_so()
    {
        var routed = Green.Routed();

        var delivery = Assert.IsType<PlannedDelivery.Collective>(Assert.Single(routed.Deliveries));
        Assert.Equal(("gm0637.wijkbeheerder", TeamKind.Wijkbeheerder), (delivery.Team.Value, delivery.TeamKind));
        Assert.Contains(routed.Reasons, reason => reason.Rule.Value == "route.direct");
    }

    [Fact]
    public void Another_theme_and_whatever_is_about_a_person_goes_as_it_went()
    {
        Assert.Equal(TeamKind.Wijkteam, (Green with { Theme = Theme.Afval }).Only().TeamKind);
        Assert.Equal(TeamKind.Wijkzorgnetwerk, (Green with { Kind = SignalKind.Individual }).Only().TeamKind);
        Assert.Equal(TeamKind.Triage, (Green with { Flags = new SignalFlags(false, false, false, true) }).Only().TeamKind);
    }

    [Fact]
    public void A_plan_of_residents_goes_to_who_decides_about_plans()
        => Assert.Equal(
            TeamKind.Wijkregisseur,
            (Green with { Flags = new SignalFlags(false, false, true, false) }).Routed().Deliveries[0].TeamKind);

    [Fact]
    public void Where_the_table_has_no_row_for_who_does_the_work_it_is_the_wijkteams()
    {
        var rows = Plan.Matrix.File.Rows.Where(row => row.Id != "openbaar-uitvoering");
        var routed = (Green with { Table = new NeedToKnowMatrix(Plan.Matrix.File with { Rows = [.. rows] }) }).Routed();

        Assert.Equal(TeamKind.Wijkteam, Assert.Single(routed.Deliveries).TeamKind);
        Assert.Contains(routed.Reasons, reason => reason.Rule.Value == nameof(PrivacyRule.NeedToKnow));
        Assert.DoesNotContain(routed.Reasons, reason => reason.Rule.Value == "route.direct");
    }

    [Fact]
    public void Who_takes_part_in_such_work_gets_its_copy_all_the_same()
    {
        var map = new FakeTeamMap { DirectTo = (Theme.OverlastGroep, TeamKind.Wijkbeheerder), HasStadsmarshall = true };

        Assert.Equal(
            [TeamKind.Wijkbeheerder, TeamKind.Stadsmarshall],
            (Green with { Theme = Theme.OverlastGroep, Map = map }).Routed().Deliveries.Select(one => one.TeamKind));
    }

    [Fact]
    public void Each_area_has_its_own_and_the_rest_is_the_wijkteams()
    {
        using var folder = new ConfigFolder();
        folder.Edit("gm0637", root => root["direct"] = new JsonArray(
            Rule(["groen"], "kind", "wijkbeheerder", "centrum", "oosterheem"), Rule(["afval"], "team", "gm0637.vakafdeling")));
        var teams = MunicipalitySet.Load(folder.Root).Teams;
        string? To(Theme theme, string area) => teams.Direct(Plan.Zoetermeer, theme, new AreaCode(area))?.Id.Value;

        Assert.Equal("gm0637.wijkbeheerder.centrum", To(Theme.Groen, "centrum"));
        Assert.Equal("gm0637.wijkbeheerder.oosterheem", To(Theme.Groen, "oosterheem"));
        Assert.Null(To(Theme.Groen, "meerzicht"));
        Assert.Equal("gm0637.vakafdeling", To(Theme.Afval, "meerzicht"));
        Assert.Null(To(Theme.Eenzaamheid, "centrum"));
        Assert.Equal(["gm0637.vakafdeling"], teams.Direct(Plan.Zoetermeer, new AreaCode("meerzicht")).Select(team => team.Id.Value));
        Assert.Empty(teams.Direct(new MunicipalityCode("GM0202"), new AreaCode("rkv")));
    }

    [Fact]
    public void A_rule_that_names_nobody_who_does_such_work_or_says_it_twice_is_a_fault()
    {
        using var folder = new ConfigFolder();
        folder.Edit("gm0637", root => root["direct"] = new JsonArray(
            Rule(["groen"], "kind", "wijkteam"), Rule(["groen"], "team", "gm0637.wijkteam.oosterheem", "nergens"),
            Rule([], "team", "gm0637.niemand"),
            Rule(["initiatief", "groen"], "kind", "wijkbeheerder"), new JsonObject { ["themes"] = new JsonArray("afval") }));
        folder.Edit("gm1509", root => root["direct"] = new JsonArray(Rule(["groen"], "kind", "wijkbeheerder", "terborg")));

        var faults = folder.Faults().Select(fault => $"{fault.File} {fault.Path}: {fault.Rule}").ToList();

        Assert.Equal(
            [
                "municipalities/gm0637.json $.direct[0].kind: must be wijkbeheerder; name a vakafdeling as team",
                "municipalities/gm0637.json $.direct[1].areas[0]: names an area that does not exist",
                "municipalities/gm0637.json $.direct[1].team: must be a vakafdeling or wijkbeheerder",
                "municipalities/gm0637.json $.direct[2].team: names a team that does not exist",
                "municipalities/gm0637.json $.direct[2].themes: must have at least one theme",
                "municipalities/gm0637.json $.direct[3].themes: must not name initiatief: plans of residents have a receiver of their own",
                "municipalities/gm0637.json $.direct[3].themes: names a theme that goes to another at once already",
                "municipalities/gm0637.json $.direct[4]: must name either a kind or a team",
                "municipalities/gm1509.json $.direct[0].kind: has no team for: terborg",
            ],
            faults.Distinct().Order(StringComparer.Ordinal));
    }

    private static JsonObject Rule(string[] themes, string key, string receiver, params string[] areas)
    {
        var rule = new JsonObject { ["themes"] = new JsonArray([.. themes.Select(theme => (JsonNode)theme)]), [key] = receiver };
        if (areas.Length > 0)
        {
            rule["areas"] = new JsonArray([.. areas.Select(area => (JsonNode)area)]);
        }
        return rule;
    }
}
