using System.CommandLine;
using Hub.Router.Ledger;

namespace Hub.Router.Operations;

/// <summary><c>hub parked</c>: what could not be processed. Content stays sealed, also here.</summary>
internal static class ParkedCommand
{
    private sealed record Parked(Guid Id, Guid? SignalId, int? Revision, string? Partner, string? Municipality, string Queue, string Code, int Tries, DateTimeOffset ParkedAt, int Bytes);

    private const string Columns = "id, signal_id, revision, partner, municipality, queue, code, tries, parked_at, LENGTH(body)";

    /// <summary>Creates the command.</summary>
    public static Command Create() => new("parked", "Toont wat niet verwerkt kon worden, en probeert het opnieuw of verwijdert het.") { List(), Show(), Replay(), Discard() };

    private static Command List() => LedgerCommand.Over(new Command("list", "Toont alles wat geparkeerd is."), async context =>
    {
        var rows = await context.QueryAsync($"SELECT {Columns} FROM parked ORDER BY parked_at LIMIT 500", Read);
        context.Show(rows, ("kenmerk", one => one.Id), ("code", one => one.Code), ("partner", one => one.Partner), ("pogingen", one => one.Tries), ("sinds", one => one.ParkedAt));
        return rows.Count > 0 ? 1 : 0;
    });

    private static Command Show()
    {
        var id = Id();
        return LedgerCommand.Over(new Command("show", "Toont één geparkeerd bericht, zonder de inhoud.") { id }, async context =>
        {
            var rows = await context.QueryAsync($"SELECT {Columns} FROM parked WHERE id = @id", Read, ("@id", context.Parse.GetValue(id)));
            context.Show(
                rows, ("kenmerk", one => one.Id), ("signaal", one => one.SignalId), ("revisie", one => one.Revision), ("partner", one => one.Partner),
                ("gemeente", one => one.Municipality), ("wachtrij", one => one.Queue), ("code", one => one.Code), ("pogingen", one => one.Tries), ("sinds", one => one.ParkedAt), ("bytes", one => one.Bytes));
            return rows.Count == 1 ? 0 : 1;
        });
    }

    private static Command Replay() => Act("replay", "Laat de router het opnieuw proberen.", "replay", "UPDATE parked SET replay_at = @now WHERE id = @id AND queue = 'hub.signals.route'", "De router probeert het binnen enkele seconden opnieuw.");

    private static Command Discard() => Act("discard", "Verwijdert een geparkeerd bericht voorgoed; de partner blijft eigenaar.", "discard", "DELETE FROM parked WHERE id = @id", "Verwijderd.");

    private static Command Act(string name, string description, string action, string sql, string done)
    {
        var (id, actor) = (Id(), Actor.Option());
        return LedgerCommand.Over(new Command(name, description) { id, actor }, async context =>
        {
            var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
            var parked = context.Parse.GetValue(id);
            var changed = await context.Database.WriteAsync(
                async session =>
                {
                    (string, object?)[] values = sql.Contains("@now", StringComparison.Ordinal) ? [("@id", parked), ("@now", now)] : [("@id", parked)];
                    var rows = await session.ExecuteAsync(sql, context.CancellationToken, values);
                    session.Add(new TrailEntry(now, context.Parse.GetValue(actor)!, "operator", action, parked.ToString(), rows == 1 ? "done" : "unknown"));
                    return rows;
                },
                context.CancellationToken);
            context.Say(changed == 1 ? done : "Dit bericht is niet geparkeerd, of het is geen signaal dat opnieuw kan.");
            return changed == 1 ? 0 : 1;
        });
    }

    private static Argument<Guid> Id() => new("id") { Description = "Het kenmerk uit de lijst." };

    private static Parked Read(System.Data.Common.DbDataReader row)
        => new(
            row.GetGuid(0), row.IsDBNull(1) ? null : row.GetGuid(1), row.IsDBNull(2) ? null : row.GetInt32(2), row.Text(3), row.Text(4), row.GetString(5),
            row.GetString(6), row.GetInt32(7), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8)), row.GetInt32(9));
}
