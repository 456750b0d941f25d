using System.CommandLine;
using Hub.Router.Ledger;

namespace Hub.Router.Operations;

/// <summary><c>hub alarms</c>: what an operator must look at.</summary>
internal static class AlarmsCommand
{
    /// <summary>An alarm; without id where it stands at the adapters and has not reached the ledger.</summary>
    private sealed record Alarm(Guid? Id, string Code, DateTimeOffset At, Guid? SignalId, string? Partner, DateTimeOffset? ClearedAt);

    /// <summary>Creates the command.</summary>
    /// <param name="adapters">Alarms that stand on this machine and may not have reached the ledger; null for none.</param>
    public static Command Create(IAdaptersHere? adapters = null)
    {
        var all = new Option<bool>("--all") { Description = "Ook wat al is afgehandeld." };
        var command = LedgerCommand.Over(new Command("alarms", "Toont de alarmen. Afsluitcode 1 als er een openstaat.") { all }, async context =>
        {
            var alarms = await context.QueryAsync(
                $"SELECT id, code, at, signal_id, partner, cleared_at FROM alarms {(context.Parse.GetValue(all) ? "" : "WHERE cleared_at IS NULL")} ORDER BY at DESC LIMIT 500",
                row => new Alarm(
                    row.GetGuid(0), row.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)), row.IsDBNull(3) ? null : row.GetGuid(3),
                    row.Text(4), row.Moment(5) is { } cleared ? DateTimeOffset.FromUnixTimeMilliseconds(cleared) : null));
            var here = adapters?.Alarms(context.Settings).Where(one => !alarms.Exists(known => known.Code == one.Code && known.Partner == one.Partner && known.ClearedAt is null));
            alarms.AddRange(here?.Select(one => new Alarm(null, one.Code, one.Since, null, one.Partner, null)) ?? []);
            context.Show(alarms, ("alarm", one => one.Id is { } id ? id : "(bij de adapters)"), ("code", one => one.Code), ("sinds", one => one.At), ("signaal", one => one.SignalId), ("partner", one => one.Partner), ("afgehandeld", one => one.ClearedAt));
            return alarms.Exists(one => one.ClearedAt is null) ? 1 : 0;
        });
        command.Add(Clear());
        return command;
    }

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
