using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Deciding.Planning;
using Hub.Router.Ledger.Rows;
using Hub.Router.Ledger.Steering;

namespace Hub.Router.TeamInbox;

/// <summary>
/// A delivery as who coordinates its area sees it. Of a case no theme, source, partner or class: with the area they would say what
/// somebody's
/// trouble is.
/// </summary>
internal static class AreaEnvelope
{
    /// <summary>The entry.</summary>
    public static InboxEntry Of(AreaRow row, AreaCode area)
    {
        var (head, open) = (row.Head, row.Head.Contract == "collective");
        var since = DateTimeOffset.FromUnixTimeMilliseconds(head.CreatedAt);
        return new InboxEntry(
            head.Id, head.Contract, head.State == DeliveryState.Accepted ? "accepted" : "delivered", head.Urgency,
            open ? DeliveryContracts.WholeHour(since) : since, Moment(head.TermAt), head.Team, head.ReturnReason, head.Revision,
                head.ReturnedBy,
            Moment(head.ReturnedAt), theme: open && row.Theme is { } theme ? WireCode.Read<Theme>(theme) : null, area: area.Value,
            finishBy: head.State == DeliveryState.Accepted ? Moment(head.WorkAt) : null,
            raisedTo: row.RaisedTo is { } above ? new TeamId(above) : null,
            raisedReason: row.RaisedReason is { } why ? WireCode.Read<EscalationReason>(why) : null,
            askedTo: row.AskedTo is { } to ? new TeamId(to) : null, askedBy: row.AskedBy is { } by ? new TeamId(by) : null);
    }

    private static DateTimeOffset? Moment(long? at) => at is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;
}
