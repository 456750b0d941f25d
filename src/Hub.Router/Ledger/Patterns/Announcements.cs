namespace Hub.Router.Ledger.Patterns;

/// <summary>Which weeks were looked at, what stands announced, and what was announced.</summary>
internal static class Announcements
{
    /// <summary>The last week that was looked at; 0 for none.</summary>
    public static Task<int> LastWeekAsync(LedgerSession session, string contract, CancellationToken cancellationToken)
        => session.SingleAsync(
            "SELECT COALESCE(MAX(week), 0) FROM announced_weeks WHERE contract = @contract", row => row.GetInt32(0), cancellationToken,
            ("@contract", contract));

    /// <summary>Takes a week: only one router does.</summary>
    public static async Task<bool> ClaimAsync(LedgerSession session, string contract, int week, long now,
        CancellationToken cancellationToken)
        => await session.ExecuteAsync(
            "INSERT INTO announced_weeks (contract, week, at) VALUES (@contract, @week, @now) ON CONFLICT DO NOTHING", cancellationToken,
            ("@contract", contract), ("@week", week), ("@now", now)) == 1;

    /// <summary>What stands announced: the number that was said last, and the last week in which there was something to say.</summary>
    public static async Task<Dictionary<PatternPlace, (int Told, int SeenWeek)>> StandingAsync(
        LedgerSession session, string contract, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            "SELECT municipality, area, theme, told, seen_week FROM announced_standing WHERE contract = @contract",
            row => (new PatternPlace(row.GetString(0), row.GetString(1), row.GetString(2)), (row.GetInt32(3), row.GetInt32(4))),
            cancellationToken, ("@contract", contract))).ToDictionary(one => one.Item1, one => one.Item2);

    /// <summary>Notes what stands from now on; null for nothing any more.</summary>
    public static Task StandsAsync(
        LedgerSession session, string contract, PatternPlace place, (int Told, int SeenWeek)? standing, CancellationToken cancellationToken)
        => session.ExecuteAsync(
            standing is null
                ? """
                  DELETE FROM announced_standing
                  WHERE contract = @contract AND municipality = @municipality AND area = @area AND theme = @theme
                  """
                : """
                  INSERT INTO announced_standing (contract, municipality, area, theme, told, seen_week)
                  VALUES (@contract, @municipality, @area, @theme, @told, @seen)
                  ON CONFLICT (contract, municipality, area, theme) DO UPDATE SET told = excluded.told, seen_week = excluded.seen_week
                  """,
            cancellationToken,
            [("@contract", contract), ("@municipality", place.Municipality), ("@area", place.Area), ("@theme", place.Theme),
                .. standing is { } known ? [("@told", (object?)known.Told), ("@seen", known.SeenWeek)]
                    : Array.Empty<(string, object?)>()]);

    /// <summary>Notes what was announced.</summary>
    public static Task<int> AddAsync(LedgerSession session, AnnouncedRow row, CancellationToken cancellationToken)
        => session.ExecuteAsync(
            """
            INSERT INTO announced (delivery_id, contract, week, municipality, area, theme, at_least, team, at)
            VALUES (@id, @contract, @week, @municipality, @area, @theme, @least, @team, @at)
            """,
            cancellationToken, ("@id", row.DeliveryId), ("@contract", row.Contract), ("@week", row.Week),
            ("@municipality", row.Place.Municipality), ("@area", row.Place.Area), ("@theme", row.Place.Theme), ("@least", row.AtLeast),
            ("@team", row.Team), ("@at", row.At));

    /// <summary>What was announced of some weeks, the last first.</summary>
    public static Task<List<AnnouncedRow>> ListAsync(
        LedgerSession session, int from, int to, string? municipality, int most, CancellationToken cancellationToken)
        => session.QueryAsync(
            $"""
            SELECT delivery_id, contract, week, municipality, area, theme, at_least, team, at FROM announced
            WHERE week >= @from AND week <= @to{(municipality is null ? "" : " AND municipality = @municipality")}
            ORDER BY week DESC, municipality, area, theme, contract LIMIT @most
            """,
            row => new AnnouncedRow(
                row.GetGuid(0), row.GetString(1), row.GetInt32(2), new PatternPlace(row.GetString(3), row.GetString(4), row.GetString(5)),
                row.GetInt32(6), row.GetString(7), row.GetInt64(8)),
            cancellationToken,
            [("@from", from), ("@to", to), ("@most", most), .. municipality is null ? Array.Empty<(string, object?)>()
                : [("@municipality", municipality)]]);
}
