using System.Collections.Immutable;
using System.Text;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Configuration.Tests;

public sealed class ConfigFileTests
{
    private const string Good = """
        { "name": "a", "team": "gm0637.triage", "urgency": "high", "term": "PT15M", "day": "2026-11-24", "limits": { "GM0637": 3 },
          "parts": [ { "count": 1 }, { "count": 2, "note": null } ] }
        """;

    [Fact]
    public void A_good_file_becomes_its_settings()
    {
        var settings = Read(Good).Require();

        Assert.Equal(
            ("a", "gm0637.triage", Urgency.High, TimeSpan.FromMinutes(15)),
            (settings.Name, settings.Team.Value, settings.Urgency, settings.Term));
        Assert.Equal([1, 2], settings.Parts.Select(part => part.Count));
        Assert.Equal(3, settings.Limits![new MunicipalityCode("GM0637")]);
        Assert.Equal("none", settings.Colour);
        Assert.Empty(settings.Extra);
    }

    [Fact]
    public void All_faults_are_found_at_once_each_with_its_path()
    {
        const string broken = """
            { "name": 1, "team": "Triage", "urgency": "soon", "term": "15m", "day": "24-11-2026", "colour": "",
              "limits": { "Zoetermeer": 3 }, "parts": [ { "count": 1.5 }, { }, { "count": 2, "cuont": 2 }, 7 ], "extra": "x" }
            """;

        var faults = Read(broken).Faults.Select(fault => $"{fault.Path}: {fault.Rule}").ToList();

        Assert.Equal(
            [
                "$.colour: must not be empty",
                "$.day: must be a date, yyyy-MM-dd",
                "$.extra: must be a list",
                "$.limits.Zoetermeer: must be GM and four digits",
                "$.name: must be text",
                "$.parts[0].count: must be a whole number that fits",
                "$.parts[1].count: is required",
                "$.parts[2].cuont: is not a known key; known here: count, note",
                "$.parts[3]: must be an object",
                "$.team: must be municipality, team kind and area, with points between",
                "$.term: must be a duration such as PT15M or P1D",
                "$.urgency: must be one of: normal, high, acute",
            ],
            faults.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_key_that_stands_twice_is_a_fault_and_the_zero_of_an_enum_is_no_value()
    {
        Assert.Equal(
            "$.name: stands there twice",
            One(Good.Replace("\"name\": \"a\",", "\"name\": \"a\", \"name\": \"b\",", StringComparison.Ordinal)));
        Assert.StartsWith(
            "$.urgency: must be one of",
            One(Good.Replace("high", "Unknown", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_key_leaves_the_rest_to_be_checked_and_a_broken_value_does_not()
    {
        Assert.True(Read(Good.Replace("\"name\"", "\"nom\": 1, \"name\"", StringComparison.Ordinal)).Complete);
        Assert.False(Read(Good.Replace("\"a\"", "1", StringComparison.Ordinal)).Complete);
    }

    [Theory]
    [InlineData("{ \"name\": \"a\",\n }", "$: is no JSON (line 2)")]
    [InlineData("", "$: is no JSON (line 1)")]
    [InlineData("[]", "$: must be an object")]
    public void What_is_no_JSON_object_is_refused(string text, string expected) => Assert.Equal(expected, One(text));

    [Fact]
    public void A_missing_file_is_a_fault_and_not_an_exception()
        => Assert.Equal(
            "nergens.json $: het bestand bestaat niet",
            Assert.Single(ConfigFile.Read<Sample>(Path.GetTempPath(), "nergens.json").Faults).ToString());

    private static string One(string text) => Assert.Single(Read(text).Faults) is var fault ? $"{fault.Path}: {fault.Rule}" : "";

    private static ConfigReading<Sample> Read(string text) => ConfigFile.Parse<Sample>("sample.json", Encoding.UTF8.GetBytes(text));

    public sealed record Sample(
        string Name, TeamId Team, Urgency Urgency, TimeSpan Term, DateOnly Day, ImmutableArray<Part> Parts,
        ImmutableDictionary<MunicipalityCode, int>? Limits = null, string Colour = "none", ImmutableArray<string> Extra = default);

    public sealed record Part(int Count, string? Note = null);
}
