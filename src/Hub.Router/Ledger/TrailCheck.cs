namespace Hub.Router.Ledger;

/// <summary>Walks the chain from the first line that is kept to its head.</summary>
internal static class TrailCheck
{
    private const int PageSize = 5000;

    /// <summary>What a walk found.</summary>
    /// <param name="Rows">Lines that were checked.</param>
    /// <param name="Last">The number of the last line.</param>
    /// <param name="BrokenAt">The first line that is not what was written there; null when all are.</param>
    internal sealed record Found(long Rows, long Last, long? BrokenAt);

    /// <summary>Checks every line.</summary>
    public static Task<Found> RunAsync(LedgerDatabase database, CancellationToken cancellationToken)
        => database.WriteAsync(session => WalkAsync(session, cancellationToken), cancellationToken); // so that the head stands still

    private static async Task<Found> WalkAsync(LedgerSession session, CancellationToken cancellationToken)
    {
        var head = await session.SingleAsync(
            "SELECT seq, hash, first_seq, first_hash FROM trail_head WHERE id = 1",
            row => (Seq: row.GetInt64(0), Hash: (byte[])row[1], FirstSeq: row.GetInt64(2), FirstHash: (byte[])row[3]), cancellationToken);
        var (last, hash, count) = (head.FirstSeq, head.FirstHash, 0L);
        while (true)
        {
            var page = await session.QueryAsync(
                "SELECT seq, at, actor, origin, action, object, result, detail, hash FROM trail WHERE seq > @last ORDER BY seq LIMIT @size",
                row => new TrailRow(
                    row.GetInt64(0),
                    new TrailEntry(row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6), row.GetString(7)),
                    (byte[])row[8]),
                cancellationToken, ("@last", last), ("@size", PageSize));
            foreach (var row in page)
            {
                if (row.Seq != last + 1 || !row.Follows(hash))
                {
                    return new Found(count, last, last + 1);
                }
                (last, hash, count) = (row.Seq, row.Hash, count + 1);
            }
            if (page.Count < PageSize)
            {
                return new Found(count, last, last == head.Seq && hash.AsSpan().SequenceEqual(head.Hash) ? null : last + 1);
            }
        }
    }
}
