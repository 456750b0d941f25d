using System.CommandLine;
using System.Data.Common;
using Hub.Router.Ledger.Rows;

namespace Hub.Standalone.Commands.Operating;

/// <summary><c>hub signals</c>: the list of signals, newest first. Envelope only.</summary>
internal static class SignalsCommand
{
    private const int Most = 1000;

    private sealed record Line(
        Guid Id, int Revision, string Partner, string Municipality, DateTimeOffset ReceivedAt, string State, string? Kind, string? Theme, string? Area, string? ReasonCode,
        string Teams);

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var partner = new Option<string?>("--partner") { Description = "Alleen van deze partner." };
        var municipality = new Option<string?>("--municipality") { Description = "Alleen van deze gemeente (GM…)." };
        var state = new Option<SignalState?>("--state") { Description = "Alleen zo besloten: routed, refused, parked, superseded." };
        var team = new Option<string?>("--team") { Description = "Alleen met een levering bij dit team." };
        var hours = new Option<int>("--hours") { Description = "Zoveel uur terug. Standaard 24.", DefaultValueFactory = _ => 24 };
        var most = new Option<int>("--most") { Description = $"Hoeveel regels hoogstens, tot {Most}. Standaard 50.", DefaultValueFactory = _ => 50 };
        hours.Validators.Add(result => Bound(result, 1, 24 * 366));
        most.Validators.Add(result => Bound(result, 1, Most));
        return LedgerCommand.Over(new Command("signals", "Toont een lijst van signalen, nieuwste eerst.") { partner, municipality, state, team, hours, most }, async context =>
        {
            var since = TimeProvider.System.GetUtcNow().AddHours(-context.Parse.GetValue(hours)).ToUnixTimeMilliseconds();
            var lines = await context.QueryAsync(
                """
                SELECT id, revision, partner, municipality, received_at, state, kind, theme, area, reason_code, team_kinds FROM signals
                WHERE decided_at >= @since AND (@partner IS NULL OR partner = @partner) AND (@municipality IS NULL OR municipality = @municipality)
                AND (@state = 0 OR state = @state)
                AND (@team IS NULL OR EXISTS (SELECT 1 FROM deliveries d WHERE d.signal_id = signals.id AND (d.team = @team OR d.hand_over_to = @team)))
                ORDER BY decided_at DESC LIMIT @most
                """,
                Read, ("@since", since), ("@partner", context.Parse.GetValue(partner)), ("@municipality", context.Parse.GetValue(municipality)?.ToUpperInvariant()),
                ("@state", (int)(context.Parse.GetValue(state) ?? SignalState.Unknown)), ("@team", context.Parse.GetValue(team)), ("@most", context.Parse.GetValue(most)));
            context.Show(
                lines, ("signaal", one => one.Id), ("ontvangen", one => one.ReceivedAt), ("partner", one => one.Partner), ("besluit", one => OperatorWords.Of(Enum.Parse<SignalState>(one.State, ignoreCase: true))),
                ("soort", one => OperatorWords.OfKind(one.Kind)), ("thema", one => one.Theme), ("gebied", one => one.Area), ("naar", one => one.Teams), ("code", one => one.ReasonCode));
            return 0;
        });
    }

    private static void Bound(System.CommandLine.Parsing.OptionResult result, int least, int most)
    {
        if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var value) || value < least || value > most))
        {
            result.AddError($"{result.Option.Name} is een getal van {least} tot {most}.");
        }
    }

    private static Line Read(DbDataReader row)
        => new(
            row.GetGuid(0), row.GetInt32(1), row.GetString(2), row.GetString(3), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
            ((SignalState)row.GetInt32(5)).ToString().ToLowerInvariant(), row.Text(6), row.Text(7), row.Text(8), row.Text(9), row.GetString(10));
}
