using Hub.Adapters.Spool;
using Hub.Adapters.Spool.Rows;
using Hub.Contracts.Signals;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Outcomes;

/// <summary>Reads which outcomes are to be pushed.</summary>
internal sealed class CallbackReader(SpoolDatabase database)
{
    /// <summary>Partners with an outcome that is due.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="damaged">Takes the numbers of rows that cannot be read.</param>
    public List<PartnerId> DuePartners(DateTimeOffset now, List<long> damaged)
        => Query(
            $"SELECT min(row), partner FROM callbacks WHERE {CallbackStates.Waiting} AND (next_try <= @now OR next_try > @beyond) GROUP "
                + "BY partner",
            null, now, row => new PartnerId(row.GetString(1)), damaged);

    /// <summary>A partner's outcomes that are due, oldest first.</summary>
    /// <param name="partner">The partner.</param>
    /// <param name="now">The moment.</param>
    /// <param name="damaged">Takes the numbers of rows that cannot be read.</param>
    public List<PendingCallback> Due(PartnerId partner, DateTimeOffset now, List<long> damaged)
        => Query(
            "SELECT c.row, c.tries, c.created_at, o.row, o.signal_id, o.revision, o.state, o.at, o.team_kind, o.reason, "
            + $"EXISTS (SELECT 1 FROM signals AS s WHERE s.signal_id = o.signal_id AND s.revision = o.revision AND {SpoolReader.IsAcute}), "
            + "(SELECT s.answer_by FROM signals AS s WHERE s.signal_id = o.signal_id AND s.revision = o.revision) FROM callbacks AS c "
            + $"JOIN outcomes AS o ON o.row = c.outcome WHERE c.{CallbackStates.Waiting} AND c.partner = @partner "
            + "AND (c.next_try <= @now OR c.next_try > @beyond) ORDER BY c.row LIMIT 50",
            partner, now, row => Read(row, partner), damaged);

    /// <summary>When the next outcome is due; null when none waits.</summary>
    public DateTimeOffset? NextDue()
        => Query<DateTimeOffset?>(
            $"SELECT min(next_try) FROM callbacks WHERE {CallbackStates.Waiting}", null, default,
            row => row.IsDBNull(0) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)))[0];

    /// <summary>How many outcomes are in each state.</summary>
    public Dictionary<CallbackState, long> Counts()
        => Query(
            "SELECT state, count(*) FROM callbacks GROUP BY state", null, default, row => ((CallbackState)row.GetInt32(0), row.GetInt64(1)))
            .ToDictionary(pair => pair.Item1, pair => pair.Item2);

    private static PendingCallback Read(SqliteDataReader row, PartnerId partner)
    {
        var kind = (TeamKind)row.GetInt32(8);
        var reason = row.GetString(9);
        return new PendingCallback(
            row.GetInt64(0), row.GetInt32(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)), row.GetInt64(3),
            new SignalOutcome(
                new Guid((byte[])row[4], bigEndian: true), row.GetInt32(5), partner, (OutcomeState)row.GetInt32(6),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)), kind == TeamKind.Unknown ? null : kind,
                reason.Length == 0 ? null : reason),
            row.GetBoolean(10), row.IsDBNull(11) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(11)));
    }

    private List<T> Query<T>(string sql, PartnerId? partner, DateTimeOffset now, Func<SqliteDataReader, T> read, List<long>? damaged = null)
    {
        using var connection = database.OpenForReading();
        using var command = new SqliteCommand(sql, connection);
        command.Parameters.AddWithValue("@partner", (object?)partner?.Value ?? DBNull.Value);
        command.Parameters.AddWithValue("@now", now.ToUnixTimeMilliseconds());
        // later than any pause: noted by a clock that ran ahead
        command.Parameters.AddWithValue("@beyond", (now + (2 * PendingCallback.AtLeast)).ToUnixTimeMilliseconds());
        using var row = command.ExecuteReader();
        return row.ReadSound(read, damaged);
    }
}
