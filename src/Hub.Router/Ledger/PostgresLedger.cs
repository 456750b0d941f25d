using System.Data.Common;
using Hub.Router.Ledger.Rows;
using Npgsql;

namespace Hub.Router.Ledger;

/// <summary>
/// The ledger in PostgreSQL: any number of routers. Whoever changes it holds the trail's head, so that there is one order.
/// </summary>
internal sealed class PostgresLedger : LedgerDatabase
{
    private readonly NpgsqlDataSource source;

    /// <summary>Connects when first used.</summary>
    public PostgresLedger(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            MaxAutoPrepare = 40,
            AutoPrepareMinUsages = 2,
            ApplicationName = "hub-router",
        };
        settings.IncludeErrorDetail = false; // details repeat values
        // A plan made while the tables were empty reads them from end to end, and is kept until statistics come. Every read of the routing
        // path has its index. One question takes one core: helpers of a query start late where the others are busy, and take them from
        // routing.
        settings.Options = "-c enable_seqscan=off -c jit=off -c max_parallel_workers_per_gather=0";
        source = new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
    }

    public override string Dialect => "postgres";

    /// <inheritdoc/>
    public override string Size => "pg_database_size(current_database())";

    public override string SkipLocked => " FOR UPDATE SKIP LOCKED";

    public override bool IsTransient(Exception fault)
        => fault is NpgsqlException { IsTransient: true }
            or PostgresException { SqlState: "40001" or "40P01" or "57P01" or "57P02" or "57P03" or "53300" }
            or TimeoutException or System.Net.Sockets.SocketException
            || (fault is NpgsqlException and not PostgresException);

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
        => await source.OpenConnectionAsync(cancellationToken);

    public override Task<T> WriteAsync<T>(Func<LedgerSession, Task<T>> work, CancellationToken cancellationToken)
        => WriteAsync(
            async session =>
            {
                await session.BeginAsync(cancellationToken);
                return await work(session);
            },
            cancellationToken);

    public override Task<T> RecordAsync<T>(
        IReadOnlyList<Recording> batch, Func<LedgerSession, Met, Task<T>> work, CancellationToken cancellationToken)
        => WriteAsync(async session => await work(session, await session.BeginAsync(batch, cancellationToken)), cancellationToken);

    public override Task InsertAsync(LedgerSession session, IReadOnlyList<Recording> batch, CancellationToken cancellationToken)
    {
        ((PostgresSession)session).Insert(batch);
        return Task.CompletedTask;
    }

    public override async Task<int> ConfirmAsync(IReadOnlyList<PendingMessage> messages, long at, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand("SET LOCAL synchronous_commit = off"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(
            "UPDATE deliveries d SET state = d.state + 1, delivered_at = $6 "
            + "FROM unnest($1, $2, $3, $4, $5) AS done (id, revision, state, team, tries)\n"
            + "WHERE d.id = done.id AND d.revision = done.revision AND d.state + 0 = done.state\n"
            + $"AND d.state + 0 IN ({DeliveryStates.Unconfirmed}) "
            + "AND COALESCE(d.hand_over_to, d.team) = done.team AND d.tries = done.tries")
        {
            Parameters =
            {
                new NpgsqlParameter<Guid[]> { TypedValue = [.. messages.Select(one => one.DeliveryId)] },
                new NpgsqlParameter<int[]> { TypedValue = [.. messages.Select(one => one.Revision)] },
                new NpgsqlParameter<int[]> { TypedValue = [.. messages.Select(one => (int)one.State)] },
                new NpgsqlParameter<string[]> { TypedValue = [.. messages.Select(one => one.Team)] },
                new NpgsqlParameter<int[]> { TypedValue = [.. messages.Select(one => one.Tries)] },
                new NpgsqlParameter<long> { TypedValue = at },
            },
        });
        await batch.ExecuteNonQueryAsync(cancellationToken); // a batch is one transaction, so the setting ends with it
        return (int)batch.BatchCommands[1].RecordsAffected;
    }

    public override string Holds(string bytes, string text) => $"position(convert_to({text}, 'UTF8') IN {bytes}) > 0";

    // A deleted row, and each version that a note of use left behind, stays in its page for as long as any older question is still asked,
    // of whatever table: VACUUM FULL carries it along. So the table starts anew, in a new file, with what lives. The write-ahead log keeps
    // the rest until it is reused.
    public override async Task WipeAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        // Behind a backup it would wait for hours, and every router behind it: it gives up, and is tried again.
        await using var wipe = new NpgsqlCommand(
            """
            DO $$
            DECLARE living hop_keys[];
            BEGIN
                SET LOCAL lock_timeout = '1s';
                LOCK TABLE hop_keys IN ACCESS EXCLUSIVE MODE;
                living := ARRAY(SELECT hop_keys FROM hop_keys);
                TRUNCATE hop_keys;
                INSERT INTO hop_keys SELECT (one).* FROM unnest(living) AS one;
            END $$
            """,
            connection);
        await wipe.ExecuteNonQueryAsync(cancellationToken);
    }

    public override ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task<T> WriteAsync<T>(Func<PostgresSession, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var session = new PostgresSession(connection, transaction);
        var result = await work(session);
        await session.CommitAsync(cancellationToken);
        return result;
    }
}
