using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Reads;

/// <summary>How many signals and deliveries there are, by state.</summary>
internal static class StatusReads
{
    /// <summary>Of all signals that the ledger holds. It counts every row: ask seldom.</summary>
    public static Task<List<(SignalState State, long Count)>> SignalsAsync(LedgerSession session, CancellationToken cancellationToken)
        => session.QueryAsync(
            "SELECT state, COUNT(*) FROM signals GROUP BY state ORDER BY state", row => ((SignalState)row.GetInt32(0), row.GetInt64(1)),
            cancellationToken);

    /// <summary>Of all deliveries that the ledger holds. It counts every row: ask seldom.</summary>
    public static Task<List<(DeliveryState State, long Count)>> DeliveriesAsync(LedgerSession session, CancellationToken cancellationToken)
        => session.QueryAsync(
            "SELECT state, COUNT(*) FROM deliveries GROUP BY state ORDER BY state",
            row => ((DeliveryState)row.GetInt32(0), row.GetInt64(1)), cancellationToken);

    /// <summary>What a team has and nobody accepted yet, by the team that must: how many, and since when the oldest.</summary>
    public static async Task<IReadOnlyDictionary<string, (long Count, DateTimeOffset Oldest)>> UnacceptedAsync(
        LedgerSession session, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            "SELECT COALESCE(hand_over_to, team), COUNT(*), MIN(delivered_at) FROM deliveries WHERE state IN "
                + $"({DeliveryStates.Unaccepted}) AND delivered_at IS NOT NULL GROUP BY COALESCE(hand_over_to, team)",
            row => (Team: row.GetString(0), Count: row.GetInt64(1), At: row.GetInt64(2)), cancellationToken))
            .ToDictionary(one => one.Team, one => (one.Count, Envelopes.Moment(one.At)), StringComparer.Ordinal);
}
