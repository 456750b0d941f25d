using Hub.Contracts.Individual;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Deciding.Classification;
using Hub.Deciding.Planning;
using Hub.Deciding.Territory;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Planning;

public sealed class TriageTests
{
    [Theory]
    [InlineData("E33", "Overlast in de straat.")]
    [InlineData("e14", "Overlast in de straat.")]
    [InlineData("F47", "Mutatie E33, betr. aangetroffen.")]
    public void Police_codes_of_confusion_and_suicide_go_to_triage_whatever_else_is_known(string category, string description)
    {
        foreach (var kind in new[] { SignalKind.Collective, SignalKind.Individual, SignalKind.Both })
        {
            var delivery = Assert.IsType<PlannedDelivery.Sealed>(
                new Plan
                {
                    Source = SourceKind.Politie,
                    Article = WpgArticle.Article20,
                    Grondslag = "wpg-20",
                    Category = category,
                    Description = description,
                    Kind = kind,
                }.Only());

            Assert.Equal((TeamKind.Triage, DataClass.PoliceCare), (delivery.TeamKind, delivery.DataClass));
        }
    }

    [Fact]
    public void A_code_within_a_longer_code_or_from_another_source_is_not_a_police_code()
    {
        var other = new Plan { Description = "Flat E33 is vies." };
        var longer = new Plan { Source = SourceKind.Politie, Article = WpgArticle.Article20, Grondslag = "wpg-20", Category = "E330" };

        Assert.Equal(TeamKind.Wijkzorgnetwerk, other.Only().TeamKind);
        Assert.Equal(TeamKind.Wijkzorgnetwerk, longer.Only().TeamKind);
    }

    [Theory]
    [InlineData(SignalKind.Individual)]
    [InlineData(SignalKind.Collective)]
    [InlineData(SignalKind.Both)]
    public void What_rules_cannot_decide_goes_to_triage_protected_as_individual(SignalKind kind)
    {
        var routed = new Plan { Kind = kind, Flags = new SignalFlags(false, false, false, Triage: true) }.Routed();

        var delivery = Assert.IsType<PlannedDelivery.Sealed>(Assert.Single(routed.Deliveries));
        Assert.Equal((TeamKind.Triage, DataClass.Undecided), (delivery.TeamKind, delivery.DataClass));
        Assert.True(routed.Flags.Triage);
    }

    [Theory]
    [InlineData(true, false, Urgency.High)]
    [InlineData(false, true, Urgency.High)]
    [InlineData(false, false, Urgency.Normal)]
    public void What_may_be_danger_is_looked_at_within_the_short_term(bool acute, bool safeAtHome, Urgency urgency)
    {
        var plan = new Plan
        {
            Flags = new SignalFlags(false, false, false, Triage: true),
            Possible = new PossibleFlags(acute, safeAtHome, false),
        };

        Assert.Equal((TeamKind.Triage, urgency), (plan.Only().TeamKind, plan.Only().Urgency));
    }

    [Fact]
    public void A_case_without_a_clear_place_goes_to_triage_with_the_reason()
    {
        var routed = new Plan { Located = new Located.Unclear(new RuleId("territory.border"), []) }.Routed();

        Assert.Equal(TeamKind.Triage, Assert.IsType<PlannedDelivery.Sealed>(Assert.Single(routed.Deliveries)).TeamKind);
        Assert.Contains(routed.Reasons, reason => reason.Rule.Value == "territory.border");
    }

    [Fact]
    public void A_public_matter_without_a_clear_place_goes_to_triage_without_a_person()
    {
        var delivery = new Plan { Kind = SignalKind.Collective, Located = new Located.Unclear(new RuleId("territory.unknown"), []) }.Only();

        Assert.Equal(TeamKind.Triage, Assert.IsType<PlannedDelivery.Collective>(delivery).TeamKind);
    }

    [Fact]
    public void A_signal_of_both_kinds_without_a_clear_place_goes_to_triage_once()
        => Assert.IsType<PlannedDelivery.Sealed>(
            new Plan { Kind = SignalKind.Both, Located = new Located.Unclear(new RuleId("territory.unknown"), []) }.Only());

    [Fact]
    public void An_area_without_team_goes_to_triage()
    {
        var nowhere = new Located.InArea(new("elders"), new RuleId("territory.buurt"));

        Assert.Equal(TeamKind.Triage, new Plan { Located = nowhere }.Only().TeamKind);
        Assert.Equal(TeamKind.Triage, new Plan { Located = nowhere, Kind = SignalKind.Collective }.Only().TeamKind);
    }
}
