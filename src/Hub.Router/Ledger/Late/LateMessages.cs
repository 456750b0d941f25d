using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Late;

/// <summary>
/// Messages of the hub's own about what is late, as deliveries, and which deliveries each stands for; and when a team was told.
/// </summary>
internal static class LateMessages
{
    /// <summary>Writes a message.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="id">Its id.</param>
    /// <param name="to">Who reads it, of which kind, and its queue; null where it has an inbox.</param>
    /// <param name="about">Whose matter, under which contract, how soon.</param>
    /// <param name="content">What it says.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task WriteAsync(
        LedgerSession session, Guid id, (TeamId Team, TeamKind Kind, string? Queue) to,
        (MunicipalityCode Municipality, string Contract, Urgency Urgency) about, byte[] content, long now,
        CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            $"""
            {LedgerSql.InsertDelivery} VALUES (@id, @id, 1, @municipality, 'hub', @team, @kind, @contract, @contract, NULL, @urgency,
            @queue, @state, @now, @now, @delivered, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL)
            """,
            cancellationToken, ("@id", id), ("@municipality", about.Municipality.Value), ("@team", to.Team.Value),
            ("@kind", WireCode.Of(to.Kind)), ("@contract", about.Contract), ("@urgency", WireCode.Of(about.Urgency)),
            ("@queue", to.Queue), ("@state", (int)(to.Queue is null ? DeliveryState.Delivered : DeliveryState.Pending)), ("@now", now),
            ("@delivered", to.Queue is null ? now : null));
        await session.ExecuteAsync(
            $"{LedgerSql.InsertBody} VALUES (@id, @team, 1, @content, @now)", cancellationToken,
            ("@id", id), ("@team", to.Team.Value), ("@content", content), ("@now", now));
    }

    /// <summary>Notes that a message stands for a delivery, listed in it or not.</summary>
    public static Task StandsForAsync(LedgerSession session, Guid message, Guid delivery, CancellationToken cancellationToken)
        => session.ExecuteAsync(
            "INSERT INTO escalation_messages (message_id, delivery_id) VALUES (@id, @delivery)", cancellationToken, ("@id", message),
            ("@delivery", delivery));

    /// <summary>Closes the messages of which nothing waits any more, read or not: who was told need not look.</summary>
    public static async Task EndAsync(LedgerSession session, Guid delivery, long now, CancellationToken cancellationToken)
    {
        var messages = await session.QueryAsync(
            "DELETE FROM escalation_messages WHERE delivery_id = @id RETURNING message_id", row => row.GetGuid(0), cancellationToken,
            ("@id", delivery));
        foreach (var message in messages)
        {
            await session.ExecuteAsync(
                $"""
                UPDATE deliveries SET state = {DeliveryStates.Of(DeliveryState.Closed)}, closed_at = @now
                WHERE id = @id AND state IN ({DeliveryStates.Unoffered})
                AND NOT EXISTS (SELECT 1 FROM escalation_messages m WHERE m.message_id = @id)
                """,
                cancellationToken, ("@now", now), ("@id", message));
        }
    }

    /// <summary>When a team was told since a moment, the last first.</summary>
    public static Task<List<DateTimeOffset>> ToldAsync(
        LedgerSession session, TeamId team, bool acute, DateTimeOffset since, CancellationToken cancellationToken)
        => session.QueryAsync(
            "SELECT told_at FROM escalation_turns WHERE team = @team AND acute = @acute AND told_at > @since ORDER BY told_at DESC",
            row => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)), cancellationToken, ("@team", team.Value),
            ("@acute", acute ? 1 : 0), ("@since", since.ToUnixTimeMilliseconds()));

    /// <summary>Notes that a team was told, and forgets what was before a moment.</summary>
    public static async Task NoteToldAsync(
        LedgerSession session, TeamId team, bool acute, Guid message, DateTimeOffset now, DateTimeOffset before,
        CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            "DELETE FROM escalation_turns WHERE team = @team AND told_at <= @before", cancellationToken, ("@team", team.Value),
            ("@before", before.ToUnixTimeMilliseconds()));
        await session.ExecuteAsync(
            "INSERT INTO escalation_turns (team, acute, told_at, message_id) VALUES (@team, @acute, @now, @id)", cancellationToken,
            ("@team", team.Value), ("@acute", acute ? 1 : 0), ("@now", now.ToUnixTimeMilliseconds()), ("@id", message));
    }
}
