using Hub.Contracts.Individual;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Deciding.Classification;
using Hub.Deciding.Planning;
using Hub.Deciding.Territory;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Planning;

/// <summary>Of a split signal each side gets its own half, by that half's own words.</summary>
public sealed class SplitPlanTests
{
    private const string Bench = "De bank in het park is stuk.";
    private const string Lonely = "Mw. Testpersoon zit alleen.";

    [Fact]
    public void Each_side_is_told_what_its_own_half_is_about()
    {
        var routed = Halves(
            Says.Of(SignalKind.Collective, Theme.OpenbareRuimte), Says.Of(SignalKind.Individual, Theme.Eenzaamheid)).Routed();

        var sealedOne = Assert.Single(routed.Deliveries.OfType<PlannedDelivery.Sealed>());
        var open = Assert.Single(routed.Deliveries.OfType<PlannedDelivery.Collective>());
        Assert.Equal(
            ((Theme.Eenzaamheid, DataClass.Case), (Theme.OpenbareRuimte, Bench)),
            ((sealedOne.Content.Theme, sealedOne.DataClass), (open.Theme, open.Text!.Value)));
    }

    [Fact]
    public void Each_side_is_told_why_for_its_own_half_only()
    {
        var routed = Halves(
            Says.Of(SignalKind.Collective, Theme.OpenbareRuimte, default, "thema.bank"),
            Says.Of(SignalKind.Individual, Theme.Eenzaamheid, default, "thema.alleen")).Routed();

        Assert.Equal(
            ["individual: route.individual thema.alleen", "collective: route.collective thema.bank"],
            routed.Deliveries.Select(one => $"{one.Part}: {string.Join(' ', routed.RulesFor(one).Select(rule => rule.Value))}"));
    }

    [Fact]
    public void Where_it_goes_to_one_receiver_only_that_one_gets_the_whole()
    {
        var plan = Halves(Says.Of(SignalKind.Collective, Theme.OpenbareRuimte), Says.Of(SignalKind.Individual, Theme.Eenzaamheid)) with
        {
            Located = new Located.Unclear(new RuleId("territory.unknown"), []),
        };

        var delivery = Assert.IsType<PlannedDelivery.Sealed>(plan.Only());

        Assert.Equal((Theme.Overig, $"{Bench} {Lonely}"), (delivery.Content.Theme, delivery.Content.Description));
    }

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    [InlineData(false, false, false)]
    public void Danger_in_either_half_makes_the_signal_acute_and_only_that_half_urgent(bool open, bool rest, bool expected)
    {
        var routed = Halves(
            Says.Of(SignalKind.Collective, Theme.OpenbareRuimte, open ? Says.Danger : Says.Nothing),
            Says.Of(SignalKind.Individual, Theme.Eenzaamheid, rest ? Says.Danger : Says.Nothing)).Routed();

        Assert.Equal(expected, routed.Flags.Acute);
        Assert.Equal(
            [rest ? Urgency.Acute : Urgency.Normal, open ? Urgency.Acute : Urgency.Normal],
            routed.Deliveries.Select(delivery => delivery.Urgency));
    }

    [Theory]
    [InlineData(true, false, TeamKind.Wijkregisseur)]
    [InlineData(true, true, TeamKind.Wijkteam)]
    [InlineData(false, false, TeamKind.Wijkteam)]
    public void The_public_half_is_a_plan_of_residents_by_its_own_words_where_they_tell_of_no_danger(
        bool plan, bool acute, TeamKind expected)
    {
        var routed = Halves(
            Says.Of(SignalKind.Collective, Theme.OpenbareRuimte, new SignalFlags(acute, false, plan, false)),
            Says.Of(SignalKind.Individual, Theme.Eenzaamheid)).Routed();

        Assert.Equal(
            (expected == TeamKind.Wijkregisseur, expected),
            (routed.Flags.Initiative, routed.Deliveries.Single(one => one.Part == Wish.CollectivePart).TeamKind));
    }

    [Theory]
    [InlineData(Theme.Groen, Theme.Eenzaamheid, TeamKind.Wijkbeheerder)]
    [InlineData(Theme.OpenbareRuimte, Theme.Groen, TeamKind.Wijkteam)]
    public void Who_does_the_work_is_told_by_the_theme_of_the_public_half(Theme open, Theme whole, TeamKind expected)
    {
        var plan = Halves(Says.Of(SignalKind.Collective, open), Says.Of(SignalKind.Individual, Theme.Groen)) with
        {
            Theme = whole,
            Map = new FakeTeamMap { DirectTo = (Theme.Groen, TeamKind.Wijkbeheerder) },
        };

        Assert.Equal(expected, plan.Routed().Deliveries.Single(one => one.Part == Wish.CollectivePart).TeamKind);
    }

    private static Plan Halves(Classified open, Classified rest)
        => new()
        {
            Kind = SignalKind.Both,
            Theme = Theme.Overig,
            Description = $"{Bench} {Lonely}",
            Half = half => half.Description == Bench ? open : rest,
        };
}
