using System.Collections.Immutable;
using Hub.Contracts.Individual;
using Hub.Deciding.Classification.Evidence;
using Hub.Deciding.Classification.Rules;

namespace Hub.Deciding.Planning;

/// <summary>Which sealed deliveries tell where in their text the reasons stand, and which reasons.</summary>
internal static class CaseReasons
{
    /// <summary>Whether a delivery tells them: a case with its whole text, for the team that owns it or for triage.</summary>
    public static bool AreFor(PlannedDelivery delivery)
        => delivery is PlannedDelivery.Sealed { DataClass: not (DataClass.Arrears or DataClass.Initiator), Content.Description: not null };

    /// <summary>The delivery with them; as it is where it tells none.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="decision">The decision that it is of.</param>
    /// <param name="find">Finds the places of reasons.</param>
    public static PlannedDelivery In(
        PlannedDelivery delivery, RoutingDecision.Routed decision, Func<IEnumerable<Reason>, ImmutableArray<CaseReason>> find)
    {
        if (!AreFor(delivery) || delivery is not PlannedDelivery.Sealed one)
        {
            return delivery;
        }
        // Who gets the case of a split signal is not told that there was another half: only what its own half says, and no kind.
        var reasons = one.Reasons.IsDefault ? decision.Reasons.AsEnumerable()
            : one.Reasons.Where(reason => KindEvidence.KindOf(reason.Rule) is null);
        return one with { Content = one.Content.Telling(find(reasons)) };
    }
}
