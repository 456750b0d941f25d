using System.Data.Common;
using Hub.Contracts.Workers;
using Hub.Router.Ledger.Rows;
using Npgsql;

namespace Hub.Router.Ledger;

/// <summary>A transaction in PostgreSQL that goes there and back as seldom as may be: under the trail's head every router waits.</summary>
/// <remarks>What is to be inserted waits for the next question, or goes with the trail's lines, the head and the commit in one.</remarks>
internal sealed class PostgresSession(NpgsqlConnection connection, NpgsqlTransaction transaction)
    : LedgerSession(connection, transaction), IAsyncDisposable
{
    private const string Head = "SELECT seq, hash, epoch FROM trail_head WHERE id = 1 FOR UPDATE";

    private readonly NpgsqlBatch waiting = new(connection, transaction);
    private (long Seq, byte[] Hash, int Epoch) head;

    /// <summary>Takes the head.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken) => head = await SingleAsync(Head, ReadHead, cancellationToken);

    /// <summary>Takes the head and asks what a batch meets, in one turn.</summary>
    /// <remarks>Each statement sees what was committed when it began, and the head is taken by then.</remarks>
    public async Task<Met> BeginAsync(IReadOnlyList<Recording> recordings, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection, transaction);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Head));
        batch.BatchCommands.Add(OfIds(Met.SignalsWhereId, [.. recordings.Select(one => one.Signal.Id)]));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Met.ErasedSubjects));
        if (Met.NoticesOf(recordings) is { Count: > 0 } notices)
        {
            batch.BatchCommands.Add(OfIds(Met.NoticesWhereId, [.. notices]));
        }
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        head = (await RowsAsync(reader, ReadHead, cancellationToken)).Single();
        await reader.NextResultAsync(cancellationToken);
        var signals = await RowsAsync(reader, LedgerReads.Signal, cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var erased = await RowsAsync(reader, row => (row.GetString(0), row.GetInt64(1)), cancellationToken);
        List<Guid> there = await reader.NextResultAsync(cancellationToken)
            ? await RowsAsync(reader, row => row.GetGuid(0), cancellationToken)
            : [];
        return Met.Of(signals, erased, there);
    }

    /// <summary>Has rows inserted with the next question, at the latest with the commit.</summary>
    public void Insert(IReadOnlyList<Recording> batch) => PostgresInserts.Add(waiting, batch);

    /// <summary>Inserts what waits, adds the lines to the trail and commits. Once asked it is not called off: who is told that it
    /// failed could not know whether it did.</summary>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var stand = new LedgerStand(head.Epoch, head.Seq, Convert.ToHexStringLower(head.Hash));
        if (Trail.Count > 0)
        {
            var lines = LedgerSql.Chain(Trail, head.Seq, head.Hash);
            PostgresInserts.Add(waiting, lines);
            stand = lines[^1].Stand(head.Epoch);
        }
        waiting.BatchCommands.Add(new NpgsqlBatchCommand("COMMIT"));
        await waiting.ExecuteNonQueryAsync(CancellationToken.None);
        Stand = stand;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => waiting.DisposeAsync();

    /// <inheritdoc/>
    protected override async Task ReadyAsync(CancellationToken cancellationToken)
    {
        if (waiting.BatchCommands.Count > 0)
        {
            await waiting.ExecuteNonQueryAsync(cancellationToken);
            waiting.BatchCommands.Clear();
        }
    }

    private static (long Seq, byte[] Hash, int Epoch) ReadHead(DbDataReader row)
        => (row.GetInt64(0), row.GetFieldValue<byte[]>(1), row.GetInt32(2));

    private static NpgsqlBatchCommand OfIds(string question, Guid[] ids)
        => new($"{question} = ANY($1)") { Parameters = { new NpgsqlParameter<Guid[]> { TypedValue = ids } } };

    private static async Task<List<T>> RowsAsync<T>(
        NpgsqlDataReader reader, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }
        return rows;
    }
}
