using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Collective;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Router.Classification;
using Hub.Router.Disclosure;
using Hub.Router.Routing;

namespace Hub.Router.Tests.Routing;

/// <summary>Who brought a plan and agreed to be reached: sealed for the wijkregisseur, or for nobody.</summary>
public sealed class InitiatorTests
{
    private const string Regisseur = "gm0637.wijkregisseur.oosterheem";

    // A plan of residents from the municipality's own desk, whose initiator agreed.
    private static readonly Plan agreed = new()
    {
        Kind = SignalKind.Collective,
        Theme = Theme.Initiatief,
        Flags = new SignalFlags(false, false, Initiative: true, false),
        SharingAllowed = true,
        ClaimedBases = ["avg-6-1-e", "avg-6-1-a", "wpg-19"],
        Description = "De bank in het park is stuk. Wij knappen hem zelf op, bel 06-87654321.",
    };

    [Fact]
    public void Who_agreed_can_be_reached_by_the_wijkregisseur_and_the_plan_says_no_more_than_that()
    {
        var routed = agreed.Routed();

        var plan = Assert.Single(routed.Deliveries.OfType<PlannedDelivery.Collective>());
        var initiator = Assert.Single(routed.Deliveries.OfType<PlannedDelivery.Sealed>());
        Assert.Equal((Regisseur, Regisseur), (plan.InitiatorThrough?.Value, initiator.Team.Value));
        Assert.Equal((DataClass.Initiator, "initiator"), (initiator.DataClass, initiator.Part));
        Assert.Equal(("avg-6-1-a", "wijkgericht-werken", "convenant-1"), (initiator.LegalBasis.Grondslag.Value, initiator.LegalBasis.Purpose.Value, initiator.LegalBasis.Covenant?.Value));
        Assert.Contains(routed.Reasons, reason => reason.Rule.Value == "route.initiator");
    }

    [Fact]
    public void Sealed_is_who_and_how_to_reach_him_with_the_plan_and_where_and_nothing_else()
    {
        var content = agreed.Routed().Deliveries.OfType<PlannedDelivery.Sealed>().Single().Content;

        using var wire = JsonSerializer.SerializeToDocument(content, HubJson.Options);
        Assert.Equal(
            ["theme", "reportedAt", "source", "description", "location", "reporter", "attachments", "focuspunten"], wire.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("M. Melder", "06-87654321", "melder@example.org", null), (content.Reporter!.Name, content.Reporter.Phone, content.Reporter.Email, content.Reporter.Organisation));
        Assert.Equal(agreed.Description, content.Description);
        Assert.Equal(("Teststraat", "Zoetermeer", null, null, null), (content.Location!.Street, content.Location.Place, content.Location.HouseNumber, content.Location.Postcode, content.Location.Lat));
        Assert.Empty(content.Attachments);
    }

    [Fact]
    public void Who_did_not_agree_leaves_no_trace()
        => NoTrace(agreed with { SharingAllowed = false });

    [Theory]
    [InlineData(null, null)]
    [InlineData(" ", "")]
    public void Who_gave_nothing_by_which_to_reach_him_leaves_no_trace(string? phone, string? email)
        => NoTrace(agreed with { Reporter = new SignalReporter("M. Melder", phone, email, "Buurtclub De Testers") });

    [Fact]
    public void A_source_that_names_no_reporter_leaves_no_trace()
        => NoTrace(agreed with { Reporter = null });

    [Fact]
    public void What_is_no_plan_of_residents_discloses_no_reporter_to_a_collective_team()
    {
        NoTrace(agreed with { Flags = default });
        NoTrace(agreed with { Flags = new SignalFlags(Acute: true, false, Initiative: true, false) });
    }

    [Fact]
    public void A_persons_case_discloses_nobody_to_the_wijkregisseur_whatever_its_flags()
        => Assert.Equal(TeamKind.Wijkzorgnetwerk, (agreed with { Kind = SignalKind.Individual }).Only().TeamKind);

    [Fact]
    public void Where_there_is_no_wijkregisseur_nobody_gets_it_instead_and_a_reason_says_so()
        => Nobody(agreed with { Map = new FakeTeamMap { Initiatives = TeamKind.Wijkteam, HasWijkregisseur = false } }, "initiator.no-team");

    [Fact]
    public void Where_the_wijkregisseur_has_no_key_nobody_gets_it_instead_and_a_reason_says_so()
        => Nobody(agreed with { RegisseurHasKey = false }, "initiator.no-key");

    [Fact]
    public void Without_a_convenant_the_plan_goes_its_way_and_its_initiator_nowhere()
        => Nobody(agreed with { HasClaim = false }, "initiator.not-allowed", "rule:CovenantRequired, field:covenant");

    [Fact]
    public void A_convenant_that_does_not_list_consent_discloses_no_initiator()
        => Nobody(agreed with { ClaimedBases = ["avg-6-1-e"] }, "initiator.not-allowed", "rule:BasisRequired, field:legalBasis.grondslag");

    [Fact]
    public void A_table_that_names_no_consent_discloses_no_initiator()
        => Nobody(agreed with { Table = new NeedToKnowMatrix(Plan.Matrix.File with { InitiatorBasis = null }) }, "initiator.not-allowed", "rule:BasisRequired, field:legalBasis");

    [Fact]
    public void A_table_without_the_row_discloses_no_initiator()
    {
        var rows = Plan.Matrix.File.Rows.RemoveAll(row => row.DataClasses.Contains(DataClass.Initiator));

        Nobody(agreed with { Table = new NeedToKnowMatrix(Plan.Matrix.File with { Rows = rows }) }, "initiator.not-allowed", "rule:NeedToKnow, field:destination");
    }

    [Fact]
    public void The_police_disclose_no_initiator()
        => Nobody(agreed with { Source = SourceKind.Politie, Grondslag = "wpg-19", Article = WpgArticle.Article19 }, "initiator.not-allowed");

    [Fact]
    public void Where_the_wijkteam_decides_on_plans_it_reads_that_the_wijkregisseur_can_reach_him()
    {
        var social = new TouchedFocuspunt(new FocuspuntId("jeugd"), Social: true);

        var routed = (agreed with { Map = new FakeTeamMap { Initiatives = TeamKind.Wijkteam, Touched = [social] } }).Routed();

        Assert.Equal([TeamKind.Wijkteam, TeamKind.Wijkregisseur], routed.Deliveries.Select(delivery => delivery.TeamKind));
        Assert.Equal(Regisseur, Assert.IsType<PlannedDelivery.Collective>(routed.Deliveries[0]).InitiatorThrough?.Value);
        Assert.Equal(TeamKind.Wijkzorgnetwerk, Assert.Single(routed.Notices).TeamKind); // the other network hears of the focuspunt as it would without
    }

    [Fact]
    public void A_copy_of_the_plan_says_who_can_reach_him_too()
    {
        var copied = (agreed with { Theme = Theme.OverlastGroep, Map = new FakeTeamMap { HasStadsmarshall = true } }).Routed().Deliveries;

        Assert.Equal([Regisseur, Regisseur], copied.OfType<PlannedDelivery.Collective>().Select(copy => copy.InitiatorThrough?.Value));
    }

    private static void NoTrace(Plan plan)
    {
        var routed = plan.Routed();

        Assert.Null(Assert.IsType<PlannedDelivery.Collective>(Assert.Single(routed.Deliveries)).InitiatorThrough);
        Assert.DoesNotContain(routed.Reasons, reason => reason.Rule.Value.Contains("initiator", StringComparison.Ordinal));
    }

    private static void Nobody(Plan plan, string why, string evidence = "")
    {
        var routed = plan.Routed();

        var open = Assert.IsType<PlannedDelivery.Collective>(Assert.Single(routed.Deliveries));
        Assert.Equal((true, null), (open.Initiative, open.InitiatorThrough));
        Assert.Contains(routed.Reasons, reason => reason.Rule.Value == why && reason.Evidence.Contains(evidence, StringComparison.Ordinal));
    }
}
