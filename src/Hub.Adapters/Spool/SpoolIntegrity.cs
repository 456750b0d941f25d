using Hub.Adapters.Spool.Rows;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Spool;

/// <summary>Asks SQLite whether the spool's file is whole.</summary>
internal static class SpoolIntegrity
{
    // The whole check holds every index against its table, which takes seconds a gigabyte and more; the quick one reads every page.
    private const long WholeUpTo = 128_000_000;

    /// <summary>Whether a fault says that the file is damaged, and not that the disk is full, gone or busy.</summary>
    public static bool IsDamage(SqliteException fault)
        => fault.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB;

    /// <summary>Whether the file passes.</summary>
    public static bool Passes(SqliteConnection connection)
    {
        try
        {
            var check = new FileInfo(connection.DataSource).Length > WholeUpTo ? "quick_check" : "integrity_check";
            using var command = connection.Command($"PRAGMA {check}(1)");
            return command.ExecuteScalar() is "ok";
        }
        catch (SqliteException fault) when (IsDamage(fault))
        {
            return false;
        }
    }
}
