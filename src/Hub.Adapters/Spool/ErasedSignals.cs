using Hub.Adapters.Spool.Rows;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Spool;

/// <summary>Signals that were erased, at their source or by the router.</summary>
internal static class ErasedSignals
{
    /// <summary>The content of these revisions is known no more: the same again is new, whichever adapter it comes to.</summary>
    public static void Forget(SqliteConnection connection, Guid signalId, int revision)
    {
        connection.Run(
            "UPDATE signals SET content_hash = 'erased' WHERE signal_id = @id AND revision <= @revision",
            ("@id", signalId.ToByteArray(bigEndian: true)), ("@revision", revision));
        LedgerKnown.Erase(connection, signalId, revision);
    }
}
