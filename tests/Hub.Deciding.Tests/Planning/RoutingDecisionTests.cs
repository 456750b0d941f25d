using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Deciding.Classification.Rules;
using Hub.Deciding.Planning;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Planning;

public sealed class RoutingDecisionTests
{
    private const string Confirm = HubReasons.ThemeToConfirm;

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void A_theme_is_to_be_confirmed_where_one_of_the_reasons_says_so(bool said, bool expected)
        => Assert.Equal(expected, Decision("route.collective", said ? Confirm : "thema.geleerd").ThemeToConfirm);

    [Fact]
    public void A_receiver_is_told_the_first_fifty_rules_each_once()
    {
        var rules = Enumerable.Range(1, 60).Select(number => $"regel.{number}").ToArray();

        var told = Decision(["regel.1", .. rules]).RulesFor(new Plan().Only());

        Assert.Equal(rules.Take(50), told.Select(rule => rule.Value));
    }

    private static RoutingDecision.Routed Decision(params string[] rules)
        => new(
            SignalKind.Collective, Theme.Afval, default, null, [], [],
            [.. rules.Select(rule => new Reason(new RuleId(rule), "field:text"))], new RuleSetVersion("test-1"));
}
