using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Deciding.Classification;
using Hub.Deciding.Disclosure;
using Hub.Deciding.Planning;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Disclosure;

/// <summary>What every first delivery and every move asks: each rule under its own name, also where the table would refuse too.</summary>
public sealed class DisclosureRulesTests
{
    private readonly DisclosureRules rules = new(Plan.Matrix);

    [Fact]
    public void Content_about_a_person_without_a_basis_is_refused_for_that()
        => Assert.Equal(
            new Objection(PrivacyRule.BasisRequired, "legalBasis"),
            Against(SourceKind.Signalen, DataClass.Case, null, TeamKind.Wijkzorgnetwerk));

    [Fact]
    public void Arrears_anywhere_but_at_schuldhulp_are_refused_for_being_arrears()
        => Assert.Equal(
            PrivacyRule.ArrearsForDebtHelpOnly,
            Against(SourceKind.Corporatie, DataClass.Arrears, Basis("wgs-3-1-b"), TeamKind.Triage)?.Rule);

    [Fact]
    public void An_initiator_at_who_gets_cases_is_refused_for_being_the_reporter()
        => Assert.Equal(
            new Objection(PrivacyRule.ReporterNotPassedOn, "destination"),
            Against(SourceKind.Signalen, DataClass.Initiator, Basis("avg-6-1-a"), TeamKind.VeiligThuis));

    [Theory]
    [InlineData(false, "sharingAllowed")]
    [InlineData(true, null)]
    public void An_initiator_who_did_not_agree_is_refused_whoever_asked_for_the_delivery(bool agreed, string? field)
    {
        var plan = new Plan { SharingAllowed = agreed };
        var wish = new Wish(TeamKind.Wijkregisseur, DataClass.Initiator, Wish.InitiatorPart, "route.initiator");
        var classified = new Classified(
            SignalKind.Collective, new ThemeGuess(Theme.Initiatief, 1, false), default, [], [], new RuleSetVersion("test-1"));

        var objection = new PrivacyRules(Plan.Matrix, DecidingOptions.Strict)
            .Against(new Considered(plan.Signal(), plan.Claim(), classified, plan.Located), wish);

        Assert.Equal(field, objection is { Rule: PrivacyRule.ReporterNotPassedOn } ? objection.Field : null);
    }

    [Fact]
    public void Article_19_reaches_what_the_table_lists_for_it()
        => Assert.Null(Against(SourceKind.Politie, DataClass.Case, Basis("wpg-19", WpgArticle.Article19), TeamKind.Wijkzorgnetwerk));

    [Fact]
    public void Article_20_stays_in_its_municipality_and_a_public_matter_may_leave_it()
    {
        var article20 = Facts(SourceKind.Politie, DataClass.Case, Basis("wpg-20", WpgArticle.Article20));
        var open = ContentFacts.OfCollective(SourceKind.Signalen);

        Assert.Null(rules.Against(Plan.Zoetermeer, Plan.Zoetermeer, article20, TeamKind.Wijkzorgnetwerk));
        Assert.Equal(
            new Objection(PrivacyRule.PoliceProvision, "covenant.policeDestinations"),
            rules.Against(Plan.Zoetermeer, Plan.OudeIjsselstreek, article20, TeamKind.Wijkzorgnetwerk));
        Assert.Null(rules.Against(Plan.Zoetermeer, Plan.OudeIjsselstreek, open, TeamKind.Wijkteam));
    }

    [Fact]
    public void What_leaves_its_municipality_is_asked_of_the_table_that_gives_and_of_the_one_that_receives()
    {
        var content = Facts(SourceKind.Signalen, DataClass.Case, Basis("avg-6-1-e"));
        var (listed, denied) = (Plan.OudeIjsselstreek, Plan.Zoetermeer);

        Assert.Null(rules.Against(listed, content, TeamKind.Zorgcoordinator));
        Assert.Equal(PrivacyRule.NeedToKnow, rules.Against(listed, denied, content, TeamKind.Zorgcoordinator)?.Rule);
        Assert.Equal(PrivacyRule.NeedToKnow, rules.Against(denied, listed, content, TeamKind.Zorgcoordinator)?.Rule);
    }

    [Fact]
    public void Arrears_without_a_place_go_without_one()
    {
        var signal = new Signal(
            "arrears-1", SourceKind.Corporatie, Plan.Zoetermeer, new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero),
            "Huurachterstand.",
            arrears: new Arrears(10m, new ArrearsPreconditions(true, true, true, true)));

        var content = new CaseProjection(Plan.Matrix)
            .Project(signal, Theme.SchuldenHuurachterstand, DataClass.Arrears, TeamKind.Schuldhulp, []);

        Assert.Null(content.Location);
    }

    [Theory]
    [InlineData(DataClass.Collective, TeamKind.Triage, DataClass.Collective)]
    [InlineData(DataClass.Arrears, TeamKind.Triage, DataClass.Arrears)]
    [InlineData(DataClass.Initiator, TeamKind.VeiligThuis, DataClass.Initiator)]
    [InlineData(DataClass.PoliceCare, TeamKind.Triage, DataClass.PoliceCare)]
    [InlineData(DataClass.Case, TeamKind.Triage, DataClass.Undecided)]
    [InlineData(DataClass.Case, TeamKind.VeiligThuis, DataClass.SafeAtHome)]
    [InlineData(DataClass.SafeAtHome, TeamKind.Wijkzorgnetwerk, DataClass.Case)]
    public void The_reader_says_what_a_case_is_and_nothing_else_becomes_one(DataClass held, TeamKind destination, DataClass expected)
        => Assert.Equal(expected, DisclosureRules.ClassAt(held, destination));

    [Theory]
    [InlineData(DataClass.SafeAtHome, true)]
    [InlineData(DataClass.Collective, false)]
    [InlineData(DataClass.Arrears, false)]
    [InlineData(DataClass.Initiator, false)]
    public void Where_a_bsn_may_be_it_is_with_a_case_only(DataClass dataClass, bool may)
        => Assert.Equal(may, rules.MayHaveBsn(Plan.Zoetermeer, dataClass, TeamKind.VeiligThuis));

    private Objection? Against(SourceKind source, DataClass dataClass, LegalBasis? basis, TeamKind destination)
        => rules.Against(Plan.Zoetermeer, Facts(source, dataClass, basis), destination);

    private static ContentFacts Facts(SourceKind source, DataClass dataClass, LegalBasis? basis)
        => new(source, dataClass, basis, ["wijkzorgnetwerk"]);

    private static LegalBasis Basis(string code, WpgArticle? article = null)
        => new(new GrondslagCode(code), new PurposeCode("wijkgericht-werken"), wpgArticle: article);
}
