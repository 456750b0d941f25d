using Hub.Contracts.FollowUp;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger;

/// <summary>Raises alarms, and clears them when their cause is gone.</summary>
internal static class Alarms
{
    private static readonly string Gone =
        $"""
        SELECT id, code, cause FROM alarms WHERE cleared_at IS NULL AND cause <> '' AND (
        (code = '{AlarmCodes.Parked}' AND NOT EXISTS (SELECT 1 FROM parked p WHERE p.code = alarms.cause))
        OR (code = '{AlarmCodes.Acute}' AND cause LIKE 'gm%' AND NOT EXISTS (SELECT 1 FROM deliveries d
            WHERE d.team = alarms.cause AND d.state IN ({DeliveryStates.Waiting}) AND d.urgency = 'acute' AND d.contract NOT IN
            ({OwnMessage.All})))
        OR (code IN ('{AlarmCodes.Unanswered}', '{AlarmCodes.Unfinished}')
            AND NOT EXISTS (SELECT 1 FROM escalations e WHERE e.alarm_id = alarms.id)))
        """;

    /// <summary>Adds to the open alarm of its code and cause, else opens one; the id of that alarm.</summary>
    public static Task<Guid> RaiseAsync(LedgerSession session, AlarmRow alarm, CancellationToken cancellationToken)
        => session.SingleAsync(
            $"{LedgerSql.InsertAlarm} VALUES (@id, @code, @cause, @at, @at, @times, @signal, "
                + $"@partner){LedgerSql.Conflict(LedgerSql.InsertAlarm)} RETURNING id",
            row => row.GetGuid(0), cancellationToken,
            ("@id", alarm.Id), ("@code", alarm.Code), ("@cause", alarm.Cause), ("@at", alarm.At), ("@times", alarm.Times),
            ("@signal", alarm.SignalId),
            ("@partner", alarm.Partner));

    /// <summary>The causes of the open alarms of a code.</summary>
    public static Task<List<string>> OpenAsync(LedgerSession session, string code, CancellationToken cancellationToken)
        => session.QueryAsync(
            "SELECT cause FROM alarms WHERE code = @code AND cleared_at IS NULL", row => row.GetString(0), cancellationToken,
            ("@code", code));

    /// <summary>Clears the open alarm of a code and cause; false where there is none.</summary>
    public static async Task<bool> ClearAsync(
        LedgerSession session, string code, string cause, long now, CancellationToken cancellationToken)
    {
        var open = await session.QueryAsync(
            "SELECT id FROM alarms WHERE code = @code AND cause = @cause AND cleared_at IS NULL", row => row.GetGuid(0), cancellationToken,
            ("@code", code), ("@cause", cause));
        foreach (var id in open)
        {
            await ClearAsync(session, id, code, now, cancellationToken);
        }
        return open.Count > 0;
    }

    /// <summary>Clears every alarm whose cause the ledger itself sees gone: accepted, replayed or discarded, answered.</summary>
    public static async Task ClearGoneAsync(LedgerDatabase database, long now, CancellationToken cancellationToken)
    {
        var gone = await database.ReadAsync(
            session => session.QueryAsync(Gone, row => (Id: row.GetGuid(0), Code: row.GetString(1)), cancellationToken), cancellationToken);
        foreach (var (id, code) in gone)
        {
            await database.WriteAsync(session => ClearAsync(session, id, code, now, cancellationToken), cancellationToken);
        }
    }

    /// <summary>Clears an alarm that an operator saw to; false where it does not stand open. The trail has it either way.</summary>
    public static async Task<bool> SeenToAsync(
        LedgerSession session, Guid id, string actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var at = now.ToUnixTimeMilliseconds();
        var cleared = await CloseAsync(session, id, at, cancellationToken);
        session.Add(new TrailEntry(at, actor, "operator", "clear-alarm", id.ToString(), cleared ? "cleared" : "unknown"));
        return cleared;
    }

    /// <summary>Closes an alarm, and writes no line of the trail: that is its caller's. False where it does not stand open.</summary>
    public static async Task<bool> CloseAsync(LedgerSession session, Guid id, long at, CancellationToken cancellationToken)
        => await session.ExecuteAsync(
            "UPDATE alarms SET cleared_at = @now WHERE id = @id AND cleared_at IS NULL", cancellationToken, ("@now", at), ("@id", id)) == 1;

    private static async Task<bool> ClearAsync(LedgerSession session, Guid id, string code, long now, CancellationToken cancellationToken)
    {
        if (!await CloseAsync(session, id, now, cancellationToken))
        {
            return false;
        }
        session.Add(new TrailEntry(now, "router", "hub", "clear-alarm", id.ToString(), code));
        return true;
    }
}
