using Hub.Contracts.Collective;
using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Tests.Privacy;

/// <summary>A message that breaks a privacy rule cannot be constructed; the fault names the rule.</summary>
public sealed class PrivacyRuleTests
{
    [Theory]
    [InlineData("Mevrouw is al weken niet buiten geweest.")]
    [InlineData("eyJhbGciOiJub25lIn0.e30.")]
    [InlineData("")]
    [InlineData(null)]
    public void SealedForReceiver_case_content_that_is_no_compact_JWE_is_refused(string? content)
        => Broken(PrivacyRule.SealedForReceiver, () => new CompactJwe(content));

    [Fact]
    public void SealedForReceiver_a_case_without_content_is_refused()
        => Broken(PrivacyRule.SealedForReceiver, () => Case(content: null));

    [Fact]
    public void SealedForReceiver_content_too_short_to_be_sealed_is_refused()
        => Broken(PrivacyRule.SealedForReceiver, () => new SealedContent("hub-1", new byte[28]));

    [Fact]
    public void BasisRequired_a_case_without_legal_basis_is_refused()
        => Broken(PrivacyRule.BasisRequired, () => Case(noBasis: true));

    [Fact]
    public void NeedToKnow_a_case_of_collective_class_is_refused()
        => Broken(PrivacyRule.NeedToKnow, () => Case(dataClass: DataClass.Collective));

    [Theory]
    [InlineData("gm0637.wijkteam.oosterheem")]
    [InlineData("gm0637.wijkregisseur.oost")]
    [InlineData("gm0637.stadsmarshall")]
    [InlineData("gm0202.vakafdeling.groen")]
    [InlineData("gm0637.wijkbeheerder.oosterheem")]
    public void NoPersonInCollective_a_case_for_a_team_where_all_read_along_is_refused(string team)
        => Broken(PrivacyRule.NoPersonInCollective, () => CaseFor(team, DataClass.Case));

    [Theory]
    [InlineData("gm0637.wijkteam.oosterheem")]
    [InlineData("gm0637.wijkzorgnetwerk.oosterheem")]
    [InlineData("gm0637.triage")]
    [InlineData("gm0637.netwerkregisseur")]
    [InlineData("gm0637.stadsmarshall")]
    [InlineData("gm0637.veilig-thuis")]
    [InlineData("gm0637.wijkregisseurs.oost")]
    public void ReporterNotPassedOn_an_initiator_is_disclosed_to_nobody_but_the_wijkregisseur(string team)
        => Broken(PrivacyRule.ReporterNotPassedOn, () => CaseFor(team, DataClass.Initiator));

    [Fact]
    public void ReporterNotPassedOn_the_wijkregisseur_gets_an_initiator_sealed()
        => Assert.Equal(DataClass.Initiator, CaseFor("gm0637.wijkregisseur.oost", DataClass.Initiator).DataClass);

    [Theory]
    [InlineData(true, "gm0637.wijkteam.oosterheem")]
    [InlineData(true, "gm0637.triage")]
    [InlineData(false, "gm0637.wijkregisseur.oost")]
    public void NoPersonInCollective_a_collective_signal_names_nothing_but_the_wijkregisseur_of_an_initiative(bool initiative, string team)
        => Broken(PrivacyRule.NoPersonInCollective, () => Samples.Plan(initiative, new TeamId(team)));

    [Theory]
    [InlineData(false, true, true, true, "personalContact")]
    [InlineData(true, false, true, true, "pointedToDebtHelp")]
    [InlineData(true, true, false, true, "writtenReminder")]
    [InlineData(true, true, true, false, "offeredToPassOn")]
    public void ArrearsForDebtHelpOnly_each_precondition_must_be_met(
        bool contact, bool pointed, bool reminder, bool offered, string missing)
    {
        var fault = Broken(PrivacyRule.ArrearsForDebtHelpOnly, () => new ArrearsPreconditions(contact, pointed, reminder, offered));

        Assert.Contains(missing, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(7)]
    public void SmallNumbersHidden_a_pattern_below_five_or_unrounded_is_refused(int count)
        => Broken(
            PrivacyRule.SmallNumbersHidden,
            () => new CollectivePattern(
                Samples.Id, Samples.Wijkregisseur, Samples.Zoetermeer, Samples.Oosterheem, Theme.Eenzaamheid, new DateOnly(2026, 10, 6),
                new DateOnly(2026, 11, 3), count));

    [Theory]
    [InlineData("999990342", true)]
    [InlineData("999990343", false)]
    [InlineData("99999034", false)]
    [InlineData("000000000", false)]
    [InlineData("99999034a", false)]
    [InlineData("9999903422", false)]
    public void A_BSN_is_nine_digits_that_pass_the_elfproef(string text, bool valid)
        => Assert.Equal(valid, Bsn.IsValid(text));

    [Fact]
    public void A_broken_BSN_is_refused_without_being_repeated()
    {
        var fault = Assert.Throws<ContractViolationException>(() => new SignalSubject(bsn: "123456789"));

        Assert.DoesNotContain("123456789", fault.ToString(), StringComparison.Ordinal);
        Assert.Equal("subject.bsn", fault.Field);
    }

    [Fact]
    public void The_unknown_privacy_rule_is_no_rule()
        => Assert.Throws<ContractViolationException>(() => Require.Known(PrivacyRule.Unknown));

    private static IndividualCase Case(DataClass dataClass = DataClass.Case, bool noBasis = false, CompactJwe? content = null) => new(
        Samples.Id, 1, Samples.Wijkzorgnetwerk, Samples.Zoetermeer, dataClass, Urgency.High, noBasis ? null! : Samples.Basis, "team-2026-1",
        dataClass == DataClass.Collective || noBasis ? Samples.Jwe : content!, Samples.RuleSet);

    private static IndividualCase CaseFor(string team, DataClass dataClass)
        => new(
            Samples.Id, 1,
            new TeamId(team),
            Samples.Zoetermeer, dataClass, Urgency.Normal, Samples.Basis, "team-2026-1",
            new CompactJwe(SealedText.Of(SealedText.Header.Replace(Samples.Wijkzorgnetwerk.Value, team, StringComparison.Ordinal))),
            Samples.RuleSet);

    private static ContractViolationException Broken(PrivacyRule rule, Func<object> make)
    {
        var fault = Assert.Throws<ContractViolationException>(() => { make(); });

        Assert.Equal(rule, fault.PrivacyRule);
        return fault;
    }
}
