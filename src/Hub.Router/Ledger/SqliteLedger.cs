using System.Data.Common;
using Hub.Contracts.Workers;
using Hub.Router.Ledger.Rows;
using Microsoft.Data.Sqlite;

namespace Hub.Router.Ledger;

/// <summary>The ledger in a file: standalone. One writer at a time; each commit is on disk before it returns.</summary>
internal sealed class SqliteLedger : LedgerDatabase
{
    private readonly SemaphoreSlim writer = new(1);
    private readonly string connectionString;

    /// <summary>Opens or makes the file when first used.</summary>
    public SqliteLedger(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        connectionString = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30, Pooling = true }.ToString();
    }

    public override string Dialect => "sqlite";

    /// <inheritdoc/>
    public override string Size => "(SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size())";

    public override string SkipLocked => "";

    public override bool IsTransient(Exception fault) => fault is SqliteException { SqliteErrorCode: 5 or 6 or 10 or 13 };

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var pragma = connection.CreateCommand();
        pragma.CommandText =
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000; "
            + "PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON;";
        await pragma.ExecuteNonQueryAsync(cancellationToken);
        return connection;
    }

    public override async Task<T> WriteAsync<T>(Func<LedgerSession, Task<T>> work, CancellationToken cancellationToken)
    {
        await writer.WaitAsync(cancellationToken);
        try
        {
            await using var connection = await OpenAsync(cancellationToken);
            await using var transaction = ((SqliteConnection)connection).BeginTransaction(deferred: false);
            var session = new LedgerSession(connection, transaction);
            var result = await work(session);
            await AppendTrailAsync(session, cancellationToken);
            transaction.Commit();
            return result;
        }
        finally
        {
            writer.Release();
        }
    }

    public override Task InsertAsync(LedgerSession session, IReadOnlyList<Recording> batch, CancellationToken cancellationToken)
    {
        SqliteInserts.Insert(session, batch);
        return Task.CompletedTask;
    }

    public override Task<T> RecordAsync<T>(
        IReadOnlyList<Recording> batch, Func<LedgerSession, Met, Task<T>> work, CancellationToken cancellationToken)
        => WriteAsync(async session => await work(session, await MeetAsync(session, batch, cancellationToken)), cancellationToken);

    public override Task<int> ConfirmAsync(IReadOnlyList<PendingMessage> messages, long at, CancellationToken cancellationToken)
        => WriteAsync(
            async session =>
            {
                var rows = 0;
                foreach (var one in messages)
                {
                    rows += await session.ExecuteAsync(
                        $"""
                        UPDATE deliveries SET state = state + 1, delivered_at = @at
                        WHERE id = @id AND revision = @revision AND state = @state
                        AND state IN ({DeliveryStates.Unconfirmed}) AND COALESCE(hand_over_to, team) = @team AND tries = @tries
                        """,
                        cancellationToken, ("@id", one.DeliveryId), ("@revision", one.Revision), ("@state", (int)one.State),
                        ("@team", one.Team),
                        ("@tries", one.Tries), ("@at", at));
                }
                return rows;
            },
            cancellationToken);

    public override string Holds(string bytes, string text) => $"instr({bytes}, CAST({text} AS BLOB)) > 0";

    // What is deleted is overwritten (secure_delete); the log may still hold it.
    public override async Task WipeAsync(CancellationToken cancellationToken)
    {
        await writer.WaitAsync(cancellationToken);
        try
        {
            await using var connection = await OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        finally
        {
            writer.Release();
        }
    }

    public override ValueTask DisposeAsync()
    {
        writer.Dispose();
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
        return ValueTask.CompletedTask;
    }

    private static async Task<Met> MeetAsync(LedgerSession session, IReadOnlyList<Recording> batch, CancellationToken cancellationToken)
        => Met.Of(
            await EachAsync(
                session, $"{Met.SignalsWhereId} = @id", batch.Select(one => one.Signal.Id), LedgerReads.Signal, cancellationToken),
            await session.QueryAsync(Met.ErasedSubjects, row => (row.GetString(0), row.GetInt64(1)), cancellationToken),
            await EachAsync(session, $"{Met.NoticesWhereId} = @id", Met.NoticesOf(batch), row => row.GetGuid(0), cancellationToken));

    private static async Task<List<T>> EachAsync<T>(
        LedgerSession session, string sql, IEnumerable<Guid> ids, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var found = new List<T>();
        await using var command = session.Command(sql, ("@id", Guid.Empty));
        foreach (var id in ids)
        {
            command.Parameters[0].Value = id;
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                found.Add(read(reader));
            }
        }
        return found;
    }

    private static async Task AppendTrailAsync(LedgerSession session, CancellationToken cancellationToken)
    {
        var (seq, hash, epoch) = await session.SingleAsync(
            "SELECT seq, hash, epoch FROM trail_head WHERE id = 1",
            row => (row.GetInt64(0), row.GetFieldValue<byte[]>(1), row.GetInt32(2)), cancellationToken);
        session.Stand = new LedgerStand(epoch, seq, Convert.ToHexStringLower(hash));
        if (session.Trail.Count == 0)
        {
            return;
        }
        var last = SqliteInserts.InsertTrail(session, seq, hash);
        await session.ExecuteAsync(
            "UPDATE trail_head SET seq = @seq, hash = @hash WHERE id = 1", cancellationToken, ("@seq", last.Seq), ("@hash", last.Hash));
        session.Stand = last.Stand(epoch);
    }
}
