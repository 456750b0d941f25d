using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Deciding.Municipalities;
using Hub.Router.Ledger.Rows;
using Npgsql;

namespace Hub.Bench.Load;

/// <summary>
/// A ledger as desks of three municipalities meet it after years: a million deliveries of half a year and what belongs to each, a million
/// signals, the trail, and the figures of sixty weeks. One in a hundred waits, four were taken up, the rest is closed. They lie at all
/// teams
/// alike, some seventeen thousand each.
/// </summary>
internal static class DeskLedger
{
    /// <summary>How many deliveries.</summary>
    public const int Deliveries = 1_000_000;

    private const int Lines = 2_000_000;
    private const int Weeks = 60;
    private const long Day = 86_400_000;

    /// <summary>Fills a ledger in which a public matter and a case were routed already.</summary>
    /// <param name="connectionString">The ledger.</param>
    /// <param name="teams">All teams that have deliveries.</param>
    /// <param name="year">The year before this one.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task FillAsync(
        string connectionString, IReadOnlyList<(Team Team, string Municipality)> teams, int year, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await Bulk.RunAsync(connection, "SET synchronous_commit = off; SET maintenance_work_mem = '512MB'", cancellationToken);
        await Bulk.RunAsync(connection, PlanSql(teams), cancellationToken);
        await Bulk.WithoutIndexesAsync(connection, "signals", await SignalsSqlAsync(connection, cancellationToken), cancellationToken);
        var deliveries = await DeliveriesSqlAsync(connection, cancellationToken);
        await Bulk.WithoutIndexesAsync(connection, "deliveries", deliveries, cancellationToken);
        await Bulk.WithoutIndexesAsync(connection, "bodies", BodiesSql(), cancellationToken);
        await Bulk.WithoutIndexesAsync(connection, "trail", LongLedger.TrailSql(Lines), cancellationToken);
        await Bulk.WithoutIndexesAsync(connection, "figures", LongLedger.FiguresSql(year, Weeks), cancellationToken);
        await Bulk.RunAsync(connection, "VACUUM ANALYZE", cancellationToken);
    }

    // Which delivery is whose, about where, since when, and how far it is; every row of the rest follows from it.
    private static string PlanSql(IReadOnlyList<(Team Team, string Municipality)> teams)
    {
        var names = string.Join(", ", teams.Select((one, index) =>
            $"({index}, '{one.Team.Id.Value}', '{Code(one.Team)}', '{one.Municipality}', '{Area(one.Team)}', {IsPublic(one.Team)})"));
        return $"""
            CREATE TEMP TABLE one_team (nr integer PRIMARY KEY, team text, kind text, municipality text, area text, public boolean);
            INSERT INTO one_team VALUES {names};
            CREATE TEMP TABLE plan AS
            SELECT n, t.*, md5('signal' || n)::uuid AS signal, md5('delivery' || n)::uuid AS delivery,
                CASE WHEN n % 100 = 0 THEN {(int)DeliveryState.Delivered} WHEN n % 100 < 5 THEN {(int)DeliveryState.Accepted}
                    ELSE {(int)DeliveryState.Closed} END AS state,
                {Now} - (n / {Deliveries / 180}) * {Day}::bigint - (n % 86400)::bigint * 1000 AS at
            FROM generate_series(1, {Deliveries}) n JOIN one_team t
                ON t.nr = (n / 200) % {teams.Count}
            """;
    }

    private static async Task<string> SignalsSqlAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
        => Copies(
            await ColumnsAsync(connection, "signals", cancellationToken), "signals",
            "(SELECT DISTINCT ON (kind = 'collective') * FROM signals WHERE kind IN ('collective', 'individual'))",
            "(one.kind = 'collective') = p.public", new()
            {
                ["id"] = "p.signal",
                ["municipality"] = "p.municipality",
                ["area"] = "p.area",
                ["received_at"] = "p.at",
                ["decided_at"] = "p.at",
                ["theme"] = "CASE WHEN p.public THEN (ARRAY['afval', 'groen', 'verkeer-parkeren'])[1 + p.n % 3] ELSE one.theme END",
            });

    private static async Task<string> DeliveriesSqlAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
        => Copies(
            await ColumnsAsync(connection, "deliveries", cancellationToken), "deliveries",
            "(SELECT DISTINCT ON (contract) * FROM deliveries WHERE contract IN ('collective', 'individual'))",
            "(one.contract = 'collective') = p.public", new()
            {
                ["id"] = "p.delivery",
                ["signal_id"] = "p.signal",
                ["municipality"] = "p.municipality",
                ["team"] = "p.team",
                ["team_kind"] = "p.kind",
                ["state"] = "p.state",
                ["urgency"] = "CASE p.n % 50 WHEN 1 THEN 'high' ELSE 'normal' END",
                ["created_at"] = "p.at",
                ["delivered_at"] = "p.at",
                ["term_at"] = $"p.at + 3 * {Day}::bigint",
                ["accepted_at"] = $"CASE WHEN p.state = {(int)DeliveryState.Delivered} THEN NULL ELSE p.at + {Day}::bigint END",
                ["accepted_by"] = $"CASE WHEN p.state = {(int)DeliveryState.Delivered} THEN NULL ELSE 'medewerker-1' END",
                ["work_at"] = $"CASE WHEN p.state = {(int)DeliveryState.Accepted} THEN p.at + 60 * {Day}::bigint END",
                ["closed_at"] = $"CASE WHEN p.state = {(int)DeliveryState.Closed} THEN p.at + 9 * {Day}::bigint END",
                ["close_outcome"] = $"CASE WHEN p.state = {(int)DeliveryState.Closed} THEN 'resolved' END",
                ["returned_by"] = "CASE WHEN p.n % 40 = 0 THEN replace(p.team, 'wijkteam', 'wijkzorgnetwerk') END",
                ["returned_at"] = $"CASE WHEN p.n % 40 = 0 THEN p.at + {Day}::bigint END",
            });

    // What has ended has none any more.
    private static string BodiesSql() => $"""
        INSERT INTO bodies (delivery_id, team, revision, content, stored_at)
        SELECT p.delivery, p.team, one.revision, one.content, p.at
        FROM plan p JOIN (SELECT DISTINCT ON (d.contract) d.contract, b.revision, b.content
            FROM bodies b JOIN deliveries d ON d.id = b.delivery_id WHERE d.contract IN ('collective', 'individual')) one
            ON (one.contract = 'collective') = p.public
        WHERE p.state <> {(int)DeliveryState.Closed}
        """;

    private static string Copies(List<string> columns, string table, string from, string on, Dictionary<string, string> own)
        => $"INSERT INTO {table} ({string.Join(", ", columns)}) SELECT "
            + string.Join(", ", columns.Select(column => own.GetValueOrDefault(column, $"one.{column}")))
            + $" FROM plan p JOIN {from} one ON {on}";

    private static Task<List<string>> ColumnsAsync(NpgsqlConnection connection, string table, CancellationToken cancellationToken)
        => Bulk.ListAsync(
            connection, $"SELECT column_name FROM information_schema.columns WHERE table_name = '{table}' AND is_identity = 'NO'",
            cancellationToken);

    private static string Code(Team team) => WireCode.Of(team.Kind);

    private static string Area(Team team) => team.Areas is [var first, ..] ? first.Value : "centrum";

    private static bool IsPublic(Team team) => team.Kind.IsCollective();

    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
}
