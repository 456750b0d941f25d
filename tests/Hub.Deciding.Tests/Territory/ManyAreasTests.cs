using System.Collections.Immutable;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Deciding.Municipalities;
using Hub.Deciding.Territory;
using Hub.Testing.Deciding;
using NetTopologySuite.Geometries;

namespace Hub.Deciding.Tests.Territory;

/// <summary>
/// A large municipality: 200 areas of two buurten, in a row of squares a kilometre wide; neighbours share a PC4 and a name.
/// </summary>
public sealed class ManyAreasTests
{
    private const int Count = 200;
    private static readonly Municipality Large = Squares.Municipality with
    {
        Areas = [.. Enumerable.Range(0, Count).Select(Area)],
        Focuspunten = [],
        CommonWords = [],
        PostbusPc4 = [],
    };

    private static readonly AreaLocator Locator = Locate(Large);

    [Fact]
    public void Each_of_200_areas_is_found_by_each_kind_of_evidence_and_no_other_is()
    {
        for (var area = 0; area < Count; area++)
        {
            var (code, buurt) = ($"a{area:000}", Buurt(area, 1));
            Assert.Equal($"{code} by territory.buurt in {buurt}", Say(new SignalLocation(buurt: buurt)));
            Assert.Equal($"{code} by territory.pc4", Say(new SignalLocation(postcode: $"{2000 + area}")));
            Assert.Equal($"{code} by territory.neighbourhood", Say(new SignalLocation(neighbourhood: $"Wijk nummer {area}")));
            Assert.Equal(
                $"{code} by territory.point in {Buurt(area, 0)}",
                Say(new SignalLocation(rdX: 100_500 + (area * 1000), rdY: 430_500)));
            Assert.Equal($"{code} by territory.text in {buurt}", Say(null, $"De lamp in Hoekje {area} is stuk."));
        }
    }

    [Fact]
    public void What_200_areas_leave_open_is_told_with_just_those_areas()
    {
        for (var area = 0; area + 1 < Count; area++)
        {
            var both = $"a{area:000}, a{area + 1:000}";
            Assert.Equal($"territory.ambiguous: {both}", Say(new SignalLocation(postcode: $"{4000 + area}")));
            Assert.Equal($"territory.ambiguous: {both}", Say(new SignalLocation(neighbourhood: $"Grens {area}")));
            Assert.Equal($"territory.border: {both}", Say(new SignalLocation(rdX: 101_000 + (area * 1000), rdY: 430_500)));
            Assert.Equal($"territory.conflict: {both}", Say(new SignalLocation(buurt: Buurt(area, 0), postcode: $"{2000 + area + 1}")));
            Assert.Equal(
                $"a{area:000} by territory.neighbourhood",
                Say(new SignalLocation(postcode: $"{4000 + area}", neighbourhood: $"Wijk nummer {area}")));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(128)]
    [InlineData(129)]
    public void A_municipality_of_any_number_of_areas_says_nothing_of_a_place_that_says_nothing(int count)
        => Assert.Equal(
            count == 1 ? "a000 by territory.municipality" : "territory.unknown: ",
            AreaLocatorTests.Say(
                Locate(Large with { Areas = [.. Large.Areas.Take(count)] }),
                "GM1509",
                new SignalLocation(place: Large.Name)));

    private static string Say(SignalLocation? location, params string[] texts) => AreaLocatorTests.Say(Locator, "GM1509", location, texts);

    private static string Buurt(int area, int which) => $"BU1509{1000 + (area * 2) + which}";

    private static Area Area(int area) => new(
        new AreaCode($"a{area:000}"), $"Wijk nummer {area}",
        [new Buurt(new BuurtCode(Buurt(area, 0)), $"Kern {area}", []), new Buurt(new BuurtCode(Buurt(area, 1)), $"Hoekje {area}", [])],
        [new Pc4($"{2000 + area}")], Partly(area, pc4 => new Pc4($"{4000 + pc4}")), [], Partly(area, name => $"Grens {name}"));

    private static ImmutableArray<T> Partly<T>(int area, Func<int, T> make)
        => [.. new[] { area - 1, area }.Where(at => at >= 0 && at + 1 < Count).Select(make)];

    private static AreaLocator Locate(Municipality municipality)
    {
        var borders = municipality.Areas.Index().Select(entry => (entry.Item.Buurten[0].Code, entry.Index, Square(entry.Index)));
        return new AreaLocator(
            new MunicipalitySet([municipality]),
            new Dictionary<MunicipalityCode, BuurtBoundaries> { [municipality.Code] = new BuurtBoundaries(borders) });
    }

    private static Geometry Square(int index)
        => new GeometryFactory().ToGeometry(new Envelope(100_000 + (index * 1000), 101_000 + (index * 1000), 430_000, 431_000));
}
