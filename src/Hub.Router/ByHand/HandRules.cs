using Hub.Contracts;
using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Deciding.Disclosure;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.ByHand;

/// <summary>Who may decide a delivery by hand, and whether the rules let its parts go where that person says.</summary>
internal sealed class HandRules(MoveRules moves, IRulesInUse inUse)
{
    /// <summary>Why somebody cannot decide it now; null where he can.</summary>
    /// <remarks>A team decides what it has not accepted: until then the hub owns it, and after it too. Triage also decides what it took up,
    /// whoever did so.</remarks>
    public FollowUpResult? Against(DeliveryHead head, TeamId team, string actor)
        => head.Team != team.Value ? FollowUpResult.NotFound
            : OwnMessage.Is(head.Contract) ? FollowUpResult.WrongState
            : head.State switch
            {
                DeliveryState.Pending or DeliveryState.Delivered => null,
                DeliveryState.Decided => FollowUpResult.Decided,
                DeliveryState.Accepted when inUse.KindOf(team) == TeamKind.Triage => head.AcceptedBy == actor ? null : FollowUpResult.Taken,
                _ => FollowUpResult.WrongState,
            };

    /// <summary>Why a team cannot say that its case, which stays, is also a public matter; null where it can.</summary>
    /// <remarks>Who owns it, and anybody of that team: nothing of the case moves. At triage a case is decided, not kept.</remarks>
    public FollowUpResult? AgainstBeside(DeliveryHead head, TeamId team)
        => head.Team != team.Value ? FollowUpResult.NotFound
            : head.Contract != "individual" || inUse.KindOf(team) == TeamKind.Triage
                || head.State is not (DeliveryState.Delivered or DeliveryState.Accepted) ? FollowUpResult.WrongState
            : null;

    /// <summary>Whether a team may have the case.</summary>
    /// <param name="head">The delivery.</param>
    /// <param name="original">On what a public matter may be a case; null where there is no original of it.</param>
    /// <param name="to">The team.</param>
    public NextMove Case(DeliveryHead head, ContentFacts? original, TeamId to)
        => AsCase(head, original) is not { } content ? Refuse(FollowUpResult.NoOriginal)
            : IsNoChoice(head, to) ? Refuse(FollowUpResult.UnknownTeam)
            : moves.Decide(content, to) is { Facts.DataClass: DataClass.Collective } ? Refuse(FollowUpResult.NoOriginal)
            : moves.Decide(content, to);

    /// <summary>A delivery as the case that it is or may become; null where it can be none.</summary>
    public static DeliveryHead? AsCase(DeliveryHead head, ContentFacts? original)
        => head.Contract != "collective" ? head
            : original is null ? null
            : head with { DataClass = WireCode.Of(original.DataClass), Facts = original };

    /// <summary>Whether a team may have the public matter. Of arrears and of an initiator nothing becomes public.</summary>
    public NextMove Public(DeliveryHead head, TeamId to)
        => to.Value == head.Team ? Refuse(FollowUpResult.UnknownTeam)
            : head.Facts is not { } facts ? Refuse(FollowUpResult.UnknownGrounds)
            : facts.DataClass switch
            {
                DataClass.Arrears => Refuse(FollowUpResult.Refused(new Objection(PrivacyRule.ArrearsForDebtHelpOnly, "destination"))),
                DataClass.Initiator => Refuse(FollowUpResult.Refused(new Objection(PrivacyRule.ReporterNotPassedOn, "destination"))),
                _ => moves.Decide(head with { DataClass = null, Facts = ContentFacts.OfCollective(facts.Source) }, to),
            };

    /// <summary>Whether what a person saw is what the gates let go; the urgency that the words have by themselves.</summary>
    public (FollowUpResult? Refusal, bool Acute) Gate(DeliveryHead head, PublicPart part)
    {
        var now = inUse.Release(new MunicipalityCode(head.Municipality), head.Facts!.Source, part.Text?.Value, part.Street?.Value);
        return now.Text == part.Text && now.Street == part.Street
            ? (null, now.Acute)
            : (FollowUpResult.Refused(new Objection(PrivacyRule.NoPersonInCollective, "asPublic.part")), false);
    }

    /// <summary>Whether the copy for a team may hold a BSN.</summary>
    public bool MayHaveBsn(TeamId to, NextMove move) => moves.MayHaveBsn(to, move);

    // To another municipality a matter is handed over, so that it has an owner until somebody there accepts: it is not decided away.
    private static bool IsNoChoice(DeliveryHead head, TeamId to) => to.Value == head.Team || to.MunicipalityOf().Value != head.Municipality;

    private static NextMove Refuse(FollowUpResult refusal) => new(TeamKind.Unknown, null, refusal);
}
