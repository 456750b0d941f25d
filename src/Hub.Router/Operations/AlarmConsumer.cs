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
                var changed = await AlarmOccurrences.RaiseAsync(session, alarm, at, context.CancellationToken);
                if (alarm.Cleared)
                {
                    changed |= await AlarmOccurrences.ClearAsync(session, alarm.AlarmId, at, context.CancellationToken);
                }
                if (changed)
                {
                    session.Add(
                        new TrailEntry(
                            at, "hub", "adapters", alarm.Cleared ? "clear-alarm" : "raise-alarm", alarm.AlarmId.ToString(),
                            alarm.Code.Value));
                }
                return changed;
            },
            context.CancellationToken);
    }
}
