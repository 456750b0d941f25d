using System.CommandLine;
using System.Data.Common;
using Hub.Router.Ledger.Rows;
using Hub.Router.Operations;

namespace Hub.Standalone.Commands.Operating;

/// <summary><c>hub alarms</c>: what an operator must look at.</summary>
internal static class AlarmsCommand
{
    /// <summary>An alarm; without id where it stands at the adapters and has not reached the ledger.</summary>
    private sealed record Alarm(
        Guid? Id, string Code, string Cause, int Count, DateTimeOffset At, DateTimeOffset LastAt, Guid? SignalId, string? Partner, DateTimeOffset? ClearedAt);

    private sealed record Waiting(Guid DeliveryId, Guid SignalId, string Team, DateTimeOffset? Due);

    /// <summary>Creates the command.</summary>
    /// <param name="adapters">Alarms that stand on this machine and may not have reached the ledger; null for none.</param>
    public static Command Create(IAdaptersHere? adapters = null)
    {
        var all = new Option<bool>("--all") { Description = "Ook wat al is afgehandeld." };
        var command = LedgerCommand.Over(new Command("alarms", "Toont de alarmen. Afsluitcode 1 als er een openstaat, 3 als het grootboek niet antwoordt.") { all }, async context =>
        {
            var alarms = await RecordedAsync(context, context.Parse.GetValue(all));
            var away = alarms is null;
            alarms ??= [];
            var here = adapters?.Alarms(context.Settings).Where(one => !alarms.Exists(known => known.Code == one.Code && known.Partner == one.Partner && known.ClearedAt is null));
            alarms.AddRange(here?.Select(one => new Alarm(null, one.Code, AlarmRow.CauseOf(one.Partner), 1, one.Since, one.Since, null, one.Partner, null)) ?? []);
            context.Show(
                alarms, ("alarm", one => one.Id is { } id ? id : "(bij de adapters)"), ("wat", one => OperatorWords.OfAlarm(one.Code)), ("code", one => one.Code), ("oorzaak", one => one.Cause),
                ("aantal", one => one.Count), ("sinds", one => one.At), ("laatst", one => one.LastAt), ("laatste signaal", one => one.SignalId),
                ("partner", one => one.Partner), ("afgehandeld", one => one.ClearedAt));
            return away ? 3 : alarms.Exists(one => one.ClearedAt is null) ? 1 : 0;
        });
        command.Add(Show());
        command.Add(Clear());
        return command;
    }

    // A ledger that is away hides nothing of what stands on this machine.
    private static async Task<List<Alarm>?> RecordedAsync(LedgerCommandContext context, bool all)
    {
        try
        {
            return await context.QueryAsync(
                $"""
                SELECT id, code, cause, times, at, COALESCE(last_at, at), signal_id, partner, cleared_at
                FROM alarms {(all ? "" : "WHERE cleared_at IS NULL")} ORDER BY COALESCE(last_at, at) DESC LIMIT 500
                """,
                row => new Alarm(
                    row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetInt32(3), Moment(row.GetInt64(4)), Moment(row.GetInt64(5)),
                    row.IsDBNull(6) ? null : row.GetGuid(6), row.Text(7), row.Moment(8) is { } cleared ? Moment(cleared) : null));
        }
        catch (DbException fault)
        {
            context.Say(LedgerCommand.Away(fault) + " Hieronder alleen wat op deze machine bij de adapters staat.");
            return null;
        }
    }

    // The line counts; which deliveries wait behind it the ledger knows.
    private static Command Show()
    {
        var id = new Argument<Guid>("id") { Description = "Het alarm." };
        return LedgerCommand.Over(new Command("show", "Toont welke leveringen er achter een alarm wachten.") { id }, async context =>
        {
            var waiting = await context.QueryAsync(
                """
                SELECT d.id, d.signal_id, d.team, d.term_at FROM deliveries d JOIN alarms a ON a.id = @id
                WHERE d.state IN (1, 2, 5, 6) AND (
                (a.code = 'acute' AND d.team = a.cause AND d.urgency = 'acute' AND d.contract NOT IN ('notice', 'reminder', 'escalation'))
                OR EXISTS (SELECT 1 FROM escalations e WHERE e.delivery_id = d.id AND e.alarm_id = a.id)) ORDER BY d.term_at LIMIT 500
                """,
                row => new Waiting(row.GetGuid(0), row.GetGuid(1), row.GetString(2), row.Moment(3) is { } due ? Moment(due) : null),
                ("@id", context.Parse.GetValue(id)));
            context.Show(
                waiting, ("levering", one => one.DeliveryId), ("signaal", one => one.SignalId), ("team", one => one.Team), ("reageren voor", one => one.Due));
            return waiting.Count > 0 ? 1 : 0;
        });
    }

    private static DateTimeOffset Moment(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at);

    private static Command Clear()
    {
        var id = new Argument<Guid>("id") { Description = "Het alarm." };
        var actor = Actor.Option();
        return LedgerCommand.Over(new Command("clear", "Handelt een alarm af.") { id, actor }, async context =>
        {
            var who = Actor.Of(context, actor);
            var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
            var alarm = context.Parse.GetValue(id);
            var cleared = await context.Database.WriteAsync(
                async session =>
                {
                    var rows = await session.ExecuteAsync(
                        "UPDATE alarms SET cleared_at = @now WHERE id = @id AND cleared_at IS NULL", context.CancellationToken, ("@now", now), ("@id", alarm));
                    session.Add(new TrailEntry(now, who, "operator", "clear-alarm", alarm.ToString(), rows == 1 ? "cleared" : "unknown"));
                    return rows;
                },
                context.CancellationToken);
            context.Say(cleared == 1 ? "Afgehandeld." : "Dit alarm staat niet open.");
            return cleared == 1 ? 0 : 1;
        });
    }
}
