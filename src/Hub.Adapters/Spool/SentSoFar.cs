using Hub.Adapters.Spool.Rows;
using Hub.Configuration;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Spool;

/// <summary>
/// How far the forwarder came, for the next start. A bus in memory forgets what it was given, so there a start is a new one.
/// </summary>
internal sealed class SentSoFar(SpoolDatabase spool, SpoolWriter writer, BusSettings bus)
{
    private long noted;

    /// <summary>The row to go on after; at most the newest one, for numbers begin again once all rows are gone.</summary>
    public long Read()
    {
        if (bus.Kind == BusKind.InMemory)
        {
            return 0;
        }
        using var connection = spool.OpenForReading();
        using var command = connection.Command("SELECT min(sent_to, (SELECT coalesce(max(row), 0) FROM signals)) FROM spool");
        return noted = Convert.ToInt64(command.ExecuteScalar());
    }

    /// <summary>Notes the row; returns it, or the newest one where that is before it.</summary>
    /// <exception cref="SpoolUnavailableException">It is not on disk: a start sends some signals twice.</exception>
    public async Task<long> NoteAsync(long row, CancellationToken cancellationToken)
    {
        if (row == noted)
        {
            return Math.Min(row, Newest());
        }
        noted = await writer.DoAsync(statements => Note(statements.Connection, row), cancellationToken);
        return noted;
    }

    private static long Note(SqliteConnection connection, long row)
    {
        using var command = connection.Command(
            "UPDATE spool SET sent_to = min(@row, (SELECT coalesce(max(row), 0) FROM signals)) RETURNING sent_to", ("@row", row));
        return Convert.ToInt64(command.ExecuteScalar());
    }

    private long Newest()
    {
        using var connection = spool.OpenForReading();
        using var command = connection.Command("SELECT coalesce(max(row), 0) FROM signals");
        return Convert.ToInt64(command.ExecuteScalar());
    }
}
