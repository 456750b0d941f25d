using Hub.Contracts.Signals;
using Hub.Deciding.Territory;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Territory;

public sealed class AreaLocatorTests
{
    private static readonly AreaLocator Locator = new(Squares.Set);

    [Theory]
    [InlineData("GM0637", "2729AB", null, null, "oosterheem by territory.pc4")]
    [InlineData("GM0637", "2712", "Zoetermeer", null, "centrum by territory.pc4")]
    [InlineData("GM0637", null, null, "Rokkeveen-Oost", "rokkeveen by territory.neighbourhood in BU06370501")]
    [InlineData("GM0637", null, null, "wijk Seghwaert (Zoetermeer)", "noordhove-seghwaert by territory.neighbourhood")]
    [InlineData("GM0637", "2716", null, "Buitengebied-West", "buytenwegh-de-leyens by territory.neighbourhood in BU06370904")]
    [InlineData("GM0637", "2716 AA", null, null, "meerzicht by territory.pc4")]
    [InlineData("GM0202", null, null, "St. Marten/Sonsbeek", "noordwest by territory.neighbourhood")]
    [InlineData("GM0202", null, null, "Sint Marten", "noordwest by territory.neighbourhood in BU02020630")]
    [InlineData("GM0202", "6822", "Arnhem", "Klarenbeek", "noordoost by territory.neighbourhood in BU02021159")]
    [InlineData("GM0202", null, null, "Centrum", "csa by territory.neighbourhood")]
    [InlineData("GM0637", null, null, "Centrum", "centrum by territory.neighbourhood")]
    [InlineData("GM1509", "7071", "Ulft", "Ulft-Noord", "ulft-noord-etten by territory.neighbourhood in BU15090002")]
    [InlineData("GM1509", "7071", "ULFT", "Ulft West", "ulft-zuid-bontebrug by territory.neighbourhood in BU15090001")]
    [InlineData("GM1509", "7064", "Silvolde", null, "silvolde by territory.place")]
    [InlineData("GM1509", "7064", "Bontebrug", null, "ulft-zuid-bontebrug by territory.place in BU15090203")]
    [InlineData("GM1509", "7064", "Silvolde", "Bontebrug", "ulft-zuid-bontebrug by territory.neighbourhood in BU15090203")]
    [InlineData("GM1509", "7081", "Gendringen", null, "gendringen by territory.place")]
    [InlineData("GM1509", null, "Heuven", null, "terborg by territory.place in BU15090207")]
    [InlineData("GM1509", null, "Veldhunten", null, "ulft-noord-etten by territory.place in BU15090004")]
    public void A_place_that_is_clear_is_found(string municipality, string? postcode, string? place, string? neighbourhood, string expected)
        => Assert.Equal(expected, Say(municipality, new SignalLocation(postcode: postcode, place: place, neighbourhood: neighbourhood)));

    [Theory]
    [InlineData("GM1509", "7071", "Ulft", null, "territory.ambiguous: ulft-zuid-bontebrug, ulft-noord-etten")]
    [InlineData("GM1509", "7064", null, null, "territory.ambiguous: silvolde, ulft-zuid-bontebrug")]
    [InlineData("GM0202", "6822", "Arnhem", null, "territory.ambiguous: noordwest, noordoost")]
    [InlineData("GM0202", "6843", "Arnhem", null, "territory.ambiguous: schuytgraaf-elderveld, de-laar-elden")]
    [InlineData("GM0637", "2701", "Zoetermeer", null, "territory.unknown: ")]
    [InlineData("GM0637", null, "Zoetermeer", null, "territory.unknown: ")]
    [InlineData("GM0637", "0000", null, null, "territory.unknown: ")]
    [InlineData("GM0637", "27111", null, null, "territory.unknown: ")]
    [InlineData("GM0637", "6811", null, null, "territory.outside: ")]
    [InlineData("GM1509", "7011", null, null, "territory.outside: ")]
    [InlineData("GM0637", "6811", null, "Rokkeveen", "territory.conflict: rokkeveen")]
    [InlineData("GM0202", "6831", "Arnhem", "Malburgen-Oost (Zuid)", "territory.conflict: malburgen, rkv")]
    [InlineData("GM1509", null, null, "Centrum", "territory.unknown: ")]
    [InlineData("GM0363", "1011", null, null, "territory.outside: ")]
    public void What_is_not_clear_is_never_guessed(
        string municipality,
        string? postcode,
        string? place,
        string? neighbourhood,
        string expected
    ) => Assert.Equal(expected, Say(municipality, new SignalLocation(postcode: postcode, place: place, neighbourhood: neighbourhood)));

    [Theory]
    [InlineData("In Oosterheem staan elke avond jongeren.", "oosterheem by territory.text")]
    [InlineData("Bij de flat in de wijk Palenstein is het donker", "centrum by territory.text in BU06370003")]
    [InlineData("Van Oosterheem naar Rokkeveen is het fietspad kapot", "territory.unknown: ")]
    [InlineData("Gevallen in Oosterheem, daarna weer in Rokkeveen", "territory.ambiguous: rokkeveen, oosterheem")]
    [InlineData("Mevrouw Meerzicht belde", "territory.unknown: ")]
    [InlineData("het is druk in het centrum", "territory.unknown: ")]
    public void A_name_in_the_text_counts_last_and_only_as_a_place(string text, string expected)
        => Assert.Equal(expected, Say("GM0637", null, text));

    [Fact]
    public void Text_never_overrules_the_place_of_the_source()
        => Assert.Equal("rokkeveen by territory.pc4", Say("GM0637", new SignalLocation(postcode: "2719"), "In Oosterheem is het ook zo"));

    [Fact]
    public void A_buurt_code_comes_before_everything_else_and_one_of_elsewhere_is_outside()
    {
        Assert.Equal("csa by territory.buurt in BU02020101", Say("GM0202", new SignalLocation(postcode: "6811", buurt: "BU02020101")));
        Assert.Equal("territory.outside: ", Say("GM0202", new SignalLocation(buurt: "BU06370001")));
        Assert.Equal("territory.conflict: csa, malburgen", Say("GM0202", new SignalLocation(postcode: "6832", buurt: "BU02020101")));
    }

    internal static string Say(AreaLocator locator, string municipality, SignalLocation? location, params string[] texts)
        => locator.Locate(new MunicipalityCode(municipality), location, texts) switch
        {
            Located.InArea found => $"{found.Area} by {found.By}{(found.Buurt is null ? "" : $" in {found.Buurt}")}",
            Located.Unclear unclear => $"{unclear.Why}: {string.Join(", ", unclear.Candidates)}",
            var other => other.ToString()!,
        };

    private static string Say(string municipality, SignalLocation? location, params string[] texts)
        => Say(Locator, municipality, location, texts);
}
