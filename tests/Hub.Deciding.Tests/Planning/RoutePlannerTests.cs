using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Deciding.Disclosure.Matrix;
using Hub.Deciding.Planning;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Planning;

/// <summary>A plan tells which rule sent what to whom, and which rule did not.</summary>
public sealed class RoutePlannerTests
{
    private static readonly Plan Group = new()
    {
        Kind = SignalKind.Collective,
        Theme = Theme.OverlastGroep,
        Map = new FakeTeamMap { HasStadsmarshall = true },
    };

    [Theory]
    [InlineData(SignalKind.Individual, "route.individual to:wijkzorgnetwerk")]
    [InlineData(SignalKind.Collective, "route.collective to:wijkteam")]
    public void The_reason_of_a_road_names_who_it_leads_to(SignalKind kind, string expected)
        => Assert.Equal([expected], Reasons(new Plan { Kind = kind }));

    [Theory]
    [InlineData(
        true,
        "route.complex to:zorgcoordinator|"
            + "complex.multi-problem trouble:kinderen, trouble:psyche, trouble:schulden, trouble:verslaving")]
    [InlineData(false, "route.individual to:wijkzorgnetwerk")]
    public void The_troubles_of_a_case_are_told_only_where_they_sent_it_to_the_coordinator(bool atOnce, string expected)
        => Assert.Equal(expected.Split('|'), Reasons(new Plan
        {
            Municipality = Plan.OudeIjsselstreek,
            Description = Plan.Complicated,
            Map = new FakeTeamMap { HasZorgcoordinator = true, ComplexAtOnce = atOnce },
        }));

    [Theory]
    [InlineData("E33", true)]
    [InlineData("F47", false)]
    public void A_person_must_decide_about_police_care_and_about_nothing_else_that_is_clear(string code, bool expected)
        => Assert.Equal(
            expected,
            new Plan { Source = SourceKind.Politie, Article = WpgArticle.Article20, Grondslag = "wpg-20", Category = code }
                .Routed().Flags.Triage);

    [Fact]
    public void Who_takes_part_is_told_with_the_rule_and_gets_the_same_as_the_wijkteam()
    {
        var routed = Group.Routed();

        Assert.Equal(["route.collective to:wijkteam", "route.participant to:stadsmarshall"], Reasons(Group));
        var (main, copy) = ((PlannedDelivery.Collective)routed.Deliveries[0], (PlannedDelivery.Collective)routed.Deliveries[1]);
        Assert.Equal((main.Area, main.Theme, main.Street, main.Text), (copy.Area, copy.Theme, copy.Street, copy.Text));
    }

    [Fact]
    public void Who_may_not_take_part_is_told_with_the_rule_that_objects()
        => Assert.Equal(
            ["route.collective to:wijkteam", "NeedToKnow to:stadsmarshall"],
            Reasons(Group with { Municipality = Plan.OudeIjsselstreek }));

    [Fact]
    public void Who_may_not_do_the_work_at_once_is_told_with_the_rule_that_objects()
        => Assert.Equal(
            ["NeedToKnow to:wijkbeheerder", "route.collective to:wijkteam"],
            Reasons(new Plan
            {
                Kind = SignalKind.Collective,
                Theme = Theme.Groen,
                Map = new FakeTeamMap { DirectTo = (Theme.Groen, TeamKind.Wijkbeheerder) },
                Table = Without(TeamKind.Wijkbeheerder),
            }));

    [Fact]
    public void A_refusal_tells_rule_and_field_and_the_reason_tells_both()
    {
        var refused = new Plan { Grondslag = "avg-6-1-a" }.Refused();

        Assert.Equal(
            $"{refused.Rule} field:{refused.Field}",
            Assert.Single(refused.Reasons.Select(reason => $"{reason.Rule.Value} {reason.Evidence}")));
        Assert.NotEqual("", refused.Field);
    }

    [Fact]
    public void Arrears_without_their_preconditions_are_refused_for_that_before_the_table_is_asked()
    {
        var refused = new Plan
        {
            Source = SourceKind.Corporatie,
            Grondslag = null,
            Theme = Theme.SchuldenHuurachterstand,
            Table = Without(TeamKind.Schuldhulp),
        }.Refused();

        Assert.Equal((PrivacyRule.ArrearsForDebtHelpOnly, "arrears.preconditions"), (refused.Rule, refused.Field));
    }

    private static IEnumerable<string> Reasons(Plan plan)
        => plan.Routed().Reasons.Select(reason => $"{reason.Rule.Value} {reason.Evidence}");

    private static NeedToKnowMatrix Without(TeamKind kind)
        => new(Plan.Matrix.File with { Rows = [.. Plan.Matrix.File.Rows.Where(row => !row.Destinations.Contains(kind))] });
}
