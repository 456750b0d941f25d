using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Deciding.Classification;
using Hub.Deciding.Disclosure;
using Hub.Deciding.Planning;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Disclosure;

public sealed partial class PrivacyRuleTests
{
    [Fact]
    public void CovenantRequired_refuses_a_case_without_convenant_and_still_says_that_it_is_acute()
    {
        var refused = new Plan
        {
            HasClaim = false,
            Flags = new SignalFlags(Acute: true, false, false, false),
            MayProcessBsn = true,
            Kind = SignalKind.Individual,
        }.Refused();

        // A BSN without convenant is refused first, for the same signal; both name a rule.
        Assert.True(refused.Acute);
        Assert.Contains(refused.Rule, new[] { PrivacyRule.CovenantRequired, PrivacyRule.BsnWhereLawPrescribes });
    }

    [Theory]
    [InlineData(SignalKind.Individual)]
    [InlineData(SignalKind.Both)]
    public void CovenantRequired_lets_nothing_individual_through(SignalKind kind)
        => Assert.Equal(
            PrivacyRule.CovenantRequired,
            new Plan
            {
                HasClaim = false,
                Kind = kind,
                Options = DecidingOptions.DryRun,
            }
                .Refused()
                .Rule);

    [Fact]
    public void CovenantRequired_lets_a_collective_signal_through()
        => Assert.IsType<PlannedDelivery.Collective>(new Plan { HasClaim = false, Kind = SignalKind.Collective }.Only());

    [Theory]
    [InlineData("avg-6-1-a")]
    [InlineData("avg-9-9-z")]
    public void BasisRequired_refuses_a_grondslag_that_the_convenant_does_not_list(string grondslag)
    {
        var refused = new Plan { Grondslag = grondslag }.Refused();

        Assert.Equal((PrivacyRule.BasisRequired, "legalBasis.grondslag"), (refused.Rule, refused.Field));
    }

    [Theory]
    [InlineData("wijkgericht-werken", null, null)]
    [InlineData("wijkgericht-werken", "convenant-1", null)]
    [InlineData("wijkgericht-werken", "convenant-2", "legalBasis.covenant")]
    [InlineData("schuldhulpverlening", null, null)]
    [InlineData("opsporing", null, "legalBasis.purpose")]
    public void BasisRequired_refuses_a_purpose_that_is_not_listed_and_another_convenant(string purpose, string? covenant, string? field)
    {
        CovenantId? named = covenant is null ? null : new(covenant);
        var basis = new LegalBasis(new GrondslagCode("avg-6-1-e"), new PurposeCode(purpose), named);

        Assert.Equal(field, BasisRequired.Check(basis, new Plan().Claim()!)?.Field);
    }

    [Fact]
    public void BasisRequired_takes_the_default_of_the_convenant_where_the_signal_names_none()
    {
        var delivery = Assert.IsType<PlannedDelivery.Sealed>(new Plan { Grondslag = null }.Only());

        Assert.Equal("avg-6-1-e", delivery.LegalBasis.Grondslag.Value);
    }

    [Fact]
    public void NeedToKnow_refuses_a_combination_that_no_row_lists()
    {
        var refused = new Plan { Source = SourceKind.School, Grondslag = "avg-6-1-f" }.Refused();

        Assert.Equal((PrivacyRule.NeedToKnow, "destination"), (refused.Rule, refused.Field));
    }

    [Fact]
    public void NeedToKnow_takes_the_rows_of_another_municipality_as_denied()
    {
        var zoetermeer = new Plan
        {
            Description = Plan.Complicated,
            Map = new FakeTeamMap { HasZorgcoordinator = true, ComplexAtOnce = true },
        };

        Assert.Equal(PrivacyRule.NeedToKnow, zoetermeer.Refused().Rule);
    }

    [Fact]
    public void BsnWhereLawPrescribes_refuses_a_bsn_from_who_may_not_process_it()
    {
        var refused = new Plan { MayProcessBsn = false }.Refused();

        Assert.Equal((PrivacyRule.BsnWhereLawPrescribes, "subject.bsn"), (refused.Rule, refused.Field));
    }

    [Fact]
    public void BsnWhereLawPrescribes_passes_a_bsn_on_to_listed_destinations_only()
    {
        var network = Assert.IsType<PlannedDelivery.Sealed>(new Plan().Only());
        var safe = Assert.IsType<PlannedDelivery.Sealed>(
            new Plan { Flags = new SignalFlags(false, SafeAtHome: true, false, false) }.Only());

        Assert.Null(network.Content.Subject!.Bsn);
        Assert.Equal("Mw. Testpersoon", network.Content.Subject.Name);
        Assert.Equal("999990342", safe.Content.Subject!.Bsn);
    }

    [Fact]
    public void ArrearsForDebtHelpOnly_refuses_arrears_of_a_creditor_without_the_preconditions()
    {
        var refused = new Plan { Source = SourceKind.Corporatie, Grondslag = null, Theme = Theme.SchuldenHuurachterstand }.Refused();

        Assert.Equal((PrivacyRule.ArrearsForDebtHelpOnly, "arrears.preconditions"), (refused.Rule, refused.Field));
    }

    [Fact]
    public void ArrearsForDebtHelpOnly_leaves_debts_that_no_creditor_reports_to_the_wijkzorgnetwerk()
        => Assert.Equal(
            TeamKind.Wijkzorgnetwerk,
            new Plan { Source = SourceKind.Wijkpost, Theme = Theme.SchuldenHuurachterstand }
                .Only()
                .TeamKind);

    [Fact]
    public void ArrearsForDebtHelpOnly_objects_to_every_other_destination()
    {
        var objection = new Objection(PrivacyRule.ArrearsForDebtHelpOnly, "destination");
        foreach (var kind in Enum.GetValues<TeamKind>().Where(kind => kind != TeamKind.Schuldhulp))
        {
            Assert.Equal(objection, ArrearsForDebtHelpOnly.Check(DataClass.Arrears, kind));
        }
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "M. Melder")]
    public void ReporterNotPassedOn_passes_the_reporter_only_where_sharing_was_allowed(bool allowed, string? expected)
    {
        var delivery = Assert.IsType<PlannedDelivery.Sealed>(new Plan { SharingAllowed = allowed }.Only());

        Assert.Equal(expected, delivery.Content.Reporter?.Name);
    }

    [Fact]
    public void NoPersonInCollective_withholds_text_that_the_last_net_refuses()
    {
        var plan = new Plan { Kind = SignalKind.Collective, Gate = (_, _) => new("Bel 0612345678") };

        Assert.Null(Assert.IsType<PlannedDelivery.Collective>(plan.Only()).Text);
    }

    [Theory]
    [InlineData("aanvoerder", false)]
    [InlineData("aanvoerder-2", false)]
    [InlineData("wijkverpleegkundige", false)]
    [InlineData("wethouder", true)]
    [InlineData("piet-jansen", true)]
    [InlineData("Piet Jansen", true)]
    [InlineData("", true)]
    [InlineData(null, true)]
    [InlineData("system", true)]
    [InlineData("cron", true)]
    [InlineData("AI-agent", true)]
    [InlineData("n8n-workflow", true)]
    [InlineData("_system", true)]
    [InlineData("\u200bsystem", true)]
    [InlineData("aanvoerder\n2026-11-28 VALSE REGEL \u001b[31mROOD", true)]
    public void HumanConfirms_takes_an_acceptance_from_a_person_in_a_listed_role_only(string? actor, bool refused)
        => Assert.Equal(
            refused ? new Objection(PrivacyRule.HumanConfirms, "actor") : null,
            HumanConfirms.Check(actor, new HashSet<string> { "aanvoerder", "wijkverpleegkundige" }));

    private static (PrivacyRule, string) Refusal(Plan plan) => plan.Refused() is var refused ? (refused.Rule, refused.Field) : default;
}
