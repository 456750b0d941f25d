using System.CommandLine;
using Hub.Router.Ledger;

namespace Hub.Router.Operations;

/// <summary><c>hub status</c>: how much there is, where it stands, and what needs a person.</summary>
internal static class StatusCommand
{
    private sealed record Figure(string Name, long Count);

    /// <summary>Creates the command.</summary>
    public static Command Create() => LedgerCommand.Over(new Command("status", "Toont hoe de hub ervoor staat. Afsluitcode 1 als er iets wacht op een mens."), async context =>
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        var figures = new List<Figure>();
        figures.AddRange(await CountsAsync(context, "signalen", "SELECT state, COUNT(*) FROM signals GROUP BY state ORDER BY state", state => ((SignalState)state).ToString()));
        figures.AddRange(await CountsAsync(context, "leveringen", "SELECT state, COUNT(*) FROM deliveries GROUP BY state ORDER BY state", state => ((DeliveryState)state).ToString()));
        foreach (var (name, sql) in new[]
        {
            ("geparkeerd", "SELECT COUNT(*) FROM parked"),
            ("alarmen open", "SELECT COUNT(*) FROM alarms WHERE cleared_at IS NULL"),
            ("te laat aangenomen", $"SELECT COUNT(*) FROM deliveries WHERE state IN (1, 2) AND term_at < {now}"),
            ("niet bevestigd door wachtrij", $"SELECT COUNT(*) FROM deliveries WHERE state IN (1, 5, 7) AND created_at < {now - 60_000}"),
        })
        {
            figures.Add(new Figure(name, (await context.QueryAsync(sql, row => row.GetInt64(0)))[0]));
        }
        context.Show(figures, ("wat", one => one.Name), ("aantal", one => one.Count));
        return figures.TakeLast(4).Any(one => one.Count > 0) ? 1 : 0;
    });

    private static async Task<IEnumerable<Figure>> CountsAsync(LedgerCommandContext context, string name, string sql, Func<int, string> state)
        => await context.QueryAsync(sql, row => new Figure($"{name} {state(row.GetInt32(0)).ToLowerInvariant()}", row.GetInt64(1)));
}
