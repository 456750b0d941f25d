using Hub.Contracts.Signals;
using Hub.Deciding.Classification;
using Hub.Deciding.Planning;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Planning;

/// <summary>Each half of a split signal says what its own words say, and nothing of what the other's do.</summary>
public sealed class SplitSignalTests
{
    private const string Bench = "De bank in het park is stuk.";
    private const string Lonely = "Mw. Testpersoon zit alleen.";

    private static readonly Classified PublicWords = Says.Of(SignalKind.Collective, Theme.OpenbareRuimte);
    private static readonly Classified PersonWords = Says.Of(SignalKind.Individual, Theme.Eenzaamheid);

    [Theory]
    [InlineData(SignalKind.Individual)]
    [InlineData(SignalKind.Collective)]
    public void A_signal_of_one_kind_has_no_halves(SignalKind kind)
        => Assert.Null(SplitSignal.Of(Given(), Whole([Bench]) with { Kind = kind }, _ => PersonWords));

    [Theory]
    [InlineData(true, Urgency.Normal, "", false, true)]
    [InlineData(false, Urgency.Acute, "", false, true)]
    [InlineData(false, Urgency.Normal, "acuut.brand", false, true)]
    [InlineData(false, Urgency.Normal, "acuut.brand", true, false)]
    [InlineData(false, Urgency.Normal, "acuut.geleerd", false, false)]
    [InlineData(false, Urgency.Normal, "acuut.brand acuut.geleerd", false, false)]
    [InlineData(false, Urgency.Normal, "", false, false)]
    public void The_case_is_acute_by_its_own_words_the_source_or_a_rule_that_the_public_half_does_not_explain(
        bool ownWords, Urgency source, string wholeBy, bool publicWords, bool expected)
    {
        var by = wholeBy.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var whole = Says.Of(SignalKind.Both, Theme.Overig, by is [] ? Says.Nothing : Says.Danger, by) with { PublicParts = [Bench] };

        var halves = SplitSignal.Of(Given(urgency: source), whole, half => half.Description == Bench
            ? PublicWords with { Flags = publicWords ? Says.Danger : Says.Nothing }
            : PersonWords with { Flags = ownWords ? Says.Danger : Says.Nothing })!;

        Assert.Equal((publicWords, expected), (halves.Public.Acute, halves.Rest.Acute));
    }

    [Fact]
    public void The_sources_urgency_is_of_the_case_and_the_public_half_has_none()
    {
        var halves = Of(Given(urgency: Urgency.High), PublicWords, PersonWords);

        Assert.Equal((Urgency.Normal, Urgency.High), (halves.Public.Urgency, halves.Rest.Urgency));
    }

    [Fact]
    public void Theme_plan_and_reasons_of_the_public_half_are_those_of_its_own_words()
    {
        var half = Of(Given(), Says.Of(SignalKind.Collective, Theme.Groen, Says.APlan, "initiatief.geleerd"), PersonWords).Public;

        Assert.Equal((Theme.Groen, true, false), (half.Theme, half.Initiative, half.Acute));
        Assert.Equal("initiatief.geleerd", Assert.Single(half.Reasons).Rule.Value);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Public_words_that_by_themselves_are_no_public_matter_tell_of_danger_only(bool acute)
    {
        var told = Says.Of(SignalKind.Individual, Theme.Groen, new SignalFlags(acute, false, Initiative: true, false), "thema.geleerd");

        var half = Of(Given(), told, PersonWords).Public;

        Assert.Equal((Bench, Theme.Overig, acute, false), (half.Signal!.Description, half.Theme, half.Acute, half.Initiative));
        Assert.Empty(half.Reasons);
    }

    [Theory]
    [InlineData]
    [InlineData(" ")]
    public void Without_public_words_the_public_half_says_nothing(params string[] parts)
    {
        var told = Says.Of(SignalKind.Collective, Theme.Groen, new SignalFlags(true, false, true, false), "thema.geleerd");

        var half = SplitSignal.Of(Given(), Whole(parts), _ => told)!.Public;

        Assert.Equal((null, Theme.Overig, false, false), (half.Signal, half.Theme, half.Acute, half.Initiative));
        Assert.Empty(half.Reasons);
    }

    [Theory]
    [InlineData(SignalKind.Individual, "soort.individueel thema.geleerd")]
    [InlineData(SignalKind.Collective, "thema.geleerd")]
    [InlineData(SignalKind.Both, "thema.geleerd")]
    public void The_case_tells_a_kind_only_where_its_own_words_are_a_case(SignalKind kind, string expected)
    {
        var half = Of(Given(), PublicWords, Says.Of(kind, Theme.Eenzaamheid, default, "soort.individueel", "thema.geleerd")).Rest;

        Assert.Equal((Theme.Eenzaamheid, expected), (half.Theme, string.Join(' ', half.Reasons.Select(reason => reason.Rule.Value))));
    }

    [Fact]
    public void The_case_is_never_a_plan_of_residents()
        => Assert.False(Of(Given(), PublicWords, PersonWords with { Flags = Says.APlan }).Rest.Initiative);

    [Theory]
    [InlineData("Bank stuk. Buurvrouw.", "Bank stuk.", "Buurvrouw.")]
    [InlineData("Bank stuk.", "Bank stuk.", null)]
    [InlineData("Bank stuk. Lamp ook.", "Bank stuk.|Lamp ook.", null)]
    [InlineData(null, "", null)]
    public void What_is_public_is_taken_out_of_the_summary_of_the_case(string? summary, string parts, string? expected)
    {
        var whole = Whole([.. parts.Split('|', StringSplitOptions.RemoveEmptyEntries), Bench]);

        var rest = SplitSignal.Of(Given(summary), whole, _ => PersonWords)!.Rest.Signal!;

        Assert.Equal((expected, Lonely), (rest.Summary?.Trim(), rest.Description.Trim()));
    }

    [Fact]
    public void A_text_that_is_public_throughout_stays_as_the_case_for_want_of_another()
        => Assert.Equal(
            $"{Bench} {Lonely}",
            SplitSignal.Of(Given("Buurvrouw"), Whole([Bench, Lonely]), _ => PersonWords)!.Rest.Signal!.Description);

    private static SplitSignal Of(Signal signal, Classified open, Classified rest)
        => SplitSignal.Of(signal, Whole([Bench]), half => half.Description == Bench ? open : rest)!;

    private static Classified Whole(string[] parts) => Says.Of(SignalKind.Both, Theme.Overig) with { PublicParts = [.. parts] };

    private static Signal Given(string? summary = null, Urgency urgency = Urgency.Normal)
        => new(
            "source-1", SourceKind.Inwoner, Plan.Zoetermeer, new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero),
            $"{Bench} {Lonely}", summary, urgency: urgency);
}
