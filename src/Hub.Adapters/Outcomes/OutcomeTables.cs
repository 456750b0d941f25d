using Hub.Adapters.Spool;
using Hub.Adapters.Spool.Rows;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Outcomes;

/// <inheritdoc/>
internal sealed class OutcomeTables : IOutcomeTables
{
    /// <inheritdoc/>
    public IOutcomeNotes Prepare(SqliteConnection connection) => new OutcomeStatements(connection);
}
