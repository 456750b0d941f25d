using System.CommandLine;
using Hub.Router.Ledger.Rows;

namespace Hub.Standalone.Commands.Operating;

/// <summary><c>hub parked</c>: what could not be processed, wherever it lies. Content stays sealed, also here.</summary>
internal sealed class ParkedCommand
{
    private const string Columns = "id, signal_id, revision, partner, municipality, queue, code, tries, parked_at, LENGTH(body)";
    private readonly IParkedElsewhere? elsewhere;

    private ParkedCommand(IParkedElsewhere? elsewhere) => this.elsewhere = elsewhere;

    /// <summary>Creates the command.</summary>
    /// <param name="elsewhere">What is parked outside the ledger; null for nothing.</param>
    public static Command Create(IParkedElsewhere? elsewhere = null)
    {
        var command = new ParkedCommand(elsewhere);
        return new Command("parked", "Toont wat niet verwerkt kon worden, en probeert het opnieuw of verwijdert het.") { command.List(), command.Show(), command.Replay(), command.Discard() };
    }

    private Command List() => LedgerCommand.Over(new Command("list", "Toont alles wat geparkeerd is."), async context =>
    {
        var rows = await ReadAsync(context, "ORDER BY parked_at LIMIT 500");
        context.Show(
            rows, ("kenmerk", one => one.Id), ("wachtrij", one => one.Queue), ("waarom", one => OperatorWords.OfParked(one.Code)), ("partner", one => one.Partner), ("pogingen", one => one.Tries),
            ("sinds", one => one.ParkedAt));
        return rows.Count > 0 ? 1 : 0;
    });

    private Command Show()
    {
        var id = Id();
        return LedgerCommand.Over(new Command("show", "Toont één geparkeerd bericht, zonder de inhoud.") { id }, async context =>
        {
            var wanted = context.Parse.GetValue(id);
            var rows = (await ReadAsync(context, "WHERE id = @id", ("@id", wanted))).Where(one => one.Id == wanted).ToList();
            context.Show(
                rows, ("kenmerk", one => one.Id), ("signaal", one => one.SignalId), ("revisie", one => one.Revision), ("partner", one => one.Partner),
                ("gemeente", one => one.Municipality), ("wachtrij", one => one.Queue), ("waarom", one => OperatorWords.OfParked(one.Code)), ("pogingen", one => one.Tries), ("sinds", one => one.ParkedAt), ("bytes", one => one.Bytes));
            return rows.Count == 1 ? 0 : 1;
        });
    }

    private Command Replay() => Act(
        "replay", "Laat de hub het opnieuw proberen.", "UPDATE parked SET replay_at = @now WHERE id = @id AND queue = 'hub.signals.route'",
        (context, id) => elsewhere?.Replay(context.Settings, id) is true, "De hub probeert het binnen enkele seconden opnieuw.");

    private Command Discard() => Act(
        "discard", "Verwijdert een geparkeerd bericht voorgoed; de partner blijft eigenaar.", "DELETE FROM parked WHERE id = @id",
        (context, id) => elsewhere?.Discard(context.Settings, id) is true, "Verwijderd.");

    private static Command Act(string name, string description, string sql, Func<LedgerCommandContext, Guid, bool> actElsewhere, string done)
    {
        var (id, actor) = (Id(), Actor.Option());
        return LedgerCommand.Over(new Command(name, description) { id, actor }, async context =>
        {
            var who = Actor.Of(context, actor);
            var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
            var parked = context.Parse.GetValue(id);
            var changed = await context.Database.WriteAsync(
                async session =>
                {
                    (string, object?)[] values = sql.Contains("@now", StringComparison.Ordinal) ? [("@id", parked), ("@now", now)] : [("@id", parked)];
                    var found = await session.ExecuteAsync(sql, context.CancellationToken, values) == 1 || actElsewhere(context, parked);
                    session.Add(new TrailEntry(now, who, "operator", name, parked.ToString(), found ? "done" : "unknown"));
                    return found;
                },
                context.CancellationToken);
            context.Say(changed ? done : "Dit bericht is niet geparkeerd, of het kan niet opnieuw: de inhoud is er niet meer.");
            return changed ? 0 : 1;
        });
    }

    private static Argument<Guid> Id() => new("id") { Description = "Het kenmerk uit de lijst." };

    private async Task<List<ParkedItem>> ReadAsync(LedgerCommandContext context, string which, params (string Name, object? Value)[] values)
        => [.. await context.QueryAsync($"SELECT {Columns} FROM parked {which}", Read, values), .. elsewhere?.All(context.Settings) ?? []];

    private static ParkedItem Read(System.Data.Common.DbDataReader row)
        => new(
            row.GetGuid(0), row.IsDBNull(1) ? null : row.GetGuid(1), row.IsDBNull(2) ? null : row.GetInt32(2), row.Text(3), row.Text(4), row.GetString(5),
            row.GetString(6), row.GetInt32(7), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8)), row.GetInt32(9));
}
