using System.Data.Common;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger;

/// <summary>What people decided by hand. A line lives as long as the trail; what may be learned from goes with an erasure.</summary>
internal static class Corrections
{
    private const string Columns =
        "delivery_id, revision, signal_id, at, municipality, rule_set, rules, flags, theme, from_kind, from_team_kind, to_kind, to_theme, "
            + "to_teams, learning, actor";

    /// <summary>
    /// When a case of the reader's team became a public matter, or got one beside it, the teams, and who said so: three columns of a query
    /// on deliveries. Of a public matter nothing, since it would tell that there is a case.
    /// </summary>
    public static readonly string MadePublic = string.Join(
        ", ",
        new[] { "at", "to_teams", "actor" }.Select(column => $"""
            (SELECT c.{column} FROM corrections c WHERE c.delivery_id = deliveries.id AND c.revision = deliveries.revision
                AND c.to_kind IN ('collective', 'both') AND deliveries.contract = 'individual'
                AND deliveries.team = @team) AS public_{column}
            """));

    /// <summary>Adds a line; what is decided anew of the same revision, as after a public matter beside a case, takes its place.</summary>
    public static Task AddAsync(LedgerSession session, CorrectionRow row, CancellationToken cancellationToken)
        => session.ExecuteAsync(
            $"""
            INSERT INTO corrections ({Columns}) VALUES (@id, @revision, @signal, @at, @municipality, @set, @rules, @flags, @theme, @from,
            @team, @to, @public, @teams, @learning, @actor)
            ON CONFLICT (delivery_id, revision) DO UPDATE SET at = excluded.at, to_kind = excluded.to_kind, to_theme = excluded.to_theme,
            to_teams = excluded.to_teams, learning = excluded.learning, actor = excluded.actor
            """,
            cancellationToken, ("@id", row.DeliveryId), ("@revision", row.Revision), ("@signal", row.SignalId), ("@at", row.At),
            ("@municipality", row.Municipality),
            ("@set", row.RuleSet), ("@rules", row.Rules), ("@flags", row.Flags), ("@theme", row.Theme), ("@from", row.FromKind),
            ("@team", row.FromTeamKind),
            ("@to", row.ToKind), ("@public", row.ToTheme), ("@teams", row.ToTeams), ("@learning", row.Learning), ("@actor", row.Actor));

    /// <summary>What was decided of one revision of a delivery; null for nothing.</summary>
    public static async Task<CorrectionRow?> FindAsync(LedgerSession session, Guid delivery, int revision,
        CancellationToken cancellationToken)
        => (await session.QueryAsync(
            $"SELECT {Columns} FROM corrections WHERE delivery_id = @id AND revision = @revision", Read, cancellationToken,
            ("@id", delivery), ("@revision", revision))).SingleOrDefault();

    /// <summary>The newest lines, newest first.</summary>
    /// <param name="session">The ledger.</param>
    /// <param name="since">From when.</param>
    /// <param name="municipality">Of this municipality only; null for all.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static Task<List<CorrectionRow>> NewestAsync(LedgerSession session, long since, string? municipality, int most,
        CancellationToken cancellationToken)
        => session.QueryAsync(
            $"""
            SELECT {Columns} FROM corrections WHERE at >= @since {(municipality is null ? "" : "AND municipality = @municipality")}
            ORDER BY at DESC, delivery_id LIMIT @most
            """,
            Read, cancellationToken,
            [("@since", since), ("@most", most), .. municipality is null ? Array.Empty<(string, object?)>()
            : [("@municipality", municipality)]]);

    /// <summary>Forgets what could be learned of a signal.</summary>
    public static Task UnlearnAsync(LedgerSession session, Guid signal, CancellationToken cancellationToken)
        => session.ExecuteAsync("UPDATE corrections SET learning = NULL WHERE signal_id = @id", cancellationToken, ("@id", signal));

    /// <summary>Forgets what could be learned of a delivery.</summary>
    public static Task UnlearnDeliveryAsync(LedgerSession session, Guid delivery, CancellationToken cancellationToken)
        => session.ExecuteAsync("UPDATE corrections SET learning = NULL WHERE delivery_id = @id", cancellationToken, ("@id", delivery));

    private static CorrectionRow Read(DbDataReader row)
        => new(
            row.GetGuid(0), row.GetInt32(1), row.GetGuid(2), row.GetInt64(3), row.GetString(4), row.GetString(5), row.GetString(6),
            row.GetInt32(7), row.Text(8),
            row.Text(9), row.GetString(10), row.GetString(11), row.Text(12), row.GetString(13), row.Text(14), row.Text(15));
}
