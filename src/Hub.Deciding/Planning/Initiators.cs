using Hub.Contracts;
using Hub.Contracts.Individual;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Deciding.Classification.Rules;
using Hub.Deciding.Disclosure;

namespace Hub.Deciding.Planning;

/// <summary>
/// Whoever brought a plan of residents and agreed to be reached: sealed for the wijkregisseur of the place, beside the plan itself. Where
/// that one is not there, has no key, or may not have it, nobody gets it instead: a reason says so, and the plan goes its way as ever.
/// </summary>
/// <param name="map">The teams.</param>
/// <param name="rules">The privacy rules.</param>
/// <param name="hasKey">Whether something can be sealed for a team.</param>
internal sealed class Initiators(ITeamMap map, PrivacyRules rules, Predicate<TeamId> hasKey)
{
    /// <summary>The delivery, if any, and the reason; neither where there is no plan, or its initiator did not agree.</summary>
    /// <param name="signal">The signal.</param>
    /// <param name="plan">What its collective team reads of it.</param>
    public (PlannedDelivery.Sealed? Delivery, Reason? Why) For(Considered signal, SignalHalf plan)
    {
        if (plan is not { Initiative: true, Signal: { } words } || ReporterNotPassedOn.Initiator(signal.Signal) is null)
        {
            return default;
        }
        if (map.Find(signal.Signal.Municipality, TeamKind.Wijkregisseur, signal.Area) is not { } address)
        {
            return (null, Because("initiator.no-team"));
        }
        if (rules.Against(signal, new Wish(address.Kind, DataClass.Initiator, Wish.InitiatorPart, "route.initiator")) is { } objection)
        {
            return (null, new Reason(new RuleId("initiator.not-allowed"), $"rule:{objection.Rule}, field:{objection.Field}"));
        }
        if (!hasKey(address.Team))
        {
            return (null, Because("initiator.no-key"));
        }
        return (
            new PlannedDelivery.Sealed(
                address.Team, address.Kind, plan.Urgency, Wish.InitiatorPart, DataClass.Initiator,
                rules.BasisFor(signal, DataClass.Initiator)!,
                CaseProjection.ForInitiator(signal.Signal, words, plan.Theme)),
            Because("route.initiator"));
    }

    private static Reason Because(string rule) => new(new RuleId(rule), $"to:{WireCode.Of(TeamKind.Wijkregisseur)}");
}
