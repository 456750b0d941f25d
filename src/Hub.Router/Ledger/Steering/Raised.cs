using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Steering;

/// <summary>What teams laid with who stands above them, of their own accord.</summary>
internal static class Raised
{
    /// <summary>The last of a delivery by its owner; null for none.</summary>
    public static async Task<RaisedRow?> LastAsync(LedgerSession session, Guid delivery, string team, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            "SELECT to_team, step, reason, actor FROM raised WHERE delivery_id = @id AND team = @team ORDER BY step DESC LIMIT 1",
            row => new RaisedRow(delivery, team, row.GetString(0), row.GetInt32(1), row.GetString(2), row.GetString(3)), cancellationToken,
            ("@id", delivery), ("@team", team))).FirstOrDefault();

    /// <summary>How many of the chain the hub told by itself, because a term ended.</summary>
    public static async Task<int> ToldAsync(LedgerSession session, Guid delivery, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            "SELECT step FROM escalations WHERE delivery_id = @id", row => row.GetInt32(0) - 1, cancellationToken, ("@id",
                delivery))).FirstOrDefault();

    /// <summary>Whether the owner laid it with this team already.</summary>
    public static async Task<bool> KnowsAsync(LedgerSession session, Guid delivery, string team, string toTeam,
        CancellationToken cancellationToken)
        => (await session.QueryAsync(
            "SELECT 1 FROM raised WHERE delivery_id = @id AND team = @team AND to_team = @to", row => row.GetInt32(0), cancellationToken,
            ("@id", delivery), ("@team", team), ("@to", toTeam))).Count > 0;

    /// <summary>Adds one.</summary>
    public static Task AddAsync(LedgerSession session, RaisedRow row, Guid message, long now, CancellationToken cancellationToken)
        => session.ExecuteAsync(
            """
            INSERT INTO raised (delivery_id, team, to_team, step, reason, actor, at, message_id)
            VALUES (@id, @team, @to, @step, @reason, @actor, @now, @message)
            """,
            cancellationToken, ("@id", row.DeliveryId), ("@team", row.Team), ("@to", row.ToTeam), ("@step", row.Step), ("@reason",
                row.Reason),
            ("@actor", row.Actor), ("@now", now), ("@message", message));

    /// <summary>Those whose delivery ended, or is another team's now.</summary>
    public static Task<List<(Guid Delivery, Guid Message)>> OverAsync(LedgerSession session, CancellationToken cancellationToken)
        => session.QueryAsync(
            $"""
            SELECT r.delivery_id, r.message_id FROM raised r LEFT JOIN deliveries d ON d.id = r.delivery_id
            WHERE r.ended_at IS NULL AND (d.id IS NULL OR d.team <> r.team OR d.state NOT IN ({DeliveryStates.Held}))
            """,
            row => (row.GetGuid(0), row.GetGuid(1)), cancellationToken);

    /// <summary>Ends one: who was told need not look any more.</summary>
    public static async Task<bool> EndAsync(LedgerSession session, Guid delivery, Guid message, long now,
        CancellationToken cancellationToken)
    {
        // What was said of a person goes with the matter; a message without such words may be read on.
        await session.ExecuteAsync(
            "DELETE FROM bodies WHERE delivery_id = @id AND EXISTS (SELECT 1 FROM provisions p WHERE p.delivery_id = @id)",
            cancellationToken, ("@id", message));
        await session.ExecuteAsync(
            $"""
            UPDATE deliveries SET state = {DeliveryStates.Of(DeliveryState.Closed)}, closed_at = @now
            WHERE id = @id AND state IN ({DeliveryStates.Unoffered})
            """,
            cancellationToken, ("@now", now), ("@id", message));
        return await session.ExecuteAsync(
            "UPDATE raised SET ended_at = @now WHERE delivery_id = @id AND message_id = @message", cancellationToken,
            ("@now", now), ("@id", delivery), ("@message", message)) > 0;
    }
}
