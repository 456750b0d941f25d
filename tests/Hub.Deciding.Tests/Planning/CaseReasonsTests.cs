using System.Collections.Immutable;
using Hub.Contracts.Individual;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Deciding.Classification.Rules;
using Hub.Deciding.Planning;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Planning;

/// <summary>Who gets a case with its text is told why, as far as it may know; nobody else is.</summary>
public sealed class CaseReasonsTests
{
    private static readonly PlannedDelivery.Sealed Case = (PlannedDelivery.Sealed)new Plan().Only();

    [Theory]
    [InlineData(DataClass.Case, true)]
    [InlineData(DataClass.SafeAtHome, true)]
    [InlineData(DataClass.PoliceCare, true)]
    [InlineData(DataClass.Undecided, true)]
    [InlineData(DataClass.Initiator, false)]
    [InlineData(DataClass.Arrears, false)]
    public void A_case_tells_them_and_an_initiator_or_arrears_do_not(DataClass dataClass, bool expected)
        => Assert.Equal(expected, CaseReasons.AreFor(Case with { DataClass = dataClass }));

    [Fact]
    public void What_everybody_may_read_or_has_no_text_tells_none_and_stays_as_it_is()
    {
        var open = new Plan { Kind = SignalKind.Collective }.Only();
        var bare = Case with { Content = new CaseContent(Theme.Eenzaamheid, Case.Content.ReportedAt, SourceKind.Zorg) };

        Assert.All([open, bare], delivery => Assert.Same(delivery, CaseReasons.In(delivery, Decision("soort.individueel"), Find)));
    }

    [Fact]
    public void A_case_of_a_whole_signal_tells_all_reasons_of_the_decision_in_order()
        => Assert.Equal(["route.individual", "soort.individueel", "thema.geleerd"], Told(
            Case, "route.individual", "soort.individueel", "thema.geleerd"));

    [Fact]
    public void A_case_of_a_split_signal_tells_those_of_its_own_half_without_a_kind()
        => Assert.Equal(["route.individual", "thema.geleerd"], Told(
            Case with { Reasons = Because("route.individual", "soort.individueel", "thema.geleerd") }, "route.collective", "soort.beide"));

    private static IEnumerable<string> Told(PlannedDelivery delivery, params string[] decision)
        => Assert.IsType<PlannedDelivery.Sealed>(CaseReasons.In(delivery, Decision(decision), Find)).Content.Reasons
            .Select(reason => reason.Rule.Value);

    private static ImmutableArray<CaseReason> Find(IEnumerable<Reason> reasons)
        => [.. reasons.Select(reason => new CaseReason(reason.Rule, "omdat"))];

    private static RoutingDecision.Routed Decision(params string[] rules)
        => new(SignalKind.Both, Theme.Overig, default, null, [], [], Because(rules), new RuleSetVersion("test-1"));

    private static ImmutableArray<Reason> Because(params string[] rules)
        => [.. rules.Select(rule => new Reason(new RuleId(rule), "field:text"))];
}
