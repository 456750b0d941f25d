using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Reads;

/// <summary>
/// What waits in the ledger: counts and the oldest. Each is an indexed read, so that it costs the same with ten million rows.
/// </summary>
/// <param name="Unconfirmed">Deliveries that no queue confirmed yet.</param>
/// <param name="OldestUnconfirmed">When the oldest of them was recorded; null for none.</param>
/// <param name="Unaccepted">Deliveries that lie with a team longer than a day and that nobody accepted.</param>
/// <param name="OldestUnaccepted">Since when the oldest of them lies there; null for none.</param>
/// <param name="Late">Deliveries that nobody accepted within their term.</param>
/// <param name="MostLate">When the term of the latest of them ended; null for none.</param>
/// <param name="Unfinished">Deliveries that were taken up and not closed within the term of that.</param>
/// <param name="MostUnfinished">When the first of those terms ended; null for none.</param>
/// <param name="Parked">What could not be processed.</param>
/// <param name="OldestParked">Since when the oldest of it; null for none.</param>
/// <param name="Alarms">Open alarms.</param>
/// <param name="OldestAlarm">Since when the oldest of them; null for none.</param>
/// <param name="OutcomesWaiting">Outcomes that the adapters' queue has not taken.</param>
internal sealed record LedgerFigures(
    long Unconfirmed, DateTimeOffset? OldestUnconfirmed, long Unaccepted, DateTimeOffset? OldestUnaccepted,
    long Late, DateTimeOffset? MostLate, long Unfinished, DateTimeOffset? MostUnfinished,
    long Parked, DateTimeOffset? OldestParked, long Alarms,
    DateTimeOffset? OldestAlarm, long OutcomesWaiting)
{
    /// <summary>How long a queue may take to confirm before it counts as waiting.</summary>
    public static readonly TimeSpan ConfirmsWithin = TimeSpan.FromSeconds(20);

    /// <summary>After how long a delivery that nobody accepted is counted.</summary>
    public static readonly TimeSpan AcceptedWithin = TimeSpan.FromDays(1);

    private static readonly string Sql =
        $"""
        SELECT (SELECT COUNT(*) FROM deliveries WHERE state IN ({DeliveryStates.Unconfirmed}) AND (due_at < @now OR created_at < @fresh)),
               (SELECT MIN(created_at) FROM deliveries WHERE state IN ({DeliveryStates.Unconfirmed})),
               (SELECT COUNT(*) FROM deliveries WHERE state IN ({DeliveryStates.Unaccepted}) AND delivered_at < @old),
               (SELECT MIN(delivered_at) FROM deliveries WHERE state IN ({DeliveryStates.Unaccepted}) AND delivered_at < @old),
               (SELECT COUNT(*) FROM deliveries WHERE state IN ({DeliveryStates.Unanswered}) AND term_at < @now),
               (SELECT MIN(term_at) FROM deliveries WHERE state IN ({DeliveryStates.Unanswered}) AND term_at < @now),
               (SELECT COUNT(*) FROM deliveries WHERE state IN ({DeliveryStates.Working}) AND work_at < @now),
               (SELECT MIN(work_at) FROM deliveries WHERE state IN ({DeliveryStates.Working}) AND work_at < @now),
               (SELECT COUNT(*) FROM parked), (SELECT MIN(parked_at) FROM parked), (SELECT COUNT(*) FROM alarms WHERE cleared_at IS NULL),
               (SELECT MIN(at) FROM alarms WHERE cleared_at IS NULL), (SELECT COUNT(*) FROM outcomes)
        """;

    /// <summary>Reads them.</summary>
    public static Task<LedgerFigures> ReadAsync(LedgerSession session, DateTimeOffset now, CancellationToken cancellationToken)
        => session.SingleAsync(
            Sql,
            row => new LedgerFigures(
                row.GetInt64(0), At(row.Moment(1)), row.GetInt64(2), At(row.Moment(3)), row.GetInt64(4), At(row.Moment(5)), row.GetInt64(6),
                At(row.Moment(7)),
                row.GetInt64(8), At(row.Moment(9)), row.GetInt64(10), At(row.Moment(11)), row.GetInt64(12)),
            cancellationToken, ("@now", now.ToUnixTimeMilliseconds()), ("@fresh", (now - ConfirmsWithin).ToUnixTimeMilliseconds()),
            ("@old", (now - AcceptedWithin).ToUnixTimeMilliseconds()));

    private static DateTimeOffset? At(long? moment) => moment is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
}
