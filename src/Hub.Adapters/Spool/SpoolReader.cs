using Hub.Adapters.Spool.Rows;
using Hub.Contracts.Signals;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Spool;

/// <summary>Reads of the spool beside the writer.</summary>
internal sealed class SpoolReader(SpoolDatabase database)
{
    /// <summary>Whether a row of <c>signals AS s</c> is about danger to life: its sender said so, or the router saw it.</summary>
    public static readonly string IsAcute = $"(s.acute = 1 OR s.{SpoolStates.SaidAcute})";

    /// <summary>The kinds of team that work in the open, as a list for <c>IN</c>: what these said may be read by many.</summary>
    public static readonly string CollectiveKinds =
        string.Join(", ", Enum.GetValues<TeamKind>().Where(kind => kind.IsCollective()).Select(SpoolStates.Of));

    /// <summary>How many sealed bytes one message to the router carries, and then the signal that goes beyond it.</summary>
    public const int LargestPage = 256 * 1024;

    /// <summary>Pending signals after a row, oldest first: as many as one message should carry.</summary>
    public SpoolPage After(long row, int most)
        => Read(
            $"SELECT {SpooledSignal.Columns} FROM signals WHERE {SpoolStates.Pending} AND row > @from ORDER BY row LIMIT @most",
            row, most, long.MaxValue);

    /// <summary>Pending signals after a row whose sender called them acute, oldest first.</summary>
    public SpoolPage AcuteAfter(long row, int most)
        => Read(
            $"SELECT {SpooledSignal.Columns} FROM signals INDEXED BY signals_acute_waiting WHERE {SpoolStates.Pending} "
                + $"AND {SpoolStates.SaidAcute} AND row > @from ORDER BY row LIMIT @most",
            row, most, long.MaxValue);

    /// <summary>The pending rows up to one, of which the broker has most.</summary>
    public List<long> PendingUpTo(long row, int most)
    {
        using var connection = database.OpenForReading();
        using var command = connection.Command(
            $"SELECT row FROM signals WHERE {SpoolStates.Pending} AND row <= @row LIMIT @most", ("@row", row), ("@most", most));
        using var rows = command.ExecuteReader();
        return rows.ReadSound(one => one.GetInt64(0));
    }

    /// <summary>
    /// Pending signals up to a row whose receipt should have come by now. What is due later than it can be was noted by a clock that ran
    /// ahead: it is due now.
    /// </summary>
    public SpoolPage Due(DateTimeOffset now, long upTo, int most)
    {
        var due = Read(DueWhere("next_try <= @from"), now.ToUnixTimeMilliseconds(), most, upTo);
        if (due.Signals.Count < most)
        {
            var ahead = Read(
                DueWhere("next_try > @from"), (now + (2 * Dispatch.LongestPatience)).ToUnixTimeMilliseconds(), most - due.Signals.Count,
                upTo);
            due.Signals.AddRange(ahead.Signals);
            due.Damaged.AddRange(ahead.Damaged);
        }
        return due;
    }

    /// <summary>How many signals wait for the router's receipt, and since when the oldest does.</summary>
    public (long Count, DateTimeOffset? Oldest) Pending()
    {
        using var connection = database.OpenForReading();
        using var command = new SqliteCommand($"SELECT count(*), min(received_at) FROM signals WHERE {SpoolStates.Pending}", connection);
        using var row = command.ExecuteReader();
        row.Read();
        return (row.GetInt64(0), row.IsDBNull(1) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)));
    }

    /// <summary>How many signals of each state the spool still knows.</summary>
    public Dictionary<OutcomeState, long> Counts()
    {
        using var connection = database.OpenForReading();
        using var command = new SqliteCommand("SELECT state, count(*) FROM signals GROUP BY state", connection);
        using var row = command.ExecuteReader();
        var counts = new Dictionary<OutcomeState, long>();
        while (row.Read())
        {
            counts[(OutcomeState)row.GetInt32(0)] = row.GetInt64(1);
        }
        return counts;
    }

    private static string DueWhere(string due)
        => $"SELECT {SpooledSignal.Columns} FROM signals INDEXED BY signals_due WHERE {SpoolStates.Pending} AND {due} AND row <= @upTo "
            + "ORDER BY next_try LIMIT @most";

    private SpoolPage Read(string sql, long from, int most, long upTo)
    {
        using var connection = database.OpenForReading();
        using var command = new SqliteCommand(sql, connection);
        command.Parameters.AddWithValue("@from", from);
        command.Parameters.AddWithValue("@most", most);
        command.Parameters.AddWithValue("@upTo", upTo);
        using var row = command.ExecuteReader();
        return SpoolPage.Read(row, LargestPage);
    }
}
