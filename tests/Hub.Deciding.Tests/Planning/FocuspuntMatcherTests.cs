using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Deciding.Municipalities;
using Hub.Deciding.Planning;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Planning;

public sealed class FocuspuntMatcherTests
{
    private const string Buytenwegh = "BU06370200";
    private const string Leyens = "BU06370201";
    private const string Seghwaert = "BU06370300";
    private const string Noordhove = "BU06370400";
    private const string Palenstein = "BU06370003";
    private static readonly DateTimeOffset Reported = new(2026, 11, 3, 9, 0, 0, TimeSpan.Zero);
    private static readonly FocuspuntMatcher Matcher = new(Squares.Set);

    [Theory]
    [InlineData("rokkeveen", Theme.Eenzaamheid, "Ze ziet niemand meer", null, "rokkeveen-ouderen")]
    [InlineData("rokkeveen", Theme.ZorgOndersteuning, "Hulp voor een oudere bewoner", null, "rokkeveen-ouderen")]
    [InlineData("rokkeveen", Theme.ZorgOndersteuning, "Hulp voor een jong gezin", null, "")]
    [InlineData("rokkeveen", Theme.ZorgOndersteuning, "Een ouder met een jong kind zoekt hulp", null, "")]
    [InlineData("oosterheem", Theme.OverlastGroep, "Groep JONGEREN op het plein", null, "oosterheem-jeugd")]
    [InlineData("oosterheem", Theme.OverlastGroep, "Groep jongeren bij het winkelcentrum", null, "oosterheem-jeugd,oosterheem-centrum")]
    [InlineData("oosterheem", Theme.Afval, "Zwerfvuil op het plein achter ons blok", null, "")]
    [InlineData("oosterheem", Theme.Afval, "Zwerfvuil in het centrum", null, "oosterheem-centrum")]
    [InlineData("centrum", Theme.Afval, "Zwerfvuil bij de flat", Palenstein, "centrum-palenstein-hoogbouw")]
    [InlineData(
        "centrum", Theme.Afval, "Zwerfvuil bij de flat aan de Dorpsstraat", Palenstein,
        "centrum-palenstein-hoogbouw,centrum-dorpsstraat"
    )]
    [InlineData("centrum", Theme.Afval, "Zwerfvuil bij de flat", "BU06370004", "")]
    [InlineData("centrum", Theme.Afval, "Zwerfvuil bij de flat", null, "")]
    [InlineData("buytenwegh-de-leyens", Theme.Afval, "Dozen in het César Franckrode", null, "buytenwegh-cesar-franckrode")]
    [InlineData("buytenwegh-de-leyens", Theme.Groen, "Wij willen een moestuin", Leyens, "leyens-kracht-van-groen")]
    [InlineData("buytenwegh-de-leyens", Theme.Groen, "Wij willen een moestuin", Buytenwegh, "")]
    [InlineData("buytenwegh-de-leyens", Theme.Initiatief, "Straatfeest om elkaar te leren kennen", Buytenwegh, "buytenwegh-cohesie")]
    [InlineData("buytenwegh-de-leyens", Theme.Initiatief, "Straatfeest om elkaar te leren kennen", Leyens, "")]
    [InlineData("buytenwegh-de-leyens", Theme.Initiatief, "Wij willen een zebrapad", Buytenwegh, "")]
    [InlineData("noordhove-seghwaert", Theme.Initiatief, "Wij willen een zebrapad", Seghwaert, "seghwaert-participatie")]
    [InlineData("noordhove-seghwaert", Theme.Initiatief, "Wij willen een zebrapad", Noordhove, "")]
    [InlineData("meerzicht", Theme.Afval, "Afval bij het winkelcentrum", null, "")]
    [InlineData(
        "meerzicht", Theme.Initiatief, "Wij willen in het winkelcentrum een proef met een buurtwinkel", null,
        "meerzicht-winkelcentrum"
    )]
    [InlineData("meerzicht", Theme.Initiatief, "Wij willen een buurtwinkel", null, "")]
    public void A_signal_touches_every_focuspunt_whose_place_and_theme_it_has(
        string area,
        Theme theme,
        string text,
        string? buurt,
        string expected
    ) => Assert.Equal(expected, Touched(Matcher, area, theme, text, buurt));

    [Fact]
    public void A_street_counts_as_a_word()
        => Assert.Equal(
            ["centrum-dorpsstraat"],
            Matcher
                .Match(Signal("Stoeptegels los", "Dorpsstraat"), new AreaCode("centrum"), null, Theme.OpenbareRuimte)
                .Select(focuspunt => focuspunt.Id.Value));

    [Theory]
    [InlineData("De lift is stuk", "centrum-palenstein-hoogbouw")]
    [InlineData("De lifter stond er weer", "")]
    [InlineData("Een meelift gezocht", "")]
    [InlineData("Meeliften, en de lift is stuk", "centrum-palenstein-hoogbouw")]
    [InlineData("De flatbewoners klagen", "centrum-palenstein-hoogbouw")]
    [InlineData("De minflat", "")]
    public void A_word_stands_alone_and_one_that_ends_in_a_star_begins_one(string text, string expected)
        => Assert.Equal(expected, Touched(Matcher, "centrum", Theme.Afval, text, Palenstein));

    [Fact]
    public void A_word_counts_as_the_first_of_the_summary_and_as_the_last_of_the_street()
    {
        var first = Signal("Zwerfvuil", null, summary: "Lift is vies");
        var last = Signal("Zwerfvuil", "Het centrum");

        Assert.Equal(
            ["centrum-palenstein-hoogbouw"],
            Matcher.Match(first, new AreaCode("centrum"), new BuurtCode(Palenstein), Theme.Afval).Select(one => one.Id.Value));
        Assert.Equal(
            ["oosterheem-centrum"], Matcher.Match(last, new AreaCode("oosterheem"), null, Theme.Afval).Select(one => one.Id.Value));
    }

    [Fact]
    public void A_theme_that_counts_without_words_too_touches_once_and_asks_for_none()
    {
        using var folder = new ConfigFolder();
        folder.Edit("gm0637", root => root["focuspunten"]![0]!["keywordThemes"]!.AsArray().Add("jeugd-opvoeding"));
        var matcher = new FocuspuntMatcher(MunicipalitySet.Load(folder.Root));

        Assert.Equal("oosterheem-jeugd", Touched(matcher, "oosterheem", Theme.JeugdOpvoeding, "Groep jongeren", null));
        Assert.Equal("oosterheem-jeugd", Touched(matcher, "oosterheem", Theme.JeugdOpvoeding, "Zorgen", null));
    }

    [Theory]
    [InlineData("2026-01-31T22:59:59Z", "")] // still 31 January in the Netherlands
    [InlineData("2026-01-31T23:00:00Z", "rokkeveen-ouderen")]
    [InlineData("2026-06-30T21:59:59Z", "rokkeveen-ouderen")]
    [InlineData("2026-06-30T22:00:00Z", "")]
    public void A_focuspunt_holds_from_its_first_day_through_its_last_by_Dutch_time(string reported, string expected)
    {
        using var folder = new ConfigFolder();
        folder.Edit("gm0637", root =>
        {
            var focuspunt = root["focuspunten"]!.AsArray().Single(one => one!["id"]!.GetValue<string>() == "rokkeveen-ouderen")!;
            (focuspunt["validFrom"], focuspunt["validThrough"]) = ("2026-02-01", "2026-06-30");
        });
        var matcher = new FocuspuntMatcher(MunicipalitySet.Load(folder.Root));

        Assert.Equal(
            expected,
            Touched(matcher, "rokkeveen", Theme.Eenzaamheid, "Ze ziet niemand meer", null, DateTimeOffset.Parse(reported, null)));
    }

    [Fact]
    public void A_focuspunt_says_what_where_and_from_when()
    {
        using var folder = new ConfigFolder();
        folder.Edit("gm0637", root =>
        {
            var focuspunt = root["focuspunten"]![0]!.AsObject();
            (focuspunt["place"], focuspunt["title"]) = (" ", " ");
            focuspunt["validThrough"] = "2016-02-29";
            focuspunt["keywords"]!.AsArray().Add("op*");
            root["focuspunten"]![1]!.AsObject().Remove("validFrom");
        });

        var faults = folder.Faults().Select(fault => fault.Path).ToList();

        Assert.Contains("$.focuspunten[1].validFrom", faults);
        folder.Edit("gm0637", root => root["focuspunten"]![1]!["validFrom"] = "2016-03-01");
        Assert.Equal(
            ["$.focuspunten[0].title", "$.focuspunten[0].place", "$.focuspunten[0].validThrough", "$.focuspunten[0].keywords[9]"],
            folder.Faults().Select(fault => fault.Path));
    }

    private static string Touched(
        FocuspuntMatcher matcher,
        string area,
        Theme theme,
        string text,
        string? buurt,
        DateTimeOffset? reported = null)
        => string.Join(
            ',',
            matcher
                .Match(Signal(text, null, reported), new AreaCode(area), buurt is null ? null : new BuurtCode(buurt), theme)
                .Select(focuspunt => focuspunt.Id.Value));

    private static Signal Signal(string text, string? street, DateTimeOffset? reported = null, string? summary = null)
        => new(
            "t-1", SourceKind.Inwoner, new MunicipalityCode("GM0637"),
            reported ?? Reported,
            text, summary,
            location: new SignalLocation(street: street));
}
