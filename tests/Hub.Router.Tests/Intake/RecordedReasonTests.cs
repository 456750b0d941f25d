using System.Collections.Immutable;
using Hub.Contracts.Rules;
using Hub.Deciding.Classification.Rules;
using Hub.Deciding.Planning;
using Hub.Router.InUse;
using Hub.Testing.Nodes.Router;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Router.Tests.Intake;

/// <summary>What the ledger tells of a decision: which rules, on which lists; no word of what is sealed.</summary>
public sealed class RecordedReasonTests
{
    [Fact]
    public async Task No_word_of_a_text_stands_in_the_ledger()
    {
        ImmutableArray<Reason> reasons = [new(new RuleId("thema.geleerd"), "lexicon:zorg.verward, woord:pillen, paar:slikt pillen")];
        var rules = new GivenRules((signal, claim) => Given.Decide(signal, claim) is RoutingDecision.Routed routed
            ? new RoutingDecision.Routed(
                routed.Kind, routed.Theme, routed.Flags, routed.Area, routed.Deliveries, routed.Notices, reasons, routed.RuleSet)
            : throw new InvalidOperationException());
        await using var bus = await RouterBus.StartAsync(more: services => services.AddSingleton<IRulesInUse>(rules));

        await bus.RouteAsync(Given.Signal("individueel"));

        Assert.Equal(
            ["thema.geleerd\tlexicon:zorg.verward, woorden"],
            await bus.QueryAsync("SELECT reasons FROM signals", row => row.GetString(0)));
    }
}
