using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Spool;

/// <summary>Rare statements on the spool's file, with named values; what every signal passes is prepared in <see cref="SpoolStatements"/>.</summary>
internal static class SpoolSql
{
    /// <summary>A command with its values.</summary>
    public static SqliteCommand Command(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }
        return command;
    }

    /// <summary>Runs a statement; returns the number of rows changed.</summary>
    public static int Run(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteNonQuery();
    }
}
