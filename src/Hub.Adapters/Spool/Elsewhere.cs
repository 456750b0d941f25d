using Hub.Adapters.Spool.Rows;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Spool;

/// <summary>What another adapter was first with: that one tells its partner.</summary>
internal static class Elsewhere
{
    /// <summary>Whether a revision is another adapter's.</summary>
    public static bool Has(SqliteConnection connection, Guid signalId, int revision)
    {
        using var command = connection.Command(
            "SELECT 1 FROM signals WHERE signal_id = @id AND revision = @revision AND elsewhere = 1",
            ("@id", signalId.ToByteArray(bigEndian: true)), ("@revision", revision));
        return command.ExecuteScalar() is not null;
    }
}
