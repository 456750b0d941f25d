using System.Text.Json.Nodes;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Deciding.Municipalities;
using Hub.Testing.Deciding;
using Hub.Testing.Processes;

namespace Hub.Deciding.Tests.Municipalities;

public sealed class MunicipalityFilesTests
{
    private static readonly MunicipalitySet Set = MunicipalitySet.Load(Repository.ShippedConfiguration);

    [Fact]
    public void The_three_municipalities_have_their_areas_and_all_buurten_of_2024()
    {
        var counts = Set.Municipalities.Select(each => (each.Name, each.Areas.Length, each.Areas.Sum(area => area.Buurten.Length)));

        Assert.Equal([("Arnhem", 8, 83), ("Zoetermeer", 6, 26), ("Oude IJsselstreek", 6, 32)], counts);
    }

    [Theory]
    [InlineData(
        "GM0637", "noordhove-seghwaert",
        "gm0637.wijkregisseur.noord,gm0637.leiding.wijkwethouder-noordhove-seghwaert,gm0637.leiding.college",
        TeamKind.Wijkteam
    )]
    [InlineData("GM0637", "oosterheem", "gm0637.netwerkregisseur,gm0637.leiding.afdelingshoofd", TeamKind.Wijkzorgnetwerk)]
    [InlineData("GM0202", "presikhaaf", "gm0202.leiding.backoffice,gm0202.leiding.wethouder", TeamKind.Wijkteam)]
    [InlineData("GM1509", "terborg", "gm1509.wijkregisseur.terborg-silvolde,gm1509.leiding.gemeentesecretaris", TeamKind.Wijkteam)]
    [InlineData("GM1509", "gendringen", "gm1509.wijkregisseur.gendringen,gm1509.leiding.gemeentesecretaris", TeamKind.Wijkzorgnetwerk)]
    [InlineData("GM0202", "rkv", "gm0202.leiding.backoffice,gm0202.leiding.wethouder", TeamKind.Wijkzorgnetwerk)]
    public void Escalation_follows_the_chain_of_the_municipality(string municipality, string area, string expected, TeamKind kind)
    {
        var owner = Set.Teams.Serving(new MunicipalityCode(municipality), kind, new AreaCode(area))!;

        var chain = Set.Teams.EscalationChain(owner.Id, new AreaCode(area));

        Assert.Equal(expected, string.Join(',', chain));
    }

    [Theory]
    [InlineData("GM0637", "oosterheem", "gm0637.wijkregisseur.zuidoost")]
    [InlineData("GM0637", "meerzicht", "gm0637.wijkregisseur.west")]
    [InlineData("GM0202", "rkv", "gm0202.wijkteam.rkv")]
    [InlineData("GM1509", "silvolde", "gm1509.wijkregisseur.terborg-silvolde")]
    public void Initiatives_go_to_whom_the_municipality_chose(string municipality, string area, string expected)
        => Assert.Equal(expected, Set.Teams.ForInitiative(new MunicipalityCode(municipality), new AreaCode(area))?.Id.Value);

    [Fact]
    public void The_stadsmarshall_joins_in_on_group_nuisance_in_Buytenwegh_and_not_in_De_Leyens()
    {
        var area = new AreaCode("buytenwegh-de-leyens");
        var zoetermeer = new MunicipalityCode("GM0637");

        Assert.Single(Set.Teams.TakingPart(zoetermeer, area, new BuurtCode("BU06370200"), Theme.OverlastGroep));
        Assert.Empty(Set.Teams.TakingPart(zoetermeer, area, new BuurtCode("BU06370201"), Theme.OverlastGroep));
        Assert.Empty(Set.Teams.TakingPart(zoetermeer, area, new BuurtCode("BU06370200"), Theme.Afval));
    }

    [Fact]
    public void Every_fault_of_a_broken_set_is_listed_with_file_and_path()
    {
        using var folder = new ConfigFolder();
        folder.Edit("gm0637", root =>
        {
            root["areas"]![1]!["buurten"]![0]!["code"] = "BU06370001";
            root["areas"]![1]!["pc4"]!.AsArray().Add("2711");
            root["kleur"] = "groen";
            root["focuspunten"]![0]!["area"] = "nergens";
            root["escalation"]!["collective"]![2]!["team"] = "gm0637.leiding.niemand";
        });
        folder.Edit("gm0202", root => root["teams"]!.AsArray().RemoveAt(0));
        folder.Edit("gm1509", root =>
        {
            root["areas"]![0]!["buurten"]![0]!["code"] = "BU06370001";
            root["terms"]!["acute"] = new JsonObject();
            root["terms"]!["individualWork"] = new JsonObject { ["workingDays"] = 61 };
            root["options"]!["readAlongDays"] = 32;
            root["teams"]![1]!["id"] = root["teams"]![0]!["id"]!.DeepClone();
        });

        var faults = folder.Faults().Select(fault => $"{fault.File} {fault.Path}: {fault.Rule}").ToList();

        Assert.Contains("municipalities/gm0637.json $.areas[1].buurten[0].code: is in area centrum already", faults);
        Assert.Contains(
            "municipalities/gm0637.json $.areas[1].pc4[2]: is claimed by area centrum already; a shared PC4 goes under pc4Partly",
            faults);
        Assert.Contains(
            faults,
            fault => fault.StartsWith("municipalities/gm0637.json $.kleur: is not a known key", StringComparison.Ordinal));
        Assert.Contains("municipalities/gm0637.json $.focuspunten[0].area: names an area that does not exist", faults);
        Assert.Contains("municipalities/gm0637.json $.escalation.collective[2].team: names a team that does not exist", faults);
        Assert.Contains("municipalities/gm0202.json $.areas[0]: has no team of kind wijkteam", faults);
        Assert.Contains("municipalities/gm1509.json $.areas[0].buurten[0].code: is a buurt of another municipality", faults);
        Assert.Contains("municipalities/gm1509.json $.terms.acute: must have either duration or workingDays", faults);
        Assert.Contains("municipalities/gm1509.json $.terms.individualWork.workingDays: must be 1 to 60", faults);
        Assert.Contains("municipalities/gm1509.json $.options.readAlongDays: must be 1 to 31", faults);
        Assert.Contains("municipalities/gm1509.json $.teams[1].id: stands there twice", faults);
    }

    [Fact]
    public void A_missing_term_and_an_ill_formed_team_id_are_faults_of_their_own()
    {
        using var folder = new ConfigFolder();
        folder.Edit("gm1509", root =>
        {
            root["terms"]!.AsObject().Remove("high");
            root["teams"]![0]!["id"] = "GM1509 Team 1";
        });

        var faults = folder.Faults();

        Assert.Equal(["$.teams[0].id", "$.terms.high"], faults.Select(fault => fault.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_key_that_stands_twice_is_refused()
    {
        using var folder = new ConfigFolder();
        folder.Replace("gm0202", "\"name\": \"Arnhem\",", "\"name\": \"Arnhem\", \"name\": \"Arnhem\",");

        Assert.Equal("municipalities/gm0202.json $.name: staat er twee keer", Assert.Single(folder.Faults()).ToString());
    }
}
