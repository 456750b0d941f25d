using Hub.Contracts.Rules;
using Hub.Deciding.Classification.Rules;
using Hub.Deciding.Planning;
using Hub.Router.InUse;
using Hub.Testing.Nodes.Router;
using Microsoft.Extensions.DependencyInjection;
using static Hub.Router.Tests.Patterns.PatternSite;

namespace Hub.Router.Tests.Intake;

/// <summary>A theme that a person has yet to confirm counts in no figure and no pattern.</summary>
public sealed class ThemeToConfirmTests
{
    [Theory]
    [InlineData(HubReasons.ThemeToConfirm, null, 0)]
    [InlineData("thema.geleerd", "eenzaamheid", 1)]
    public async Task What_is_not_sure_has_no_theme_in_the_ledger_and_no_part_in_a_pattern(string rule, string? theme, int marks)
    {
        var rules = new GivenRules((signal, claim) => Given.Decide(signal, claim) is RoutingDecision.Routed routed
            ? new RoutingDecision.Routed(
                routed.Kind, Hub.Contracts.Signals.Theme.Eenzaamheid, routed.Flags, routed.Area, routed.Deliveries, routed.Notices,
                [new Reason(new RuleId(rule), "")], routed.RuleSet)
            : throw new InvalidOperationException());
        await using var bus = await RouterBus.StartAsync(more: services => services.AddSingleton<IRulesInUse>(rules));

        await bus.RouteAsync(Given.Signal("individueel", subject: Person(1)));

        Assert.Equal([theme], await bus.QueryAsync("SELECT theme FROM signals", row => row.IsDBNull(0) ? null : row.GetString(0)));
        Assert.Equal(marks, await CountAsync(bus, "pattern_marks"));
    }
}
