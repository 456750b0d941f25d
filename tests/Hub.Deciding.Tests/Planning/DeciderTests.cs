using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Deciding.Classification;
using Hub.Deciding.Planning;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Planning;

public sealed class DeciderTests
{
    [Fact]
    public void A_persons_case_goes_to_the_wijkzorgnetwerk_of_the_area_only()
    {
        var delivery = Assert.IsType<PlannedDelivery.Sealed>(new Plan().Only());

        Assert.Equal("gm0637.wijkzorgnetwerk.oosterheem", delivery.Team.Value);
        Assert.Equal(DataClass.Case, delivery.DataClass);
    }

    [Fact]
    public void A_public_matter_goes_to_the_wijkteam_of_the_area()
    {
        var delivery = Assert.IsType<PlannedDelivery.Collective>(
            new Plan { Kind = SignalKind.Collective, Theme = Theme.OpenbareRuimte }.Only());

        Assert.Equal("gm0637.wijkteam.oosterheem", delivery.Team.Value);
        Assert.Equal("De bank in het park is stuk.", delivery.Text!.Value);
    }

    [Fact]
    public void A_signal_of_both_kinds_becomes_two_deliveries_that_share_nothing_but_the_area()
    {
        var routed = new Plan { Kind = SignalKind.Both }.Routed();

        var individual = Assert.Single(routed.Deliveries.OfType<PlannedDelivery.Sealed>());
        var collective = Assert.Single(routed.Deliveries.OfType<PlannedDelivery.Collective>());
        Assert.Equal(2, routed.Deliveries.Length);
        Assert.NotEqual(individual.Part, collective.Part);
        Assert.DoesNotContain("Testpersoon", collective.Text!.Value, StringComparison.Ordinal);
        Assert.Empty(routed.Notices);
    }

    [Fact]
    public void An_acute_signal_goes_where_it_always_goes_with_the_highest_urgency()
    {
        var routed = new Plan { Flags = new SignalFlags(Acute: true, false, false, false) }.Routed();

        Assert.True(routed.Flags.Acute);
        Assert.Equal((TeamKind.Wijkzorgnetwerk, Urgency.Acute), (routed.Deliveries[0].TeamKind, routed.Deliveries[0].Urgency));
    }

    [Fact]
    public void Urgency_of_the_source_is_never_lowered()
        => Assert.Equal(Urgency.Acute, new Plan { Urgency = Urgency.Acute }.Only().Urgency);

    [Fact]
    public void Suspected_violence_at_home_goes_to_veilig_thuis()
    {
        var delivery = Assert.IsType<PlannedDelivery.Sealed>(
            new Plan { Flags = new SignalFlags(false, SafeAtHome: true, false, false) }.Only());

        Assert.Equal((TeamKind.VeiligThuis, DataClass.SafeAtHome, Urgency.High), (delivery.TeamKind, delivery.DataClass, delivery.Urgency));
    }

    [Fact]
    public void Suspected_violence_at_home_is_never_collective_whatever_its_kind()
    {
        var routed = new Plan { Kind = SignalKind.Collective, Flags = new SignalFlags(false, SafeAtHome: true, false, false) }.Routed();

        Assert.Equal(TeamKind.VeiligThuis, Assert.Single(routed.Deliveries).TeamKind);
    }

    [Theory]
    [InlineData(TeamKind.Wijkregisseur)]
    [InlineData(TeamKind.Wijkteam)]
    public void An_initiative_goes_to_whom_the_municipality_named(TeamKind named)
    {
        var plan = new Plan
        {
            Kind = SignalKind.Collective,
            Theme = Theme.Initiatief,
            Flags = new SignalFlags(false, false, Initiative: true, false),
            Map = new FakeTeamMap { Initiatives = named },
        };

        var delivery = Assert.IsType<PlannedDelivery.Collective>(plan.Only());

        Assert.Equal(named, delivery.TeamKind);
        Assert.True(delivery.Initiative);
    }

    [Fact]
    public void Arrears_go_to_schuldhulp_with_contact_data_and_amount_only()
    {
        var plan = new Plan
        {
            Source = SourceKind.Corporatie,
            Grondslag = null,
            Theme = Theme.SchuldenHuurachterstand,
            SharingAllowed = true,
            Arrears = new Arrears(1234.56m, new ArrearsPreconditions(true, true, true, true)),
        };

        var delivery = Assert.IsType<PlannedDelivery.Sealed>(plan.Only());

        Assert.Equal(
            (TeamKind.Schuldhulp, DataClass.Arrears, "wgs-3-1-b"),
            (delivery.TeamKind, delivery.DataClass, delivery.LegalBasis.Grondslag.Value));
        Assert.Equal(1234.56m, delivery.Content.ArrearsAmount);
        Assert.Equal("Mw. Testpersoon", delivery.Content.Subject!.Name);
        Assert.Null(delivery.Content.Description);
        Assert.Null(delivery.Content.Summary);
        Assert.Null(delivery.Content.Reporter);
        Assert.Null(delivery.Content.Subject.DateOfBirth);
        Assert.Null(delivery.Content.Subject.Bsn);
        Assert.Empty(delivery.Content.Attachments);
        Assert.Null(delivery.Content.Location!.Lat);
    }

    [Theory]
    [InlineData(Plan.Complicated, true, true, TeamKind.Zorgcoordinator)]
    [InlineData(Plan.Complicated, true, false, TeamKind.Wijkzorgnetwerk)]
    [InlineData(Plan.Complicated, false, true, TeamKind.Wijkzorgnetwerk)]
    [InlineData("Mw. Testpersoon zit alleen en heeft schulden.", true, true, TeamKind.Wijkzorgnetwerk)]
    public void Cases_of_several_troubles_go_to_the_zorgcoordinator_at_once_only_where_the_municipality_chose_that(
        string description, bool hasOne, bool atOnce, TeamKind expected)
    {
        var map = new FakeTeamMap { HasZorgcoordinator = hasOne, ComplexAtOnce = atOnce };
        var plan = new Plan { Municipality = Plan.OudeIjsselstreek, Description = description, Map = map };

        Assert.Equal(expected, plan.Only().TeamKind);
    }

    [Fact]
    public void The_stadsmarshall_gets_a_copy_of_group_nuisance_and_never_of_a_case()
    {
        var map = new FakeTeamMap { HasStadsmarshall = true };
        var group = new Plan { Kind = SignalKind.Collective, Theme = Theme.OverlastGroep, Map = map }.Routed();
        var person = new Plan { Kind = SignalKind.Individual, Theme = Theme.OverlastGroep, Map = map }.Routed();

        Assert.Equal([TeamKind.Wijkteam, TeamKind.Stadsmarshall], group.Deliveries.Select(delivery => delivery.TeamKind));
        Assert.All(group.Deliveries, delivery => Assert.IsType<PlannedDelivery.Collective>(delivery));
        Assert.Equal([TeamKind.Wijkzorgnetwerk], person.Deliveries.Select(delivery => delivery.TeamKind));
    }

    [Fact]
    public void Where_the_matrix_denies_the_copy_it_is_left_out_and_the_reason_says_so()
    {
        var routed = new Plan
        {
            Kind = SignalKind.Collective,
            Theme = Theme.OverlastGroep,
            Municipality = Plan.OudeIjsselstreek,
            Map = new FakeTeamMap { HasStadsmarshall = true },
        }.Routed();

        Assert.Equal(TeamKind.Wijkteam, Assert.Single(routed.Deliveries).TeamKind);
        Assert.Contains(routed.Reasons, reason => reason.Rule.Value == nameof(PrivacyRule.NeedToKnow));
    }

    [Fact]
    public void The_same_signal_always_gets_the_same_decision()
    {
        var plan = new Plan { Kind = SignalKind.Both };

        Assert.Equal(
            plan.Routed().Deliveries.Select(delivery => (delivery.Team, delivery.Part, delivery.Urgency)),
            plan.Routed().Deliveries.Select(delivery => (delivery.Team, delivery.Part, delivery.Urgency)));
    }
}
