using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Deciding.Disclosure.Matrix;
using Hub.Deciding.Planning;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Planning;

/// <summary>Where no wijkregisseur may or can have it, nobody gets it, and a reason says why.</summary>
public sealed partial class InitiatorTests
{
    [Fact]
    public void Where_there_is_no_wijkregisseur_nobody_gets_it_instead_and_a_reason_says_so()
        => Nobody(Agreed with { Map = new FakeTeamMap { Initiatives = TeamKind.Wijkteam, HasWijkregisseur = false } }, "initiator.no-team");

    [Fact]
    public void Where_the_wijkregisseur_has_no_key_nobody_gets_it_instead_and_a_reason_says_so()
        => Nobody(Agreed with { RegisseurHasKey = false }, "initiator.no-key");

    [Fact]
    public void Without_a_convenant_the_plan_goes_its_way_and_its_initiator_nowhere()
        => Nobody(Agreed with { HasClaim = false }, "initiator.not-allowed", "rule:CovenantRequired, field:covenant");

    [Fact]
    public void A_convenant_that_does_not_list_consent_discloses_no_initiator()
        => Nobody(Agreed with { ClaimedBases = ["avg-6-1-e"] }, "initiator.not-allowed", "rule:BasisRequired, field:legalBasis.grondslag");

    [Fact]
    public void A_table_that_names_no_consent_discloses_no_initiator()
        => Nobody(
            Agreed with
            {
                Table = new NeedToKnowMatrix(Plan.Matrix.File with { InitiatorBasis = null }),
            },
            "initiator.not-allowed",
            "rule:BasisRequired, field:legalBasis");

    [Fact]
    public void A_table_without_the_row_discloses_no_initiator()
    {
        var rows = Plan.Matrix.File.Rows.RemoveAll(row => row.DataClasses.Contains(DataClass.Initiator));

        Nobody(
            Agreed with
            {
                Table = new NeedToKnowMatrix(Plan.Matrix.File with { Rows = rows }),
            },
            "initiator.not-allowed",
            "rule:NeedToKnow, field:destination");
    }

    [Fact]
    public void The_police_disclose_no_initiator()
        => Nobody(
            Agreed with { Source = SourceKind.Politie, Grondslag = "wpg-19", Article = WpgArticle.Article19 }, "initiator.not-allowed");

    private static void Nobody(Plan plan, string why, string evidence = "")
    {
        var routed = plan.Routed();

        var open = Assert.IsType<PlannedDelivery.Collective>(Assert.Single(routed.Deliveries));
        Assert.Equal((true, null), (open.Initiative, open.InitiatorThrough));
        Assert.Contains(routed.Reasons, reason => reason.Rule.Value == why && reason.Evidence.Contains(evidence, StringComparison.Ordinal));
    }
}
