using Hub.Contracts.Collective;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Deciding.Disclosure;
using Hub.Router.InUse;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.FollowUp;

/// <summary>
/// What a team says with a public matter passes the release gate as any word of it does: a person reads what is left, and sends exactly
/// that
/// (<see cref="PrivacyRule.NoPersonInCollective"/>).
/// </summary>
internal sealed class RemarkGate(IRulesInUse rules)
{
    /// <summary>What of it may go; null where nothing may. Nothing of it is kept.</summary>
    public ReleasedText? Ask(DeliveryHead head, string text)
        => rules.Release(new MunicipalityCode(head.Municipality), head.Facts!.Source, text, null).Text;

    /// <summary>Why words may not go along; null where they may, and where there are none.</summary>
    public FollowUpResult? Against(DeliveryHead head, ReleasedText? remark)
        => remark is null ? null
            : Closed(head) is { } closed ? closed
            : Ask(head, remark.Value) == remark ? null
            : FollowUpResult.Refused(new Objection(PrivacyRule.NoPersonInCollective, "remark"));

    /// <summary>Why nothing can be said in the open with a delivery; null where it can.</summary>
    public static FollowUpResult? Closed(DeliveryHead head)
        => head.Contract != "collective" ? FollowUpResult.Refused(new Objection(PrivacyRule.SealedForReceiver, "remark"))
            : head.Facts is null ? FollowUpResult.UnknownGrounds
            : null;
}
