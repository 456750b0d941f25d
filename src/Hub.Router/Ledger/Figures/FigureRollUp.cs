
namespace Hub.Router.Ledger.Figures;

/// <summary>
/// Counts what the trail tells, before its time ends: page by page from where the last count stopped, the sums and the place in one
/// transaction. So each
/// line counts once, whoever counts, however often, and whatever breaks off; and routing does nothing for it.
/// </summary>
internal sealed class FigureRollUp(LedgerDatabase database, TimeProvider clock)
{
    private const int PageSize = 2_000;
    private const int RowsAtOnce = 200;

    private static readonly string[] FigureColumns =
        ["week", "municipality", "area", "theme", "focuspunten", "kind", "source_kind", "measure", "detail", "amount"];

    private static readonly string[] AccountColumns = ["week", "partner", "municipality", "area", "measure", "amount"];

    /// <summary>Counts all there is; how many lines.</summary>
    public async Task<long> RunAsync(CancellationToken cancellationToken)
    {
        for (var total = 0L; ;)
        {
            var now = clock.GetUtcNow().ToUnixTimeMilliseconds(); // before the page is read: what comes meanwhile is for the next
            var (from, page, facts) = await database.ReadAsync(session => ReadAsync(session, cancellationToken), cancellationToken);
            var sums = FigureCounting.Of(page, facts);
            var (last, at) = page.Count < PageSize ? (page.Count == 0 ? from : page[^1].Seq, now) : (page[^1].Seq, page[^1].At);
            var counted = await database.WriteAsync(session => WriteAsync(session, from, last, at, sums, cancellationToken),
                cancellationToken);
            total += counted ? page.Count : 0;
            if (page.Count < PageSize)
            {
                return total;
            }
        }
    }

    private static async Task<(long From, List<CountedLine> Page, FigureFacts Facts)> ReadAsync(
        LedgerSession session, CancellationToken cancellationToken)
    {
        var (from, _) = await CountedAsync(session, cancellationToken);
        var page = await session.QueryAsync(
            $"SELECT {FigureFactReads.LineColumns} FROM trail WHERE seq > @from ORDER BY seq LIMIT @most", FigureFactReads.Line,
            cancellationToken, ("@from", from), ("@most", PageSize));
        return (from, page, await FigureFactReads.OfAsync(session, page, cancellationToken));
    }

    /// <summary>Up to which line of the trail was counted, and of which moment.</summary>
    public static Task<(long Seq, long At)> CountedAsync(LedgerSession session, CancellationToken cancellationToken)
        => session.SingleAsync("SELECT seq, at FROM figures_counted WHERE id = 1", row => (row.GetInt64(0), row.GetInt64(1)),
            cancellationToken);

    // Another router may have counted the same page meanwhile: then the place is another, and this count goes nowhere.
    private static async Task<bool> WriteAsync(
        LedgerSession session, long from, long last, long at, FigureSums sums, CancellationToken cancellationToken)
    {
        var placed = await session.ExecuteAsync(
            "UPDATE figures_counted SET seq = @last, at = @at WHERE id = 1 AND seq = @from", cancellationToken,
            ("@last", last), ("@at", at), ("@from", from));
        if (placed == 1)
        {
            await AddAsync(session, "figures", FigureColumns, sums.Figures, cancellationToken);
            await AddAsync(session, "figure_accounts", AccountColumns, sums.Accounts, cancellationToken);
        }
        return placed == 1;
    }

    private static async Task AddAsync(
        LedgerSession session, string table, string[] columns, IEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        foreach (var some in rows.Chunk(RowsAtOnce))
        {
            var places = some.Select((_, r) => $"({string.Join(", ", columns.Select((_, c) => $"@v{r}x{c}"))})");
            await session.ExecuteAsync(
                $"""
                INSERT INTO {table} ({string.Join(", ", columns)}) VALUES {string.Join(", ", places)}
                ON CONFLICT ({string.Join(", ", columns[..^1])}) DO UPDATE SET amount = {table}.amount + excluded.amount
                """,
                cancellationToken, [.. some.SelectMany((row, r) => row.Select((value, c) => ($"@v{r}x{c}", value)))]);
        }
    }
}
