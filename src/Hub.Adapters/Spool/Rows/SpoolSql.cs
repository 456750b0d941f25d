using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Spool.Rows;

/// <summary>
/// Rare statements on the spool's file, with named values; what every signal passes is prepared in <see cref="SpoolStatements"/>.
/// </summary>
internal static class SpoolSql
{
    /// <summary>A command with its values.</summary>
    public static SqliteCommand Command(
        this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
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

    /// <summary>Reads what can be read: a row that a disk damaged takes none of the others along.</summary>
    /// <param name="row">The rows.</param>
    /// <param name="read">Reads one.</param>
    /// <param name="damaged">Takes the first column, a row number, of each that cannot be read; null to pass them over.</param>
    public static List<T> ReadSound<T>(this SqliteDataReader row, Func<SqliteDataReader, T> read, List<long>? damaged = null)
    {
        var found = new List<T>();
        while (row.Read())
        {
            try
            {
                found.Add(read(row));
            }
            catch (Exception fault) when (fault is not SqliteException)
            {
                damaged?.Add(row.GetInt64(0));
            }
        }
        return found;
    }
}
