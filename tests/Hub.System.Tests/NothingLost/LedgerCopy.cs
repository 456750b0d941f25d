using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Hub.System.Tests.NothingLost;

/// <summary>What the hub itself recorded, read from its stores.</summary>
internal static class LedgerCopy
{
    /// <summary>A SQLite file.</summary>
    public static DbConnection Sqlite(string file)
        => new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());

    /// <summary>A PostgreSQL database; its own connection each time: faults cut off kept ones.</summary>
    public static DbConnection Postgres(string connectionString)
        => new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);

    /// <summary>Signals that the adapters still wait for.</summary>
    public static async Task<long> PendingAsync(string spoolFile)
        => File.Exists(spoolFile)
            ? (await ReadAsync(Sqlite(spoolFile), "SELECT count(*) FROM signals WHERE state = 1", row => row.GetInt64(0)))[0]
            : 0;

    /// <summary>Waits until the adapters wait for nothing, no delivery is on its way, and the ledger stands still for 2 seconds.</summary>
    /// <returns>Whether that came about; false when it came no nearer for as long as <paramref name="patience"/>.</returns>
    public static async Task<bool> SettledAsync(string spoolFile, Func<DbConnection> ledger, TimeSpan patience)
    {
        var (least, progress) = (long.MaxValue, TimeProvider.System.GetTimestamp());
        var (count, since) = (-1L, progress);
        while (TimeProvider.System.GetElapsedTime(progress) < patience)
        {
            var busy = await PendingAsync(spoolFile) + await CountAsync(ledger(), "deliveries WHERE state IN (1, 7)");
            if (busy < least)
            {
                (least, progress) = (busy, TimeProvider.System.GetTimestamp());
            }
            var now = busy > 0 ? -1 : await CountAsync(ledger(), "signals");
            if (now < 0 || now != count)
            {
                (count, since) = (now, TimeProvider.System.GetTimestamp());
            }
            else if (TimeProvider.System.GetElapsedTime(since) > TimeSpan.FromSeconds(2))
            {
                return true;
            }
            await Task.Delay(200);
        }
        return false;
    }

    /// <summary>Queues that deliveries went to.</summary>
    public static async Task<List<string>> QueuesAsync(DbConnection ledger)
        => await ReadAsync(ledger, "SELECT DISTINCT queue FROM deliveries WHERE queue IS NOT NULL", row => row.GetString(0));

    /// <summary>Deliveries of each routed signal.</summary>
    public static async Task<ILookup<(Guid, int), Delivered>> RoutedAsync(DbConnection ledger)
        => (await ReadAsync(
                ledger, "SELECT signal_id, revision, id, queue, team FROM deliveries WHERE contract <> 'notice'",
                row => ((row.GetGuid(0), row.GetInt32(1)), Placed(row, 2))))
            .ToLookup(pair => pair.Item1, pair => pair.Item2);

    /// <summary>Deliveries that lie in the inbox of a team without a queue.</summary>
    public static async Task<List<Delivered>> InboxAsync(DbConnection ledger)
        => await ReadAsync(
            ledger,
            """
            SELECT d.revision, d.id, d.queue, d.team FROM deliveries d JOIN bodies b ON b.delivery_id = d.id AND b.team = d.team
            WHERE d.state = 2 AND d.queue IS NULL AND d.contract <> 'notice'
            """,
            row => Placed(row, 1, 0));

    /// <summary>Signals that were refused or parked.</summary>
    public static async Task<HashSet<(Guid, int)>> RefusedAsync(DbConnection ledger)
        => [.. await ReadAsync(ledger, "SELECT id, revision FROM signals WHERE state IN (2, 3)", row => (row.GetGuid(0), row.GetInt32(1)))];

    /// <summary>Teams that have something to answer, with their kind; who received a sealed case first.</summary>
    public static async Task<List<(string Team, string Kind, string Contract)>> WaitingAsync(DbConnection ledger)
        => await ReadAsync(
            ledger,
            "SELECT DISTINCT team, team_kind, contract FROM deliveries WHERE state IN (1, 2) AND contract IN ('collective', 'individual') "
                + "ORDER BY contract DESC, team",
            row => (row.GetString(0), row.GetString(1), row.GetString(2)));

    /// <summary>How many rows there are.</summary>
    public static async Task<long> CountAsync(DbConnection ledger, string rows)
        => (await ReadAsync(ledger, $"SELECT count(*) FROM {rows}", row => row.GetInt64(0)))[0];

    // Delivery, queue and team, one after another.
    private static Delivered Placed(DbDataReader row, int from, int revision = 1)
        => new(
            row.GetGuid(from), row.GetInt32(revision),
            row.IsDBNull(from + 1) ? Delivered.Inbox(row.GetString(from + 2)) : row.GetString(from + 1));

    private static async Task<List<T>> ReadAsync<T>(DbConnection connection, string sql, Func<DbDataReader, T> read)
    {
        await using (connection)
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await using var row = await command.ExecuteReaderAsync();
            var rows = new List<T>();
            while (await row.ReadAsync())
            {
                rows.Add(read(row));
            }
            return rows;
        }
    }
}
