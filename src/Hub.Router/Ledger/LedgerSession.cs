using System.Data.Common;
using Hub.Contracts.Workers;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger;

/// <summary>One connection, and the transaction on it if there is one.</summary>
internal class LedgerSession(DbConnection connection, DbTransaction? transaction)
{
    private readonly List<TrailEntry> trail = [];

    /// <summary>The connection.</summary>
    public DbConnection Connection => connection;

    /// <summary>Lines that the transaction adds to the trail when it ends.</summary>
    public IReadOnlyList<TrailEntry> Trail => trail;

    /// <summary>The ledger's stand with what the transaction added; null without a transaction, and before it ended.</summary>
    public LedgerStand? Stand { get; set; }

    /// <summary>Adds a line to the trail.</summary>
    public void Add(TrailEntry entry) => trail.Add(entry);

    /// <summary>A command with named values.</summary>
    public DbCommand Command(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // the callers pass constants; every value goes as a parameter
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = transaction;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        return command;
    }

    /// <summary>Runs a command; the number of rows it changed.</summary>
    public async Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
    {
        await ReadyAsync(cancellationToken);
        await using var command = Command(sql, values);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Reads rows.</summary>
    public async Task<List<T>> QueryAsync<T>(
        string sql, Func<DbDataReader, T> read, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
    {
        await ReadyAsync(cancellationToken);
        await using var command = Command(sql, values);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }
        return rows;
    }

    /// <summary>Reads the one row that there must be.</summary>
    public async Task<T> SingleAsync<T>(
        string sql, Func<DbDataReader, T> read, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
        => (await QueryAsync(sql, read, cancellationToken, values)).Single();

    /// <summary>Comes before each question: what the transaction put off is done by then.</summary>
    protected virtual Task ReadyAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
