using Hub.Contracts;
using Hub.Contracts.Individual;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Deciding.Planning;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.TeamInbox;

/// <summary>What a team reads: its list, and the content of one delivery with the view logged in the same transaction.</summary>
internal sealed class InboxStore(LedgerDatabase database, TimeProvider clock)
{
    /// <summary>The team's deliveries, the most urgent first: what waits for it, then what it offered and is the owner of still; or all.</summary>
    public Task<InboxPage> ListAsync(TeamId team, bool all, int most, CancellationToken cancellationToken)
        => database.ReadAsync(
            async session =>
            {
                var rows = await session.QueryAsync(
                    $"""
                    SELECT {DeliveryHead.Columns}, (SELECT b.delete_after FROM bodies b WHERE b.delivery_id = deliveries.id AND b.team = @team) FROM deliveries
                    WHERE (team = @team AND state IN ({(all ? "1, 2, 3, 4, 5, 6" : "1, 2, 5, 6")})) OR (hand_over_to = @team AND state IN (5, 6))
                    ORDER BY CASE WHEN team = @team AND state IN (5, 6) THEN 1 ELSE 0 END, CASE urgency WHEN 'acute' THEN 0 WHEN 'high' THEN 1 ELSE 2 END, created_at
                    LIMIT @most
                    """,
                    row => Entry(DeliveryHead.Read(row), team.Value, row.Moment(DeliveryHead.ColumnCount)), cancellationToken, ("@team", team.Value), ("@most", most + 1));
                var back = await session.QueryAsync(
                    $"SELECT {WithdrawalRow.Columns} FROM withdrawals WHERE team = @team{(all ? "" : " AND seen_at IS NULL")} ORDER BY at DESC LIMIT @most",
                    WithdrawalRow.Read, cancellationToken, ("@team", team.Value), ("@most", most + 1));
                // What was taken back first: whoever is at work on it must know at once.
                List<InboxEntry> entries = [.. back.Select(Entry), .. rows];
                return new InboxPage([.. entries.Take(most)], entries.Count > most);
            },
            cancellationToken);

    /// <summary>A delivery that was taken back from the team; null where none was.</summary>
    public async Task<WithdrawalRow?> TakenBackAsync(Guid delivery, TeamId team, CancellationToken cancellationToken)
        => (await database.ReadAsync(
            session => session.QueryAsync(
                $"SELECT {WithdrawalRow.Columns} FROM withdrawals WHERE delivery_id = @id AND team = @team", WithdrawalRow.Read, cancellationToken,
                ("@id", delivery), ("@team", team.Value)),
            cancellationToken)).FirstOrDefault();

    /// <summary>A delivery that the team owns; null where it owns none such.</summary>
    public async Task<DeliveryHead?> OwnedAsync(Guid delivery, TeamId team, CancellationToken cancellationToken)
        => (await database.ReadAsync(
            session => session.QueryAsync(
                $"SELECT {DeliveryHead.Columns} FROM deliveries WHERE id = @id AND team = @team", DeliveryHead.Read, cancellationToken,
                ("@id", delivery), ("@team", team.Value)),
            cancellationToken)).FirstOrDefault();

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

    private static InboxEntry Entry(WithdrawalRow row)
        => new(row.DeliveryId, row.Contract, InboxCodes.Withdrawn, row.Urgency, DateTimeOffset.FromUnixTimeMilliseconds(row.At), reason: row.Reason, revision: row.Revision);

    private static InboxEntry Entry(DeliveryHead head, string team, long? contentUntil)
        => new(
            head.Id, head.Contract, State(head, team), head.Urgency, Since(head),
            Moment(head.TermAt), head.Team == team ? null : head.Team, head.ReturnReason, head.Revision, head.ReturnedBy, Moment(head.ReturnedAt),
            head.Team == team ? head.HandOverTo : null, Moment(contentUntil), head.DataClass is { } code ? WireCode.Read<DataClass>(code) : null);

    private static DateTimeOffset? Moment(long? at) => at is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;

    // As exact as the delivery itself is: to the millisecond it would find the other half of a split signal.
    private static DateTimeOffset Since(DeliveryHead head)
        => DateTimeOffset.FromUnixTimeMilliseconds(head.CreatedAt) is var moment && head.Contract == "collective" ? DeliveryContracts.WholeHour(moment) : moment;

    private static string State(DeliveryHead head, string team) => head.State switch
    {
        DeliveryState.Pending or DeliveryState.Delivered => "delivered",
        DeliveryState.Accepted => "accepted",
        DeliveryState.HandOverPending or DeliveryState.HandingOver => head.Team == team ? "handing-over" : "offered",
        DeliveryState.Closed => "closed",
        var other => throw new InvalidOperationException($"{other} is in no list."),
    };
}
