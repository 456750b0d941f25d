using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Router.InUse;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.FollowUp;

/// <summary>The terms that an act on a delivery begins, as the ledger has moments.</summary>
internal sealed class ActTerms(IRulesInUse rules)
{
    /// <summary>By when a team of a kind must have answered; null where its municipality has no terms.</summary>
    public long? Answer(DeliveryHead head, TeamKind kind, long now)
        => Moment(rules.Due(new MunicipalityCode(head.Municipality), kind, WireCode.Read<Urgency>(head.Urgency), At(now)));

    /// <summary>By when who takes it up now must have closed it; null for the hub's own messages, which ask only to be read.</summary>
    public long? Work(DeliveryHead head, long now)
        => OwnMessage.Is(head.Contract) ? null
            : Moment(rules.WorkDue(new MunicipalityCode(head.Municipality), head.Contract == "collective", At(now)));

    /// <summary>When the content goes of what is taken up now.</summary>
    public long Kept(DeliveryHead head, long now)
        => rules.ContentEnd(new MunicipalityCode(head.Municipality), At(now)).ToUnixTimeMilliseconds();

    private static DateTimeOffset At(long now) => DateTimeOffset.FromUnixTimeMilliseconds(now);

    private static long? Moment(DateTimeOffset? at) => at?.ToUnixTimeMilliseconds();
}
