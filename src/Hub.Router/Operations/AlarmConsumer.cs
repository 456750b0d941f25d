using Hub.Contracts.FollowUp;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;
using MassTransit;

namespace Hub.Router.Operations;

/// <summary>Keeps what an operator must look at, one line a cause, and notes when its cause is gone; a repeat changes nothing.</summary>
internal sealed class AlarmConsumer(LedgerDatabase database) : IConsumer<OperatorAlarm>
{
    public Task Consume(ConsumeContext<OperatorAlarm> context)
    {
        var alarm = context.Message;
        return database.WriteAsync(
            async session =>
            {
                var at = alarm.At.ToUnixTimeMilliseconds();
                var changed = await RaiseAsync(session, alarm, at, context.CancellationToken);
                if (alarm.Cleared)
                {
                    changed |= await ClearAsync(session, alarm.AlarmId, at, context.CancellationToken);
                }
                if (changed)
                {
                    session.Add(new TrailEntry(at, "hub", "adapters", alarm.Cleared ? "clear-alarm" : "raise-alarm", alarm.AlarmId.ToString(), alarm.Code.Value));
                }
                return changed;
            },
            context.CancellationToken);
    }

    private static async Task<bool> RaiseAsync(LedgerSession session, OperatorAlarm alarm, long at, CancellationToken cancellationToken)
    {
        var known = await session.QueryAsync("SELECT 1 FROM alarm_occurrences WHERE id = @id", row => row.GetInt32(0), cancellationToken, ("@id", alarm.AlarmId));
        if (known.Count > 0)
        {
            return false;
        }
        var row = new AlarmRow(alarm.AlarmId, alarm.Code.Value, AlarmRow.CauseOf(alarm.Partner?.Value), at, alarm.SignalId, alarm.Partner?.Value);
        var line = await Alarms.RaiseAsync(session, row, cancellationToken);
        await session.ExecuteAsync(
            "INSERT INTO alarm_occurrences (id, alarm_id, at) VALUES (@id, @alarm, @at)", cancellationToken, ("@id", alarm.AlarmId), ("@alarm", line), ("@at", at));
        return true;
    }

    private static async Task<bool> ClearAsync(LedgerSession session, Guid occurrence, long at, CancellationToken cancellationToken)
    {
        var cleared = await session.ExecuteAsync(
            "UPDATE alarm_occurrences SET cleared_at = @at WHERE id = @id AND cleared_at IS NULL", cancellationToken, ("@at", at), ("@id", occurrence));
        return cleared > 0 && await session.ExecuteAsync(
            """
            UPDATE alarms SET cleared_at = @at WHERE cleared_at IS NULL AND id = (SELECT alarm_id FROM alarm_occurrences WHERE id = @id)
            AND NOT EXISTS (SELECT 1 FROM alarm_occurrences o WHERE o.alarm_id = alarms.id AND o.cleared_at IS NULL)
            """,
            cancellationToken, ("@at", at), ("@id", occurrence)) > 0;
    }
}
