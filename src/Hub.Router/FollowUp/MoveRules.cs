using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Deciding.Disclosure;
using Hub.Router.InUse;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;
using Hub.Router.Ledger.Steering;

namespace Hub.Router.FollowUp;

/// <summary>
/// Decides each move of content (a handover, its acceptance, a return) by the rules of a first delivery, over what the ledger keeps of it.
/// </summary>
internal sealed class MoveRules(IRulesInUse inUse)
{
    /// <summary>What the rules say.</summary>
    public NextMove Decide(DeliveryHead head, TeamId to)
    {
        var (own, theirs) = (new MunicipalityCode(head.Municipality), to.MunicipalityOf());
        if (own != theirs && Elsewhere(to) is { } closed)
        {
            return new NextMove(TeamKind.Unknown, null, closed);
        }
        if (inUse.KindOf(to) is not { } kind)
        {
            return new NextMove(TeamKind.Unknown, null, FollowUpResult.UnknownTeam);
        }
        if (head.Facts is not { } held)
        {
            return new NextMove(kind, null, FollowUpResult.UnknownGrounds);
        }
        var rules = inUse.Disclosure;
        var dataClass = DisclosureRules.ClassAt(held.DataClass, kind);
        var facts = held with { DataClass = dataClass, HoldsBsn = held.HoldsBsn && rules.MayHaveBsn(theirs, dataClass, kind) };
        return rules.Against(own, theirs, facts, kind) is { } objection
            ? new NextMove(kind, null, FollowUpResult.Refused(objection))
            : new NextMove(kind, facts);
    }

    // Of another municipality only its triage is known to strangers: people there say whose it is.
    private FollowUpResult? Elsewhere(TeamId to)
        => !inUse.Everyone.Any(team => team.MunicipalityOf() == to.MunicipalityOf()) ? FollowUpResult.NotOnHub
            : inUse.Triage(to.MunicipalityOf()) != to ? FollowUpResult.OtherMunicipality
            : null;

    /// <summary>
    /// Why a delivery does not move by itself: it follows another, or others follow it, of which each has grounds of its own and a case a
    /// seal of its own. Null where it stands alone.
    /// </summary>
    public static async Task<FollowUpResult?> AgainstAsync(LedgerSession session, DeliveryHead head, CancellationToken cancellationToken)
        => await Joined.LeadAsync(session, head.Id, cancellationToken) is not null ? FollowUpResult.Joined
            : (await Joined.FollowersAsync(session, head.Id, cancellationToken)).Count > 0 ? FollowUpResult.Leads
            : null;

    /// <summary>Whether the copy for a team may hold a BSN.</summary>
    public bool MayHaveBsn(TeamId to, NextMove move)
        => move.Facts is { } facts && inUse.Disclosure.MayHaveBsn(to.MunicipalityOf(), facts.DataClass, move.Kind);
}
