using Hub.Adapters.Spool.Rows;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Spool;

/// <summary>The tables of outcomes and callbacks, which another folder owns and the one writer fills within its own transactions.</summary>
internal interface IOutcomeTables
{
    /// <summary>Prepares the statements over them on the writer's connection.</summary>
    IOutcomeNotes Prepare(SqliteConnection connection);
}
