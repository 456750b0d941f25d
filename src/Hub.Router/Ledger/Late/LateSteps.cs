using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Late;

/// <summary>
/// How far it went with what is late: which step was taken, and when the next is due. One row a delivery that nobody answered.
/// </summary>
internal static class LateSteps
{
    /// <summary>The late deliveries of a team whose next step is due.</summary>
    public static Task<List<LateDelivery>> DueAsync(LedgerSession session, string team, long now, CancellationToken cancellationToken)
        => session.QueryAsync(LateDelivery.OfTeam, LateDelivery.Read, cancellationToken, ("@team", team), ("@now", now));

    /// <summary>Whether it waits still: somebody may have answered, or closed it, since it was found late.</summary>
    public static async Task<bool> WaitsAsync(LedgerSession session, LateDelivery late, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            late.Working
                ? $"SELECT 1 FROM deliveries WHERE id = @id AND state IN ({DeliveryStates.Working}) AND work_at = @term"
                : $"SELECT 1 FROM deliveries WHERE id = @id AND state IN ({DeliveryStates.Waiting}) AND term_at = @term",
            row => row.GetInt32(0), cancellationToken, ("@id", late.Id), ("@term", late.TermAt))).Count > 0;

    /// <summary>Takes a step; false where another router took it.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="late">Of which delivery.</param>
    /// <param name="step">Which step.</param>
    /// <param name="next">When the next is due; null for none.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<bool> ClaimAsync(
        LedgerSession session, LateDelivery late, int step, long? next, CancellationToken cancellationToken)
        => await session.ExecuteAsync(
            """
            INSERT INTO escalations (delivery_id, step, next_at, working) VALUES (@id, @step, @next, @working)
            ON CONFLICT (delivery_id) DO UPDATE SET step = excluded.step, next_at = excluded.next_at
            WHERE escalations.step = excluded.step - 1 AND escalations.working = excluded.working
            """,
            cancellationToken, ("@id", late.Id), ("@step", step), ("@working", late.Working ? 1 : 0), ("@next", next)) > 0;

    /// <summary>Whether operators were told of it.</summary>
    public static async Task<bool> IsAlarmedAsync(LedgerSession session, Guid delivery, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            "SELECT 1 FROM escalations WHERE delivery_id = @id AND alarm_id IS NOT NULL", row => row.GetInt32(0), cancellationToken,
            ("@id", delivery))).Count > 0;

    /// <summary>Notes by which alarm operators were told of it.</summary>
    public static Task AlarmedAsync(LedgerSession session, Guid delivery, Guid alarm, CancellationToken cancellationToken)
        => session.ExecuteAsync(
            "UPDATE escalations SET alarm_id = @alarm WHERE delivery_id = @id", cancellationToken, ("@alarm", alarm), ("@id", delivery));

    /// <summary>Those of which nothing is late any more, whatever the answer was: accepted, returned, taken back, erased.</summary>
    public static Task<List<Guid>> OverAsync(LedgerSession session, long now, CancellationToken cancellationToken)
        => session.QueryAsync(
            $"""
            SELECT e.delivery_id FROM escalations e LEFT JOIN deliveries d ON d.id = e.delivery_id WHERE d.id IS NULL
            OR (e.working = 0 AND (d.state NOT IN ({DeliveryStates.Waiting}) OR d.term_at > @now))
            OR (e.working = 1 AND (d.state NOT IN ({DeliveryStates.Working}) OR d.work_at > @now))
            """,
            row => row.GetGuid(0), cancellationToken, ("@now", now));

    /// <summary>Forgets the steps of a delivery; whether there were any.</summary>
    public static async Task<bool> EndAsync(LedgerSession session, Guid delivery, CancellationToken cancellationToken)
        => await session.ExecuteAsync("DELETE FROM escalations WHERE delivery_id = @id", cancellationToken, ("@id", delivery)) > 0;
}
