using Npgsql;

namespace Hub.Bench.Load;

/// <summary>Millions of rows, put into a ledger as fast as its database takes them.</summary>
internal static class Bulk
{
    /// <summary>
    /// Fills a table. An index is made faster than kept up: they go meanwhile, and come back as they were. What is filled in has no row
    /// twice.
    /// </summary>
    public static async Task WithoutIndexesAsync(
        NpgsqlConnection connection, string table, string fill, CancellationToken cancellationToken)
    {
        var indexes = $"FROM pg_indexes WHERE tablename = '{table}' AND indexname <> '{table}_pkey'";
        var made = await ListAsync(connection, $"SELECT indexdef {indexes}", cancellationToken);
        var key = await ListAsync(
            connection, $"SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = '{table}_pkey'", cancellationToken);
        foreach (var name in await ListAsync(connection, $"SELECT indexname {indexes}", cancellationToken))
        {
            await RunAsync(connection, $"DROP INDEX {name}", cancellationToken);
        }
        await RunAsync(connection, $"ALTER TABLE {table} DROP CONSTRAINT {table}_pkey", cancellationToken);
        await RunAsync(connection, fill, cancellationToken);
        await RunAsync(connection, $"ALTER TABLE {table} ADD CONSTRAINT {table}_pkey {key.Single()}", cancellationToken);
        foreach (var index in made)
        {
            await RunAsync(connection, index, cancellationToken);
        }
    }

    /// <summary>The first column of what a query finds.</summary>
    public static async Task<List<string>> ListAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<string>();
        while (await row.ReadAsync(cancellationToken))
        {
            found.Add(row.GetString(0));
        }
        return found;
    }

    /// <summary>Runs a statement, however long it takes.</summary>
    public static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 3600 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
