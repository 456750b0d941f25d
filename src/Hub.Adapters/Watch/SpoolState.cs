using Hub.Adapters.Outcomes;
using Hub.Adapters.Spool.Rows;
using Hub.Contracts.Workers;

namespace Hub.Adapters.Watch;

/// <summary>What waits at the adapters: counts and moments.</summary>
/// <param name="Waiting">Signals that wait for the router's receipt.</param>
/// <param name="OldestWaiting">When the oldest of them came in; null for none.</param>
/// <param name="OldestAcute">When the oldest of them that its sender called acute came in; null for none.</param>
/// <param name="CallbacksWaiting">Outcomes that a callback has not confirmed.</param>
/// <param name="CallbacksParked">Outcomes that are no longer tried.</param>
/// <param name="MessagesParked">Messages that AMQP intake set aside.</param>
/// <param name="AlarmsStanding">Alarms that stand here.</param>
/// <param name="RowsSetAside">Rows that a disk damaged and that wait for an operator.</param>
/// <param name="Offered">Signals that are offered again to a ledger that was put back.</param>
/// <param name="Ledger">The furthest that is known of the ledger; null for nothing.</param>
internal sealed record SpoolState(
    int Waiting, DateTimeOffset? OldestWaiting, DateTimeOffset? OldestAcute, int CallbacksWaiting, int CallbacksParked, int MessagesParked,
    int AlarmsStanding,
    int RowsSetAside, int Offered = 0, LedgerStand? Ledger = null)
{
    // Of a large backlog only those that are due first are looked at for the oldest: what was never tried comes before what was.
    private static readonly string Sql =
        $"""
        SELECT (SELECT count(*) FROM signals INDEXED BY signals_due WHERE {SpoolStates.Pending}),
               (SELECT min(received_at) FROM (SELECT received_at FROM signals INDEXED BY signals_due WHERE {SpoolStates.Pending}
                ORDER BY next_try LIMIT 5000)),
               (SELECT min(received_at) FROM signals INDEXED BY signals_acute_waiting
                WHERE {SpoolStates.Pending} AND {SpoolStates.SaidAcute}),
               (SELECT count(*) FROM callbacks WHERE {CallbackStates.Waiting}),
               (SELECT count(*) FROM callbacks WHERE {CallbackStates.Parked}), (SELECT count(*) FROM amqp_parked),
               (SELECT count(*) FROM standing_alarms),
               (SELECT count(*) FROM signals INDEXED BY signals_set_aside WHERE set_aside_at IS NOT NULL),
               (SELECT count(*) FROM signals INDEXED BY signals_offered WHERE {SpoolStates.Pending} AND offered = 1)
        """;

    /// <summary>What is said of a spool that cannot be read: nothing of what waits is known, only that an alarm stands.</summary>
    public static SpoolState Unread { get; } = new(0, null, null, 0, 0, 0, 1, 0);

    /// <summary>Reads the state from a spool's file.</summary>
    public static SpoolState Read(Spool.SpoolDatabase database)
    {
        using var connection = database.OpenForReading();
        using var command = connection.Command(Sql);
        using var row = command.ExecuteReader();
        row.Read();
        return new SpoolState(
            row.GetInt32(0), Moment(row, 1), Moment(row, 2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6),
            row.GetInt32(7),
            row.GetInt32(8), Spool.LedgerKnown.Read(connection));
    }

    private static DateTimeOffset? Moment(Microsoft.Data.Sqlite.SqliteDataReader row, int column)
        => row.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}
