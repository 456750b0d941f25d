using System.Data.Common;
using Hub.Contracts.Territory;
using Hub.Router.Ledger.Figures;
using Hub.Router.Ledger.Rows;
using Hub.Router.Ledger.Steering;

namespace Hub.Router.Ledger.Wijk;

/// <summary>
/// What the ledger tells of the areas of a team: of public matters counts and envelopes, of cases counts only. Every read names the teams
/// and areas that it is about; who asks has been judged before.
/// </summary>
internal static class WijkReads
{
    private const int MostCases = 20_000;

    private static readonly string Waiting = $"d.state IN ({DeliveryStates.Unanswered}, {DeliveryStates.Offered})";

    // The body of a public matter is its text for all to read, and holds its theme: of a split signal the ledger's is not told.
    private static readonly string About =
        "NULL, (SELECT b.content FROM bodies b WHERE b.delivery_id = deliveries.id AND b.team = deliveries.team), s.kind, s.theme, "
            + "s.area, "
        + $"NULL, {AreaReads.Steered}, NULL, NULL, NULL";

    /// <summary>
    /// Every public matter that teams hold in areas, as little as it takes to count them and to know which come first: the signals, where
    /// their areas stand, are read once for both.
    /// </summary>
    public static async Task<List<HeldMatter>> HeldAsync(
        LedgerSession session, IReadOnlyCollection<TeamId> teams, IReadOnlyCollection<AreaCode> areas, CancellationToken cancellationToken)
    {
        var (inTeams, inAreas, values) = Among(teams, areas);
        return await session.QueryAsync(
            $"""
            SELECT d.id, s.area, d.team, CASE WHEN {Waiting} THEN 1 ELSE 0 END, d.term_at
            FROM deliveries d JOIN signals s ON s.id = d.signal_id AND s.revision = d.revision
            WHERE d.team IN ({inTeams}) AND d.state IN ({DeliveryStates.Held}) AND d.contract = 'collective' AND s.area IN ({inAreas})
            AND {Following.Not("d")}
            """,
            row => new HeldMatter(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetInt32(3) == 1, row.Moment(4)),
            cancellationToken, values);
    }

    /// <summary>How many public matters teams gave back since a moment, by area and team.</summary>
    public static async Task<List<(string Area, string Team, int Count)>> ReturnedAsync(
        LedgerSession session, IReadOnlyCollection<TeamId> teams, IReadOnlyCollection<AreaCode> areas, long since,
        CancellationToken cancellationToken)
    {
        var (inTeams, inAreas, values) = Among(teams, areas);
        return await session.QueryAsync(
            $"""
            SELECT s.area, d.returned_by, COUNT(*) FROM deliveries d JOIN signals s ON s.id = d.signal_id AND s.revision = d.revision
            WHERE d.returned_by IN ({inTeams}) AND d.returned_at >= @since AND d.contract = 'collective' AND s.area IN ({inAreas})
            GROUP BY s.area, d.returned_by
            """,
            row => (row.GetString(0), row.GetString(1), row.Number(2)), cancellationToken, [.. values, ("@since", since)]);
    }

    /// <summary>Public matters by their ids, the latest first: head, body, kind, theme and area, and how far each went up.</summary>
    public static async Task<List<T>> MattersAsync<T>(
        LedgerSession session, IReadOnlyList<Guid> ids, Func<DbDataReader, T> read, CancellationToken cancellationToken)
        => ids.Count == 0 ? [] : await session.QueryAsync(
            $"""
            SELECT {Head}, {About}, (SELECT e.step FROM escalations e WHERE e.delivery_id = deliveries.id)
            FROM deliveries JOIN signals s ON s.id = deliveries.signal_id AND s.revision = deliveries.revision
            WHERE deliveries.id IN ({string.Join(", ", ids.Select((_, index) => $"@m{index}"))})
            ORDER BY CASE WHEN deliveries.state IN ({DeliveryStates.Of(DeliveryState.Accepted)}) THEN 1 ELSE 0 END,
            CASE WHEN deliveries.term_at IS NULL THEN 1 ELSE 0 END, deliveries.term_at, deliveries.id
            """,
            read, cancellationToken, [.. ids.Select((id, index) => ($"@m{index}", (object?)id))]);

    /// <summary>
    /// Open public matters of an area that a rule gave to who does the work at once, the latest first: head, body, kind, theme, area.
    /// </summary>
    public static async Task<List<T>> DirectAsync<T>(
        LedgerSession session, IReadOnlyCollection<TeamId> teams, AreaCode area, int most, Func<DbDataReader, T> read,
        CancellationToken cancellationToken)
    {
        var (inTeams, inAreas, values) = Among(teams, [area]);
        return await session.QueryAsync(
            $"""
            SELECT {Head}, {About} FROM deliveries JOIN signals s ON s.id = deliveries.signal_id AND s.revision = deliveries.revision
            WHERE deliveries.team IN ({inTeams}) AND deliveries.state IN ({DeliveryStates.Held}) AND deliveries.contract = 'collective'
            AND s.area IN ({inAreas}) AND {Following.Not("deliveries")} AND s.reasons LIKE '%route.direct%'
            ORDER BY deliveries.created_at DESC, deliveries.id LIMIT @most
            """,
            read, cancellationToken, [.. values, ("@most", most)]);
    }

    /// <summary>Plans of residents that a team has, the oldest first: head, body, kind, theme and area.</summary>
    public static Task<List<T>> PlansAsync<T>(
        LedgerSession session, TeamId team, int most, Func<DbDataReader, T> read, CancellationToken cancellationToken)
        => session.QueryAsync(
            $"""
            SELECT {Head}, {About} FROM deliveries JOIN signals s ON s.id = deliveries.signal_id AND s.revision = deliveries.revision
            WHERE deliveries.team = @team AND deliveries.state IN ({DeliveryStates.Held}) AND deliveries.contract = 'collective'
            AND {IsPlan} ORDER BY deliveries.created_at, deliveries.id LIMIT @most
            """,
            read, cancellationToken, ("@team", team.Value), ("@most", most));

    /// <summary>The hub's own reminders and escalations that lie in a team's inbox.</summary>
    public static Task<List<DeliveryHead>> MessagesAsync(LedgerSession session, TeamId team, int most, CancellationToken cancellationToken)
        => session.QueryAsync(
            $"""
            SELECT {DeliveryHead.Columns} FROM deliveries WHERE team = @team AND state IN ({DeliveryStates.Held})
            AND contract IN ('{OwnMessage.Reminder}', '{OwnMessage.Escalation}') ORDER BY created_at DESC, id LIMIT @most
            """,
            DeliveryHead.Read, cancellationToken, ("@team", team.Value), ("@most", most));

    /// <summary>
    /// What public matters were about, by week, area, theme and focuspunten; a split signal does not count: of which half its theme is, is
    /// not told.
    /// </summary>
    public static async Task<List<(int Week, string Area, string Theme, string Focuspunten, int Count)>> WeeksAsync(
        LedgerSession session, FigureFilter filter, IReadOnlyCollection<AreaCode> areas, CancellationToken cancellationToken)
    {
        var (condition, values) = filter.Condition(withTheme: false);
        var (_, inAreas, more) = Among([], areas);
        return await session.QueryAsync(
            $"""
            SELECT week, area, theme, focuspunten, CAST(SUM(amount) AS bigint) FROM figures
            WHERE {condition} AND kind = 'collective' AND measure = 'routed' AND area IN ({inAreas})
            GROUP BY week, area, theme, focuspunten
            """,
            row => (row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetString(3), row.Number(4)), cancellationToken,
            [.. values, .. more]);
    }

    /// <summary>
    /// How the cases of wijkzorgnetwerken stand, by team: waiting, late, and given back since a moment. Where it is for others than the
    /// network itself, people count and not cases.
    /// </summary>
    public static async Task<List<(string Team, int Waiting, int Late, int Returned)>> CasesAsync(
        LedgerSession session, IReadOnlyCollection<TeamId> teams, bool people, long now, long since, CancellationToken cancellationToken)
    {
        var (inTeams, _, values) = Among(teams, []);
        var who = people
            ? "COALESCE((SELECT MIN(p.subject) FROM provisions p WHERE p.delivery_id = d.id), CAST(d.id AS TEXT))" : "CAST(d.id AS TEXT)";
        var held = await session.QueryAsync(
            $"""
            SELECT d.team, COUNT(DISTINCT CASE WHEN {Waiting} THEN {who} END),
            COUNT(DISTINCT CASE WHEN {Waiting} AND d.term_at < @now THEN {who} END)
            FROM deliveries d WHERE d.team IN ({inTeams}) AND d.state IN ({DeliveryStates.Held}) AND d.contract = 'individual' GROUP BY
            d.team
            """,
            row => (Team: row.GetString(0), Waiting: row.Number(1), Late: row.Number(2)), cancellationToken, [.. values, ("@now", now)]);
        var back = await session.QueryAsync(
            $"""
            SELECT d.returned_by, COUNT(DISTINCT {who}) FROM deliveries d
            WHERE d.returned_by IN ({inTeams}) AND d.returned_at >= @since AND d.contract = 'individual' GROUP BY d.returned_by
            """,
            row => (Team: row.GetString(0), Count: row.Number(1)), cancellationToken, [.. values, ("@since", since)]);
        return [.. teams.Select(team => (team.Value, held.Find(one => one.Team == team.Value).Waiting,
            held.Find(one => one.Team == team.Value).Late, back.Find(one => one.Team == team.Value).Count))];
    }

    /// <summary>When cases came to a network since a moment, and their themes where these are its own to know.</summary>
    public static Task<List<(long At, string Theme)>> CaseThemesAsync(
        LedgerSession session, TeamId team, long since, CancellationToken cancellationToken)
        => session.QueryAsync(
            """
            SELECT d.created_at, s.theme FROM deliveries d JOIN signals s ON s.id = d.signal_id AND s.revision = d.revision
            WHERE d.team = @team AND d.contract = 'individual' AND d.created_at >= @since AND s.kind = 'individual' AND s.theme IS NOT NULL
            ORDER BY d.created_at DESC LIMIT @most
            """,
            row => (row.GetInt64(0), row.GetString(1)), cancellationToken, ("@team", team.Value), ("@since", since), ("@most", MostCases));

    /// <summary>The condition that a signal is a plan of residents.</summary>
    internal static readonly string IsPlan = $"(s.flags & {SignalRow.InitiativeFlag}) <> 0";

    // The same columns, each of the delivery: a signal has some by the same names.
    private static readonly string Head = string.Join(", ", DeliveryHead.Columns.Split(", ").Select(column => $"deliveries.{column}"));

    private static (string Teams, string Areas, (string, object?)[] Values) Among(
        IReadOnlyCollection<TeamId> teams, IReadOnlyCollection<AreaCode> areas)
        => (
            string.Join(", ", teams.Select((_, index) => $"@t{index}")), string.Join(", ", areas.Select((_, index) => $"@a{index}")),
            [.. teams.Select((team, index) => ($"@t{index}", (object?)team.Value)),
                .. areas.Select((area, index) => ($"@a{index}", (object?)area.Value))]);

    private static int Number(this DbDataReader row, int column) => row.IsDBNull(column) ? 0 : (int)row.GetFieldValue<long>(column);
}
