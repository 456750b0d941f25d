using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Reads;

/// <summary>All that a small ledger holds, such as that of a demonstration. Never for one in use: it reads every row.</summary>
internal static class WholeReads
{
    /// <summary>All decisions.</summary>
    public static Task<List<SignalRow>> SignalsAsync(LedgerSession session, CancellationToken cancellationToken)
        => session.QueryAsync($"SELECT {LedgerReads.SignalColumns} FROM signals", LedgerReads.Signal, cancellationToken);

    /// <summary>All deliveries, oldest first, each with what lies ready for its team; null where that is gone.</summary>
    public static Task<List<(DeliveryHead Head, byte[]? Body)>> DeliveriesAsync(LedgerSession session, CancellationToken cancellationToken)
        => session.QueryAsync(
            $"""
            SELECT {DeliveryHead.Columns}, (SELECT b.content FROM bodies b WHERE b.delivery_id = deliveries.id AND b.team = deliveries.team)
            FROM deliveries ORDER BY created_at, id
            """,
            row => (
                DeliveryHead.Read(row),
                row.IsDBNull(DeliveryHead.ColumnCount) ? null : row.GetFieldValue<byte[]>(DeliveryHead.ColumnCount)),
            cancellationToken);

    /// <summary>The code of each alarm that stands.</summary>
    public static Task<List<string>> AlarmsAsync(LedgerSession session, CancellationToken cancellationToken)
        => session.QueryAsync("SELECT code FROM alarms WHERE cleared_at IS NULL", row => row.GetString(0), cancellationToken);
}
