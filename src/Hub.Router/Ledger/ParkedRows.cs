using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger;

/// <summary>What could not be processed and waits for an operator.</summary>
internal static class ParkedRows
{
    /// <summary>Adds a parked message with its alarms; the same message again counts as one more try.</summary>
    public static async Task InsertAsync(LedgerSession session, ParkedRow row, IEnumerable<AlarmRow> alarms, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            $"{LedgerSql.InsertParked} VALUES (@id, @signal, @revision, @partner, @municipality, @queue, @code, @body, @tries, @at){LedgerSql.Conflict(LedgerSql.InsertParked)}",
            cancellationToken,
            ("@id", row.Id), ("@signal", row.SignalId), ("@revision", row.Revision), ("@partner", row.Partner), ("@municipality", row.Municipality),
            ("@queue", row.Queue), ("@code", row.Code), ("@body", row.Body.ToArray()), ("@tries", row.Tries), ("@at", row.ParkedAt));
        foreach (var alarm in alarms)
        {
            await Alarms.RaiseAsync(session, alarm, cancellationToken);
        }
    }
}
