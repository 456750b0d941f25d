using Hub.Contracts.FollowUp;
using Hub.Router.Ledger;
using MassTransit;

namespace Hub.Router.Operations;

/// <summary>Keeps what an operator must look at, and notes when its cause is gone; a repeat changes nothing.</summary>
internal sealed class AlarmConsumer(LedgerDatabase database) : IConsumer<OperatorAlarm>
{
    public Task Consume(ConsumeContext<OperatorAlarm> context)
    {
        var alarm = context.Message;
        return database.WriteAsync(
            async session =>
            {
                var at = alarm.At.ToUnixTimeMilliseconds();
                var changed = await session.ExecuteAsync(
                    $"{LedgerSql.InsertAlarm} VALUES (@id, @code, @at, @signal, @partner){LedgerSql.Conflict(LedgerSql.InsertAlarm)}", context.CancellationToken,
                    ("@id", alarm.AlarmId), ("@code", alarm.Code.Value), ("@at", at), ("@signal", alarm.SignalId), ("@partner", alarm.Partner?.Value));
                if (alarm.Cleared)
                {
                    changed += await session.ExecuteAsync(
                        "UPDATE alarms SET cleared_at = @at WHERE id = @id AND cleared_at IS NULL", context.CancellationToken, ("@at", at), ("@id", alarm.AlarmId));
                }
                if (changed > 0)
                {
                    session.Add(new TrailEntry(at, "hub", "adapters", alarm.Cleared ? "clear-alarm" : "raise-alarm", alarm.AlarmId.ToString(), alarm.Code.Value));
                }
                return changed;
            },
            context.CancellationToken);
    }
}
