using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Deciding.Disclosure.Matrix;
using Hub.Deciding.Municipalities;
using Hub.Deciding.Planning;
using Hub.Testing.Deciding;
using Hub.Testing.Processes;

namespace Hub.Deciding.Tests.Municipalities;

/// <summary>What the three municipalities wrote down, held against the files that we ship.</summary>
public sealed class PapersTests
{
    private static readonly DecidingSet Set = DecidingSet.Load(Repository.ShippedConfiguration);
    private static readonly Municipality Zoetermeer = Of("GM0637");
    private static readonly Municipality Arnhem = Of("GM0202");
    private static readonly Municipality OudeIJsselstreek = Of("GM1509");

    [Fact]
    public void Zoetermeer_has_the_twelve_focuspunten_of_March_2016_each_with_its_place_and_four_with_a_link_to_the_social_domain()
    {
        Assert.Equal(12, Zoetermeer.Focuspunten.Length);
        Assert.All(
            Zoetermeer.Focuspunten,
            focuspunt => Assert.Equal((new DateOnly(2016, 3, 1), null), (focuspunt.ValidFrom, focuspunt.ValidThrough)));
        Assert.Equal(
            ["oosterheem-jeugd", "rokkeveen-ouderen", "centrum-doornenplantsoen", "noordhove-seghwaert-sociaal"],
            Zoetermeer.Focuspunten.Where(focuspunt => focuspunt.SocialDomain).Select(focuspunt => focuspunt.Id.Value));
    }

    [Fact]
    public void What_no_paper_names_is_not_shipped_as_a_focuspunt()
        => Assert.Empty(Arnhem.Focuspunten.Concat(OudeIJsselstreek.Focuspunten));

    [Fact]
    public void Every_area_of_Zoetermeer_has_its_wijkwethouder_and_its_wijkbeheerder()
        => Assert.All(
            Zoetermeer.Areas,
            area =>
            {
                Assert.Equal(
                    "wijkwethouder",
                    Assert.Single(Zoetermeer.Teams, team => team.Kind == TeamKind.Leiding && team.Areas.Contains(area.Code)).Lead);
                Assert.Single(Zoetermeer.Teams, team => team.Kind == TeamKind.Wijkbeheerder && team.Areas.Contains(area.Code));
            });

    [Fact]
    public void A_wijkregisseur_of_two_areas_whose_signal_has_no_place_escalates_to_the_college()
        => Assert.Equal(
            ["gm0637.leiding.college"],
            Set.Municipalities.Teams.EscalationChain(new TeamId("gm0637.wijkregisseur.noord"), area: null).Select(team => team.Id.Value));

    [Fact]
    public void Oude_IJsselstreek_has_several_gebiedsmakelaars_and_one_of_them_serves_more_gebieden()
    {
        var makelaars = OudeIJsselstreek.Teams.Where(team => team.Lead == "gebiedsmakelaar").ToList();

        Assert.True(makelaars.Count > 1);
        Assert.Contains(makelaars, makelaar => makelaar.Areas.Length > 1);
        Assert.Equal(6, makelaars.Sum(makelaar => makelaar.Areas.Length));
    }

    [Fact]
    public void Only_where_the_papers_know_an_aanvoerder_one_leads()
        => Assert.Equal(
            [Zoetermeer.Code],
            Set.Municipalities.Teams.All.Where(team => team.Lead == "aanvoerder")
                .Select(team => new MunicipalityCode(team.Id.Value[..6].ToUpperInvariant()))
                .Distinct());

    [Fact]
    public void A_team_of_civil_servants_has_no_partners_at_its_table()
        => Assert.All(
            Arnhem.Teams.Where(team => team.Kind == TeamKind.Wijkteam),
            team => Assert.DoesNotContain(team.Roles, role => role.Contains("corporatie", StringComparison.Ordinal) || role == "wijkagent")
        );

    [Fact]
    public void The_team_itself_takes_a_case_to_the_zorgcoordinator_unless_the_municipality_chose_otherwise()
        => Assert.All(Set.Municipalities.Municipalities, municipality => Assert.False(municipality.Options.ComplexAtOnce));

    [Theory]
    [InlineData(TeamKind.Vakafdeling)]
    [InlineData(TeamKind.Wijkbeheerder)]
    public void Departments_and_wijkbeheerders_may_have_what_everybody_may_read_and_nothing_else(TeamKind kind)
    {
        var allowed =
            from source in Enum.GetValues<SourceKind>()
            from basis in Set.Matrix.File.Bases.Select(basis => basis.Code)
            from data in Enum.GetValues<DataClass>()
            where Set.Matrix.Allows(Zoetermeer.Code, new MatrixCell(source, basis, data, kind)) is not null
            select data;

        Assert.Equal([DataClass.Collective], allowed.Distinct());
        Assert.True(kind.IsCollective());
    }

    [Fact]
    public void Two_teams_of_a_kind_for_the_same_place_are_a_fault_but_not_two_departments()
    {
        using var folder = new ConfigFolder();
        folder.Edit("gm0637", root =>
        {
            var teams = root["teams"]!.AsArray();
            foreach (var (id, kind) in new[]
            {
                ("gm0637.netwerkregisseur.twee", "netwerkregisseur"), ("gm0637.vakafdeling.groen", "vakafdeling"),
                ("gm0637.leiding.directie", "leiding"),
            })
            {
                teams.Add(new System.Text.Json.Nodes.JsonObject { ["id"] = id, ["kind"] = kind, ["name"] = "Nog een" });
            }
        });

        Assert.EndsWith(
            "another team of this kind serves the whole municipality already",
            Assert.Single(folder.Faults()).Rule,
            StringComparison.Ordinal);
    }

    private static Municipality Of(string code) => Set.Municipalities.Find(new MunicipalityCode(code))!;
}
