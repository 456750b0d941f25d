using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Router.Routing;
using Hub.Router.Tests.Territory;

namespace Hub.Router.Tests.Routing;

public sealed class FocuspuntMatcherTests
{
    private static readonly FocuspuntMatcher Matcher = new(Squares.Set);

    [Theory]
    [InlineData("rokkeveen", Theme.Eenzaamheid, "Ze ziet niemand meer", null, "rokkeveen-ouderen")]
    [InlineData("rokkeveen", Theme.ZorgOndersteuning, "Hulp voor een oudere bewoner", null, "rokkeveen-ouderen")]
    [InlineData("rokkeveen", Theme.ZorgOndersteuning, "Hulp voor een jong gezin", null, null)]
    [InlineData("oosterheem", Theme.OverlastGroep, "Groep JONGEREN op het plein", null, "oosterheem-centrum")]
    [InlineData("oosterheem", Theme.OverlastGroep, "Groep jongeren in het park", null, "oosterheem-jeugd")]
    [InlineData("centrum", Theme.Afval, "Zwerfvuil bij de flat", "BU06370003", "centrum-palenstein-hoogbouw")]
    [InlineData("centrum", Theme.Afval, "Zwerfvuil bij de flat", "BU06370004", null)]
    [InlineData("centrum", Theme.Afval, "Zwerfvuil bij de flat", null, null)]
    [InlineData("buytenwegh-de-leyens", Theme.Afval, "Dozen in het César Franckrode", null, "buytenwegh-cesar-franckrode")]
    [InlineData("meerzicht", Theme.Afval, "Afval langs de weg", null, null)]
    public void A_focuspunt_is_touched_by_theme_alone_or_by_theme_and_word(string area, Theme theme, string text, string? buurt, string? expected)
    {
        var signal = Signal(text, null);

        var touched = Matcher.Match(signal, new AreaCode(area), buurt is null ? null : new BuurtCode(buurt), theme);

        Assert.Equal(expected, touched?.Id.Value);
    }

    [Fact]
    public void A_street_counts_as_a_word()
        => Assert.Equal(
            "centrum-dorpsstraat",
            Matcher.Match(Signal("Stoeptegels los", "Dorpsstraat"), new AreaCode("centrum"), null, Theme.OpenbareRuimte)?.Id.Value);

    private static Signal Signal(string text, string? street)
        => new("t-1", SourceKind.Inwoner, new MunicipalityCode("GM0637"), DateTimeOffset.UnixEpoch, text, location: new SignalLocation(street: street));
}
