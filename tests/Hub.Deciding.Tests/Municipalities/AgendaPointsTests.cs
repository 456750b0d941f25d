using System.Text.Json.Nodes;
using Hub.Contracts.Signals;
using Hub.Deciding.Planning;
using Hub.Testing.Processes;

namespace Hub.Deciding.Tests.Municipalities;

/// <summary>
/// Points of Arnhem's wijkactieplan and of Oude IJsselstreek's maatschappelijke agenda are focuspunten: a few lines of configuration. No
/// source names them, so the shipped files have none. And what a care team says in its own words, without a person in it.
/// </summary>
public sealed class AgendaPointsTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("hub-agenda-").FullName;

    public AgendaPointsTests()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.ShippedConfiguration, "*.json", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(root, Path.GetRelativePath(Repository.ShippedConfiguration, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    [Theory]
    [InlineData("GM0202", "presikhaaf", "wijkactieplan-2026-schoon")]
    [InlineData("GM1509", "terborg", "agenda-2026-schoon")]
    public void A_point_of_a_plan_is_touched_from_its_first_day_to_its_last_and_the_other_network_hears_that_and_no_more(
        string code, string area, string point)
    {
        AddPoint(code, area, point);
        var set = DecidingSet.Load(root);

        var within = Routed(set, code, area, new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.Zero));
        var before = Routed(set, code, area, new DateTimeOffset(2025, 12, 31, 12, 0, 0, TimeSpan.Zero));

        Assert.Equal([point], within.Focuspunten.Select(one => one.Value));
        Assert.Equal([(TeamKind.Wijkzorgnetwerk, point, area)],
            within.Notices.Select(one => (one.TeamKind, one.Focuspunt.Value, one.Area.Value)));
        Assert.Empty(before.Focuspunten);
    }

    [Fact]
    public void A_care_team_without_a_convenant_says_in_its_own_words_what_it_sees_and_nothing_of_a_person()
    {
        var decider = DecidingSet.Load(root).Decider(DecidingOptions.Strict, _ => true);
        Signal Said(string text) => new(
            "1", SourceKind.Zorg, new MunicipalityCode("GM0637"), new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.Zero), text,
            location: new SignalLocation(neighbourhood: "Oosterheem"));

        var routed = Assert.IsType<RoutingDecision.Routed>(decider.Decide(
            Said("In de wijk is te weinig plek waar ouderen elkaar kunnen ontmoeten; wij zien veel eenzaamheid. Een buurthuis met inloop "
                + "zou helpen."), null));
        var person = decider.Decide(Said("Mevrouw Jansen op nummer 12 is verward en eet niet meer."), null);

        var collective = Assert.IsType<PlannedDelivery.Collective>(Assert.Single(routed.Deliveries));
        Assert.Equal("gm0637.wijkteam.oosterheem", collective.Team.Value);
        Assert.StartsWith("In de wijk is te weinig plek", collective.Text!.Value, StringComparison.Ordinal);
        Assert.IsType<RoutingDecision.Refused>(person);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static RoutingDecision.Routed Routed(DecidingSet set, string code, string area, DateTimeOffset at)
        => Assert.IsType<RoutingDecision.Routed>(set.Decider(DecidingOptions.Strict, _ => true).Decide(
            new Signal(
                "1", SourceKind.Signalen, new MunicipalityCode(code), at, "Er ligt weer grofvuil naast de containers.",
                location: new SignalLocation(neighbourhood: set.Municipalities.Teams.Of(new MunicipalityCode(code))!.Areas
                    .Single(one => one.Code.Value == area).Buurten[0].Name)),
            null));

    private void AddPoint(string code, string area, string point)
    {
        var file = Path.Combine(root, "municipalities", $"{code.ToLowerInvariant()}.json");
        var municipality = JsonNode.Parse(File.ReadAllText(file))!;
        municipality["focuspunten"]!.AsArray().Add(new JsonObject
        {
            ["id"] = point,
            ["area"] = area,
            ["title"] = "Een schone buurt",
            ["place"] = area,
            ["socialDomain"] = true,
            ["validFrom"] = "2026-01-01",
            ["validThrough"] = "2027-12-31",
            ["themes"] = new JsonArray("afval"),
        });
        File.WriteAllText(file, municipality.ToJsonString());
    }
}
