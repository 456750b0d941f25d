using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Spool.Rows;

/// <summary>A prepared statement with positional values.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand command;

    /// <summary>Prepares the statement.</summary>
    public Statement(SqliteConnection connection, string sql, params string[] parameters)
    {
        command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new SqliteParameter(parameter, null));
        }
        command.Prepare();
    }

    /// <summary>Runs it; returns the number of rows changed.</summary>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Runs it and reads its rows.</summary>
    public SqliteDataReader Read(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteReader();
    }

    /// <inheritdoc/>
    public void Dispose() => command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}
