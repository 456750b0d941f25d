using System.Data.Common;
using Hub.Contracts;
using Hub.Contracts.Collective;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Deciding.Planning;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Inbox;

/// <summary>
/// One row of the ledger as an entry of a team's list: what it is about as far as the team may read that without opening anything.
/// </summary>
internal static class InboxRow
{
    /// <summary>How many columns an entry is read from: the head's, and eighteen more.</summary>
    public const int ColumnCount = DeliveryHead.ColumnCount + 18;

    /// <summary>
    /// Reads an entry from the columns of a delivery's head, then when its body goes, the body of a public matter, kind, theme and area of
    /// its signal, how it is steered, and
    /// what was made public of it.
    /// </summary>
    public static InboxEntry Read(DbDataReader row, string team)
    {
        var head = DeliveryHead.Read(row);
        var about = About.Of(head, row);
        var lead = row.IsDBNull(DeliveryHead.ColumnCount + 10) ? (Guid?)null : row.GetGuid(DeliveryHead.ColumnCount + 10);
        if (lead is not null && head.State != DeliveryState.Closed)
        {
            head = head with
            {
                TermAt = row.Moment(DeliveryHead.ColumnCount + 11),
                WorkAt = row.Moment(DeliveryHead.ColumnCount + 12),
                AcceptedBy = row.Text(DeliveryHead.ColumnCount + 13),
            };
        }
        var followers = row.GetInt64(DeliveryHead.ColumnCount + 14);
        return new InboxEntry(
            head.Id, head.Contract, State(head, team), head.Urgency, Since(head), Moment(head.TermAt), head.Team == team ? null : head.Team,
            head.ReturnReason,
            head.Revision, head.ReturnedBy, Moment(head.ReturnedAt), head.Team == team ? head.HandOverTo : null,
            Moment(row.Moment(DeliveryHead.ColumnCount)),
            head.DataClass is { } code ? WireCode.Read<DataClass>(code) : null, about.Theme, about.Area, about.Street, about.Source,
            head.Contract == "individual" ? new PartnerId(head.Partner) : null,
            StaffCode.RoleOf(head.AcceptedBy) is null ? null : head.AcceptedBy,
            head.CloseOutcome is { } outcome ? WireCode.Read<CloseOutcome>(outcome) : null,
            row.IsDBNull(DeliveryHead.ColumnCount + 5) ? null : true,
            head.State == DeliveryState.Accepted ? Moment(head.WorkAt) : null,
            raisedTo: Team(row, 6), raisedReason: row.Text(DeliveryHead.ColumnCount + 7) is { } why
                ? WireCode.Read<EscalationReason>(why) : null,
            askedTo: Team(row, 8), askedBy: Team(row, 9), joinedTo: lead, joined: followers == 0 ? null : (int)followers,
            madePublic: Public(row));
    }

    /// <summary>An entry of what was taken back.</summary>
    public static InboxEntry Read(WithdrawalRow row)
        => new(
            row.DeliveryId, row.Contract, InboxCodes.Withdrawn, row.Urgency, DateTimeOffset.FromUnixTimeMilliseconds(row.At),
            reason: row.Reason, revision: row.Revision);

    // The network first, where one has something of it too.
    private static MadePublic? Public(DbDataReader row)
        => row.Moment(DeliveryHead.ColumnCount + 15) is { } at
            ? new MadePublic(
                Moment(at)!.Value, new TeamId(row.GetString(DeliveryHead.ColumnCount + 16).Split(',')[^1]),
                row.Text(DeliveryHead.ColumnCount + 17))
            : null;

    private static TeamId? Team(DbDataReader row, int column)
        => row.Text(DeliveryHead.ColumnCount + column) is { } team ? new TeamId(team) : null;

    private static DateTimeOffset? Moment(long? at) => at is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;

    // As exact as the delivery itself is: to the millisecond it would find the other half of a split signal.
    private static DateTimeOffset Since(DeliveryHead head)
        => DateTimeOffset.FromUnixTimeMilliseconds(head.CreatedAt) is var moment && head.Contract == "collective"
            ? DeliveryContracts.WholeHour(moment)
            : moment;

    private static string State(DeliveryHead head, string team) => head.State switch
    {
        DeliveryState.Pending or DeliveryState.Delivered => "delivered",
        DeliveryState.Accepted => "accepted",
        DeliveryState.HandOverPending or DeliveryState.HandingOver => head.Team == team ? "handing-over" : "offered",
        DeliveryState.Closed => "closed",
        DeliveryState.Decided => InboxCodes.Decided,
        var other => throw new InvalidOperationException($"{other} is in no list."),
    };

    private sealed record About(Theme? Theme = null, string? Area = null, StreetName? Street = null, SourceKind? Source = null)
    {
        public static About Of(DeliveryHead head, DbDataReader row) => head.Contract switch
        {
            "collective" => row.Bytes(DeliveryHead.ColumnCount + 1) is { } body && Written<CollectiveSignal>(body) is { } signal
                ? new About(signal.Theme, signal.Area?.Value, signal.Street, signal.SourceKind)
                // The text is gone: the theme of what was never split is its own.
                : row.Text(DeliveryHead.ColumnCount + 2) == "collective" && row.Text(DeliveryHead.ColumnCount + 3) is { } known
                    ? new About(WireCode.Read<Theme>(known), row.Text(DeliveryHead.ColumnCount + 4), Source: head.Facts?.Source)
                : new About(Source: head.Facts?.Source),
            OwnMessage.Pattern => row.Bytes(DeliveryHead.ColumnCount + 1) is { } pattern && Written<CollectivePattern>(pattern) is { } many
                ? new About(many.Theme, many.Area.Value) : new About(),
            OwnMessage.Trend => row.Bytes(DeliveryHead.ColumnCount + 1) is { } trend && Written<CollectiveTrend>(trend) is { } rising
                ? new About(rising.Theme, rising.Area.Value) : new About(),
            // The theme of a split signal is that of one of its halves: on the other it would tell what that one is about.
            "individual" => new About(
                row.Text(DeliveryHead.ColumnCount + 2) is "both" or null || row.Text(DeliveryHead.ColumnCount + 3) is not { } theme
                    ? null
                    : WireCode.Read<Theme>(theme),
                head.DataClass == WireCode.Of(DataClass.Arrears) ? null : row.Text(DeliveryHead.ColumnCount + 4),
                Source: head.Facts?.Source),
            _ => new About(),
        };

        // A row that was damaged must not take the list with it.
        private static T? Written<T>(ReadOnlyMemory<byte> body)
            where T : class
        {
            try
            {
                return HubJson.Read<CloudEvent<T>>(body.Span).Data;
            }
            catch (ContractViolationException)
            {
                return null;
            }
        }
    }
}
