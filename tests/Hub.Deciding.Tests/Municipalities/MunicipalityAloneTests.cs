using System.Text.Json.Nodes;
using Hub.Configuration;
using Hub.Contracts.Signals;
using Hub.Deciding.Planning;
using Hub.Testing.Processes;

namespace Hub.Deciding.Tests.Municipalities;

/// <summary>A municipality is a file: one of the three alone, or a fourth beside them, starts without a change anywhere else.</summary>
public sealed class MunicipalityAloneTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("hub-alone-").FullName;

    public MunicipalityAloneTests()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.ShippedConfiguration, "*.json", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(root, Path.GetRelativePath(Repository.ShippedConfiguration, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    [Theory]
    [InlineData("GM0202", "presikhaaf")]
    [InlineData("GM0637", "oosterheem")]
    [InlineData("GM1509", "terborg")]
    public void Each_of_the_three_alone_loads_and_decides(string code, string area)
    {
        foreach (var other in Directory.EnumerateFiles(Path.Combine(root, "municipalities"))
            .Where(file => !file.Contains(code, StringComparison.OrdinalIgnoreCase)))
        {
            File.Delete(other);
        }

        Assert.Equal($"{code.ToLowerInvariant()}.wijkteam.{area}", Owner(code, area));
    }

    [Fact]
    public void A_fourth_municipality_is_a_new_file_and_nothing_else()
    {
        File.WriteAllText(Path.Combine(root, "municipalities", "gm9999.json"), Fourth().ToJsonString());

        Assert.Equal("gm9999.wijkteam.dorp", Owner("GM9999", "dorp"));
        Assert.Equal("gm0637.wijkteam.oosterheem", Owner("GM0637", "oosterheem"));
    }

    [Fact]
    public void A_rule_for_a_municipality_that_is_there_to_a_team_that_it_lacks_stays_a_fault()
    {
        var file = Path.Combine(root, "municipalities", "gm1509.json");
        var municipality = JsonNode.Parse(File.ReadAllText(file))!;
        municipality["teams"]!
            .AsArray()
            .Remove(municipality["teams"]!.AsArray().First(team => team!["kind"]!.GetValue<string>() == "zorgcoordinator"));
        municipality["escalation"]!["triage"] = new JsonArray(new JsonObject { ["team"] = "gm1509.leiding.gemeentesecretaris" });
        File.WriteAllText(file, municipality.ToJsonString());

        var refused = Assert.Throws<ConfigurationRefusedException>(() => DecidingSet.Load(root));

        Assert.Contains(
            refused.Faults,
            fault => fault.Rule.Contains("names zorgcoordinator, of which there is no team", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private string? Owner(string code, string area)
    {
        var decider = DecidingSet.Load(root).Decider(DecidingOptions.Strict);
        var signal = new Signal(
            "t-1", SourceKind.Inwoner, new MunicipalityCode(code), new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.Zero),
            "De lantaarnpaal op het plein is stuk.", location: new SignalLocation(neighbourhood: area));

        return Assert.Single(Assert.IsType<RoutingDecision.Routed>(decider.Decide(signal, null)).Deliveries).Team.Value;
    }

    private static JsonObject Fourth()
        => JsonNode
            .Parse(
                """
                {
                  "code": "GM9999", "name": "Voorbeeldstad", "cbsYear": 2024,
                  "areas": [{
                    "code": "dorp", "name": "Dorp", "buurten": [{ "code": "BU99990000", "name": "Dorp" }],
                    "pc4": ["9999"], "names": ["Dorp"]
                  }],
                  "teams": [
                    { "id": "gm9999.wijkteam.dorp", "kind": "wijkteam", "name": "Dorpsteam", "areas": ["dorp"] },
                    { "id": "gm9999.wijkzorgnetwerk.dorp", "kind": "wijkzorgnetwerk", "name": "Zorgnetwerk", "areas": ["dorp"] },
                    { "id": "gm9999.triage", "kind": "triage", "name": "Triage" },
                    { "id": "gm9999.schuldhulp", "kind": "schuldhulp", "name": "Schuldhulp" },
                    { "id": "gm9999.veilig-thuis", "kind": "veilig-thuis", "name": "Veilig Thuis" },
                    { "id": "gm9999.leiding.directie", "kind": "leiding", "name": "Directie" }
                  ],
                  "escalation": {
                    "collective": [{ "team": "gm9999.leiding.directie" }], "individual": [{ "team": "gm9999.leiding.directie" }],
                    "triage": [{ "team": "gm9999.leiding.directie" }]
                  },
                  "terms": {
                    "acute": { "duration": "PT15M" }, "high": { "duration": "PT4H" },
                    "individual": { "workingDays": 1 }, "collective": { "workingDays": 3 }
                  },
                  "initiativesTo": "wijkteam", "patternsTo": "wijkteam", "focuspunten": [], "postbusPc4": [], "commonWords": [],
                  "options": { "collectiveText": true, "liberationDayYearly": false }
                }
                """
            )!
            .AsObject();
}
