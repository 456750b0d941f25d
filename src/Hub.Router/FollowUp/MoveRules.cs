using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Deciding.Disclosure;
using Hub.Router.InUse;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.FollowUp;

/// <summary>Decides each move of content (a handover, its acceptance, a return) by the rules of a first delivery, over what the ledger keeps of it.</summary>
internal sealed class MoveRules(IRulesInUse inUse)
{
    /// <summary>What the rules say.</summary>
    public NextMove Decide(DeliveryHead head, TeamId to)
    {
        var municipality = new MunicipalityCode(head.Municipality);
        if (inUse.KindOf(to) is not { } kind || !to.Value.StartsWith($"{head.Municipality.ToLowerInvariant()}.", StringComparison.Ordinal))
        {
            return new NextMove(TeamKind.Unknown, null, FollowUpResult.UnknownTeam);
        }
        if (head.Facts is not { } held)
        {
            return new NextMove(kind, null, FollowUpResult.UnknownGrounds);
        }
        var rules = inUse.Disclosure;
        var dataClass = DisclosureRules.ClassAt(held.DataClass, kind);
        var facts = held with { DataClass = dataClass, HoldsBsn = held.HoldsBsn && rules.MayHaveBsn(municipality, dataClass, kind) };
        return rules.Against(municipality, facts, kind) is { } objection
            ? new NextMove(kind, null, FollowUpResult.Refused(objection))
            : new NextMove(kind, facts);
    }

    /// <summary>Whether the copy for a team may hold a BSN.</summary>
    public bool MayHaveBsn(DeliveryHead head, NextMove move)
        => move.Facts is { } facts && inUse.Disclosure.MayHaveBsn(new MunicipalityCode(head.Municipality), facts.DataClass, move.Kind);
}
