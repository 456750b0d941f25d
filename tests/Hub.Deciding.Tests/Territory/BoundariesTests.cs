using System.Text.Json.Nodes;
using Hub.Contracts.Signals;
using Hub.Deciding.Territory;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Territory;

public sealed class BoundariesTests
{
    // In the row of squares Terborg's last buurt borders on Silvolde's first.
    private const string LastOfTerborg = "BU15090207";
    private const string InsideTerborg = "BU15090201";
    private static readonly AreaLocator Locator = Squares.Locator();

    [Fact]
    public void A_point_within_an_area_gives_area_and_buurt()
        => Assert.Equal($"terborg by territory.point in {InsideTerborg}", At(InsideTerborg));

    [Theory]
    [InlineData(390, "terborg by territory.point in BU15090207")]
    [InlineData(410, "territory.border: terborg, silvolde")]
    [InlineData(499, "territory.border: terborg, silvolde")]
    [InlineData(590, "territory.border: terborg, silvolde")]
    [InlineData(610, "silvolde by territory.point in BU15090202")]
    public void Within_100_metres_of_the_border_of_another_area_a_point_alone_decides_nothing(double east, string expected)
        => Assert.Equal(expected, At(LastOfTerborg, east));

    [Fact]
    public void The_border_of_a_buurt_of_the_same_area_does_not_matter()
        => Assert.Equal($"terborg by territory.point in {InsideTerborg}", At(InsideTerborg, 490));

    [Theory]
    [InlineData("7061", "terborg by territory.pc4")]
    [InlineData("7064", "silvolde by territory.pc4")]
    [InlineData("7051", "territory.conflict: varsseveld, terborg, silvolde")]
    public void Near_a_border_the_postcode_decides_or_contradicts(string postcode, string expected)
        => Assert.Equal(expected, At(LastOfTerborg, 480, postcode));

    [Fact]
    public void A_point_and_a_postcode_that_contradict_each_other_are_a_conflict()
        => Assert.Equal("territory.conflict: varsseveld, terborg", At(InsideTerborg, 0, "7051"));

    [Fact]
    public void A_point_far_outside_is_outside_and_a_swapped_or_foreign_one_says_nothing()
    {
        Assert.Equal("territory.outside: ", Say(new SignalLocation(rdX: 100_000, rdY: 450_000)));
        Assert.Equal("territory.conflict: terborg", Say(new SignalLocation(rdX: 100_000, rdY: 450_000, postcode: "7061")));
        Assert.Equal("territory.unknown: ", Say(new SignalLocation(lat: 6.4, lon: 51.9)));
        Assert.Equal("terborg by territory.pc4", Say(new SignalLocation(lat: 6.4, lon: 51.9, postcode: "7061")));
        Assert.Equal("territory.unknown: ", Say(new SignalLocation(rdX: 51.9, rdY: 6.4)));
    }

    [Theory]
    [InlineData(5.387206, 52.155174, 155_000, 463_000)]
    [InlineData(4.49696, 52.05312, 93_939, 452_020)]
    [InlineData(5.91178, 51.97956, 191_040, 443_592)]
    [InlineData(6.46114, 51.94363, 228_840, 440_010)]
    public void Degrees_become_RD_metres(double lon, double lat, double x, double y)
    {
        var point = RdPoint.FromDegrees(lat, lon)!.Value;

        Assert.Equal(x, point.X, 1.5);
        Assert.Equal(y, point.Y, 1.5);
    }

    [Theory]
    [InlineData("buurtcode", true)]
    [InlineData("statcode", false)]
    [InlineData("bu_code", true)]
    [InlineData("code", false)]
    public void A_map_is_imported_under_any_of_the_names_that_CBS_uses_in_degrees_or_metres(string codeName, bool degrees)
    {
        var file = Squares.Import(Squares.GeoJson(codeName, degrees), out var faults);

        Assert.Empty(faults);
        Assert.Equal(32, file!.Buurten.Length);
    }

    [Fact]
    public void A_map_with_an_unknown_a_missing_an_overlapping_and_a_crossed_buurt_is_refused_with_each_named()
    {
        var map = Squares.GeoJson();
        var features = map["features"]!.AsArray();
        features[1]!["properties"]!["buurtcode"] = "BU15099999";
        features[2]!["geometry"] = features[3]!["geometry"]!.DeepClone();
        features[5]!["geometry"]!["coordinates"] = JsonNode.Parse(
            "[[[220000,430000],[221000,431000],[221000,430000],[220000,431000],[220000,430000]]]");

        Assert.Null(Squares.Import(map, out var faults));
        Assert.Contains(faults, fault => fault.Rule.StartsWith("holds BU15099999", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Rule.EndsWith("overlap", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Path == "$.features[5].geometry");
    }

    [Fact]
    public void A_map_that_lacks_a_buurt_is_refused()
    {
        var map = Squares.GeoJson();
        map["features"]!.AsArray().RemoveAt(0);

        Assert.Null(Squares.Import(map, out var faults));
        Assert.StartsWith("lacks BU1509", Assert.Single(faults).Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Buurten_of_other_municipalities_in_the_map_are_passed_over()
    {
        var map = Squares.GeoJson();
        var foreign = map["features"]![0]!.DeepClone();
        foreign["properties"]!["buurtcode"] = "BU02220001";
        map["features"]!.AsArray().Add(foreign);

        Assert.NotNull(Squares.Import(map, out _));
    }

    private static string At(string buurt, double east = 0, string? postcode = null)
        => Squares.In(buurt, east) is var (x, y) ? Say(new SignalLocation(rdX: x, rdY: y, postcode: postcode)) : "";

    private static string Say(SignalLocation location) => AreaLocatorTests.Say(Locator, "GM1509", location);
}
