using Hub.Contracts.Territory;
using Hub.Router.FollowUp;
using Hub.Router.Ledger;

namespace Hub.Router.Inbox;

/// <summary>What a team reads: its list, and the content of one delivery with the view logged in the same transaction.</summary>
internal sealed class InboxStore(LedgerDatabase database, TimeProvider clock)
{
    /// <summary>The team's deliveries, oldest first: what waits or is being worked on, or all.</summary>
    public Task<InboxPage> ListAsync(TeamId team, bool all, int most, CancellationToken cancellationToken)
        => database.ReadAsync(
            async session =>
            {
                var states = all ? "1, 2, 3, 4, 5, 6" : "1, 2, 3, 5, 6";
                var rows = await session.QueryAsync(
                    $"""
                    SELECT {DeliveryHead.Columns}, EXISTS (SELECT 1 FROM bodies b WHERE b.delivery_id = d.id AND b.team = @team)
                    FROM deliveries d WHERE (team = @team AND state IN ({states})) OR (hand_over_to = @team AND state IN (5, 6))
                    ORDER BY created_at LIMIT @most
                    """,
                    row => Item(DeliveryHead.Read(row), team.Value, Convert.ToBoolean(row.GetValue(20))), cancellationToken,
                    ("@team", team.Value), ("@most", most));
                return new InboxPage([.. rows]);
            },
            cancellationToken);

    /// <summary>Opens a delivery: the event that the team may read, and a row that says who looked, when and why. Null where there is nothing to open.</summary>
    public Task<byte[]?> OpenAsync(Guid delivery, TeamId team, string actor, string reason, CancellationToken cancellationToken)
        => database.WriteAsync(
            async session =>
            {
                var found = await session.QueryAsync(
                    """
                    SELECT b.content FROM deliveries d JOIN bodies b ON b.delivery_id = d.id AND b.team = @team
                    WHERE d.id = @id AND ((d.team = @team AND d.state IN (1, 2, 3, 4, 5, 6)) OR (d.hand_over_to = @team AND d.state IN (5, 6)))
                    """,
                    row => row.GetFieldValue<byte[]>(0), cancellationToken, ("@id", delivery), ("@team", team.Value));
                if (found is not [var content])
                {
                    return null;
                }
                var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
                await session.ExecuteAsync(
                    "INSERT INTO views (delivery_id, team, actor, reason, at) VALUES (@id, @team, @actor, @reason, @now)", cancellationToken,
                    ("@id", delivery), ("@team", team.Value), ("@actor", actor), ("@reason", reason), ("@now", now));
                session.Add(new TrailEntry(now, actor, team.Value, "open", delivery.ToString(), "viewed", reason));
                return content;
            },
            cancellationToken);

    private static InboxItem Item(DeliveryHead head, string team, bool hasContent)
        => new(
            head.Id, head.Revision, head.Contract, head.DataClass, head.Urgency, State(head, team), Moment(head.CreatedAt)!.Value, Moment(head.AcceptedAt),
            head.AcceptedBy, Moment(head.TermAt), head.Team == team ? null : head.Team, head.Team == team ? head.HandOverTo : null, hasContent);

    private static string State(DeliveryHead head, string team) => head.State switch
    {
        DeliveryState.Pending or DeliveryState.Delivered => "delivered",
        DeliveryState.Accepted => "accepted",
        DeliveryState.HandOverPending or DeliveryState.HandingOver => head.Team == team ? "handing-over" : "offered",
        DeliveryState.Closed => "closed",
        var other => throw new InvalidOperationException($"{other} is in no list."),
    };

    private static DateTimeOffset? Moment(long? at) => at is { } moment ? DateTimeOffset.FromUnixTimeMilliseconds(moment) : null;
}
