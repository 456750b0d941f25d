namespace Hub.Router.Ledger;

/// <summary>Walks the chain from the first line that is kept to its head.</summary>
/// <remarks>
/// Whoever may change every table can write a whole new chain, or cut it short and move its head. Only a stand that was noted elsewhere shows that,
/// so each retention round logs one.
/// </remarks>
internal static class TrailCheck
{
    private const int PageSize = 5000;

    /// <summary>What a walk found.</summary>
    /// <param name="Rows">Lines that were checked.</param>
    /// <param name="Last">The number of the last line.</param>
    /// <param name="BrokenAt">The first line that is not what was written there; null when all are.</param>
    /// <param name="Stand">The chain's stand now.</param>
    internal sealed record Found(long Rows, long Last, long? BrokenAt, string Stand);

    /// <summary>Checks every line.</summary>
    /// <param name="database">The ledger.</param>
    /// <param name="noted">A stand that was noted before; null for none. One that retention has passed says nothing any more.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    public static Task<Found> RunAsync(LedgerDatabase database, TrailStand? noted, CancellationToken cancellationToken)
        => database.WriteAsync(session => WalkAsync(session, noted, cancellationToken), cancellationToken); // so that the head stands still

    private static async Task<Found> WalkAsync(LedgerSession session, TrailStand? noted, CancellationToken cancellationToken)
    {
        var head = await session.SingleAsync(
            "SELECT seq, hash, first_seq, first_hash FROM trail_head WHERE id = 1",
            row => (Seq: row.GetInt64(0), Hash: (byte[])row[1], FirstSeq: row.GetInt64(2), FirstHash: (byte[])row[3]), cancellationToken);
        var stand = new TrailStand(head.Seq, Convert.ToHexStringLower(head.Hash)).ToString();
        var (last, hash, count) = (head.FirstSeq, head.FirstHash, 0L);
        if (await session.SingleAsync("SELECT COALESCE(SUM(row_count), 0) FROM retention WHERE class = 'trail'", row => row.GetInt64(0), cancellationToken) is var gone && gone != last)
        {
            return new Found(count, last, Math.Min(gone, last) + 1, stand); // the beginning went without a record of retention
        }
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
                if (row.Seq != last + 1 || !row.Follows(hash) || (row.Seq == noted?.Seq && Convert.ToHexStringLower(row.Hash) != noted.Hash))
                {
                    return new Found(count, last, last + 1, stand);
                }
                (last, hash, count) = (row.Seq, row.Hash, count + 1);
            }
            if (page.Count < PageSize)
            {
                var whole = last == head.Seq && hash.AsSpan().SequenceEqual(head.Hash) && !(noted?.Seq > last);
                return new Found(count, last, whole ? null : last + 1, stand);
            }
        }
    }
}
