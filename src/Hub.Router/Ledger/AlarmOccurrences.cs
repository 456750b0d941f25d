using Hub.Contracts.FollowUp;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger;

/// <summary>What the adapters told of alarms, so that a repeat counts once and the line clears with the last of them.</summary>
internal static class AlarmOccurrences
{
    /// <summary>Notes an occurrence, and opens the alarm of its cause or counts it there; false where it is known.</summary>
    public static async Task<bool> RaiseAsync(LedgerSession session, OperatorAlarm alarm, long at, CancellationToken cancellationToken)
    {
        var known = await session.QueryAsync(
            "SELECT 1 FROM alarm_occurrences WHERE id = @id", row => row.GetInt32(0), cancellationToken, ("@id", alarm.AlarmId));
        if (known.Count > 0)
        {
            return false;
        }
        var row = new AlarmRow(
            alarm.AlarmId, alarm.Code.Value, AlarmRow.CauseOf(alarm.Partner?.Value), at, alarm.SignalId, alarm.Partner?.Value);
        var line = await Alarms.RaiseAsync(session, row, cancellationToken);
        await session.ExecuteAsync(
            "INSERT INTO alarm_occurrences (id, alarm_id, at) VALUES (@id, @alarm, @at)", cancellationToken,
            ("@id", alarm.AlarmId), ("@alarm", line), ("@at", at));
        return true;
    }

    /// <summary>Notes that an occurrence is over, and clears its alarm with the last of them; whether that alarm was cleared.</summary>
    public static async Task<bool> ClearAsync(LedgerSession session, Guid occurrence, long at, CancellationToken cancellationToken)
    {
        var cleared = await session.ExecuteAsync(
            "UPDATE alarm_occurrences SET cleared_at = @at WHERE id = @id AND cleared_at IS NULL", cancellationToken, ("@at", at),
            ("@id", occurrence));
        var over = cleared == 0 ? [] : await session.QueryAsync(
            """
            SELECT alarm_id FROM alarm_occurrences WHERE id = @id AND NOT EXISTS (
            SELECT 1 FROM alarm_occurrences o WHERE o.alarm_id = alarm_occurrences.alarm_id AND o.cleared_at IS NULL)
            """,
            row => row.GetGuid(0), cancellationToken, ("@id", occurrence));
        return over is [var alarm] && await Alarms.CloseAsync(session, alarm, at, cancellationToken);
    }
}
