using Hub.Contracts.Signals;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Outcomes;

/// <summary>A door that must know what became of its signals.</summary>
internal interface IOutcomeListener
{
    /// <summary>Takes note of an outcome, within the transaction that notes it; the same one may come again.</summary>
    void Heard(SqliteConnection connection, SignalOutcome outcome);
}
