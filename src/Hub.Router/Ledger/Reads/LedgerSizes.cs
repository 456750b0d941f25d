namespace Hub.Router.Ledger.Reads;

/// <summary>How big the ledger is on disk, and how many cells its figures have.</summary>
/// <param name="Bytes">All of it, in bytes.</param>
/// <param name="Figures">Rows of the counts that stay ten years.</param>
internal sealed record LedgerSizes(long Bytes, long Figures)
{
    /// <summary>Reads it. It counts rows of the figures: ask seldom.</summary>
    public static async Task<LedgerSizes> ReadAsync(LedgerDatabase database, CancellationToken cancellationToken)
        => await database.ReadAsync(
            session => session.SingleAsync(
                $"SELECT {database.Size}, (SELECT COUNT(*) FROM figures)", row => new LedgerSizes(row.GetInt64(0), row.GetInt64(1)),
                    cancellationToken),
            cancellationToken);
}
