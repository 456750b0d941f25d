using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Trail;

/// <summary>Walks the chain from the first line that is kept to its head, and holds beside it what else tells of the same acts.</summary>
/// <remarks>
/// The beginning is anchored by the line that retention wrote when it removed what went before. Whoever may change every table can still
/// write a whole new
/// chain, or cut it short and move its head. Only a stand that was noted elsewhere shows that, so each retention round logs one.
/// </remarks>
internal static class TrailCheck
{
    private const int PageSize = 5000;

    /// <summary>What a walk found.</summary>
    /// <param name="Rows">Lines that were checked.</param>
    /// <param name="Last">The number of the last line.</param>
    /// <param name="BrokenAt">The first line that is not what was written there, or that nothing beside the trail bears out; null when all
    /// are well.</param>
    /// <param name="Stand">The chain's stand now.</param>
    /// <param name="BrokenView">The first view that no line of the trail bears out; null when there is none.</param>
    internal sealed record Found(long Rows, long Last, long? BrokenAt, string Stand, long? BrokenView = null)
    {
        /// <summary>Whether everything fits.</summary>
        public bool Whole => BrokenAt is null && BrokenView is null;
    }

    /// <summary>Checks every line.</summary>
    /// <param name="database">The ledger.</param>
    /// <param name="noted">A stand that was noted before; null for none. One that retention has passed says nothing any more.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    public static Task<Found> RunAsync(LedgerDatabase database, TrailStand? noted, CancellationToken cancellationToken)
        // so that the head stands still
        => database.WriteAsync(session => CheckAsync(session, noted, cancellationToken), cancellationToken);

    private static async Task<Found> CheckAsync(LedgerSession session, TrailStand? noted, CancellationToken cancellationToken)
    {
        var head = await session.SingleAsync(
            "SELECT seq, hash, first_seq, first_hash FROM trail_head WHERE id = 1",
            row => new Head(row.GetInt64(0), (byte[])row[1], row.GetInt64(2), (byte[])row[3]), cancellationToken);
        var retained = new List<(long Seq, RetainLine Line)>();
        var found = await WalkAsync(session, head, noted, retained, cancellationToken);
        if (found.BrokenAt is not null)
        {
            return found;
        }
        if (await TrailBeginning.BrokenAsync(session, head.First, retained, cancellationToken) is { } at)
        {
            return found with { BrokenAt = at };
        }
        var since = retained.Where(one => one.Line.Class is RetainLine.Trail or RetainLine.Views).Select(one => one.Line.Before)
            .Append(long.MinValue).Max();
        return found with
        {
            BrokenAt = await TrailViews.LineWithoutViewAsync(session, since, cancellationToken),
            BrokenView = await TrailViews.ViewWithoutLineAsync(session, since, cancellationToken),
        };
    }

    private static async Task<Found> WalkAsync(
        LedgerSession session, Head head, TrailStand? noted, List<(long, RetainLine)> retained, CancellationToken cancellationToken)
    {
        var stand = new TrailStand(head.Seq, Convert.ToHexStringLower(head.Hash)).ToString();
        var (last, hash, count) = (head.FirstSeq, head.FirstHash, 0L);
        while (true)
        {
            var page = await session.QueryAsync(
                "SELECT seq, at, actor, origin, action, object, result, detail, hash FROM trail WHERE seq > @last ORDER BY seq LIMIT @size",
                row => new TrailRow(
                    row.GetInt64(0),
                    new TrailEntry(
                        row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6),
                        row.GetString(7)),
                    (byte[])row[8]),
                cancellationToken, ("@last", last), ("@size", PageSize));
            foreach (var row in page)
            {
                if (row.Seq != last + 1 || !row.Follows(hash)
                    || (row.Seq == noted?.Seq && Convert.ToHexStringLower(row.Hash) != noted.Hash))
                {
                    return new Found(count, last, last + 1, stand);
                }
                if (RetainLine.Of(row.Entry) is { } line)
                {
                    retained.Add((row.Seq, line));
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

    private sealed record Head(long Seq, byte[] Hash, long FirstSeq, byte[] FirstHash)
    {
        public TrailStand First => new(FirstSeq, Convert.ToHexStringLower(FirstHash));
    }
}
