using Hub.Adapters.Spool.Rows;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Spool;

/// <summary>Prepares the statements over outcomes on the writer's connection.</summary>
internal delegate IOutcomeNotes PrepareOutcomes(SqliteConnection connection);
