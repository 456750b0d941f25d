using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Contracts.Text;
using Npgsql;

namespace Hub.Bench.Load;

/// <summary>
/// Ten years of a ledger: ten million figures of three municipalities, as many lines of the trail, a million deliveries (ten million stand
/// in <c>ledger-10m</c>), and the marks of the cases of four weeks. Nobody stands in it.
/// </summary>
internal static class LongLedger
{
    private const int Rows = 10_000_000;
    private const int Deliveries = 1_000_000;
    private const int Marks = 100_000;
    private const int CellsOfAWeek = 19_440;
    private const int Weeks = Rows / CellsOfAWeek;

    /// <summary>Fills a ledger in which something was routed already.</summary>
    public static async Task FillAsync(string connectionString, int year, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await Bulk.RunAsync(connection, "SET synchronous_commit = off; SET maintenance_work_mem = '512MB'", cancellationToken);
        await Bulk.WithoutIndexesAsync(connection, "figures", FiguresSql(year, Weeks), cancellationToken);
        await Bulk.WithoutIndexesAsync(connection, "trail", TrailSql(), cancellationToken);
        var deliveries = await DeliveriesSqlAsync(connection, cancellationToken);
        await Bulk.WithoutIndexesAsync(connection, "deliveries", deliveries, cancellationToken);
        await Bulk.RunAsync(connection, MarksSql(), cancellationToken);
        await Bulk.RunAsync(connection, "ANALYZE", cancellationToken);
    }

    // Of each week 19,440 cells: 3 municipalities, 6 areas, 20 themes, 3 kinds, 9 kinds of source, 2 measures.
    internal static string FiguresSql(int year, int weekCount)
    {
        var last = DutchWeek.Of(new DateOnly(year + 1, 11, 1));
        var weeks = Enumerable.Range(0, weekCount).Select(back => DutchWeek.Of(DutchWeek.Monday(last).AddDays(-7 * back)));
        var themes = Enum.GetValues<Theme>().Where(one => one != Theme.Unknown).Select(one => $"'{WireCode.Of(one)}'");
        return $"""
            INSERT INTO figures (week, municipality, area, theme, focuspunten, kind, source_kind, measure, detail, amount)
            SELECT w, m, a, t, '', k, 'bron-' || s, measure, CASE measure WHEN 'routed' THEN '' ELSE '240' END, 1 + (s + length(t)) % 4
            FROM unnest(ARRAY[{string.Join(',', weeks)}]) w,
                (VALUES ('GM0637', ARRAY['centrum','meerzicht','buytenwegh-de-leyens','noordhove-seghwaert','rokkeveen','oosterheem']),
                    ('GM0202', ARRAY['a1','a2','a3','a4','a5','a6']), ('GM1509', ARRAY['b1','b2','b3','b4','b5','b6'])) of(m, areas),
                unnest(areas) a, unnest(ARRAY[{string.Join(',', themes)}]) t,
                unnest(ARRAY['collective','individual','both']) k, generate_series(1, 9) s,
                unnest(ARRAY['routed','accepted-in-term']) measure
            """;
    }

    // Lines of before the first: numbered downwards, so that those of the run follow on what is there.
    internal static string TrailSql(int lines = Rows) => $"""
        INSERT INTO trail (seq, at, actor, origin, action, object, result, detail, hash)
        SELECT -n, {Now} - (n % 150)::bigint * 86400000, 'router', 'wijkpost', 'route', md5('trail' || n)::uuid::text || '.1', 'routed',
            'gm0637.wijkteam.oosterheem', decode(md5(n::text) || md5(n::text), 'hex') FROM generate_series(1, {lines}) n
        """;

    private static string MarksSql() => $"""
        DELETE FROM announced_weeks;
        INSERT INTO pattern_marks (delivery_id, at, municipality, area, theme, marks, state)
        SELECT md5('deliveries' || n)::uuid, {Now} - 3 * 86400000::bigint - (n % 24)::bigint * 86400000, 'GM0637',
            (ARRAY['centrum','meerzicht','buytenwegh-de-leyens','noordhove-seghwaert','rokkeveen','oosterheem'])[1 + n % 6],
            (ARRAY['eenzaamheid','afval','groen'])[1 + n % 3], 'n:' || md5(n::text), 0
        FROM generate_series(1, {Marks}) n;
        UPDATE deliveries SET data_class = 'case' WHERE id IN (SELECT delivery_id FROM pattern_marks)
        """;

    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

    // Copies of a routed delivery under new ids, as the ledger itself would hold them.
    private static async Task<string> DeliveriesSqlAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var columns = await Bulk.ListAsync(
            connection,
            "SELECT column_name FROM information_schema.columns WHERE table_name = 'deliveries' AND is_identity = 'NO'", cancellationToken);
        var copied = columns.Select(column => column is "id" or "signal_id" ? "md5('deliveries' || n)::uuid" : $"one.{column}");
        return $"INSERT INTO deliveries ({string.Join(", ", columns)}) SELECT {string.Join(", ", copied)} "
            + $"FROM (SELECT * FROM deliveries LIMIT 1) one, generate_series(1, {Deliveries}) n";
    }
}
