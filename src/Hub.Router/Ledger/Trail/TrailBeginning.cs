namespace Hub.Router.Ledger.Trail;

/// <summary>Whether what is missing at the beginning of the trail went by retention, and by nothing else.</summary>
internal static class TrailBeginning
{
    /// <summary>The first line that shows that it did not; null where it did.</summary>
    /// <param name="session">The ledger.</param>
    /// <param name="first">The last line that went, as the head of the chain says.</param>
    /// <param name="retained">What the kept lines say of retention.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<long?> BrokenAsync(
        LedgerSession session, TrailStand first, List<(long Seq, RetainLine Line)> retained, CancellationToken cancellationToken)
    {
        if (retained.Find(one => !one.Line.IsPlausible) is { Line: not null } odd)
        {
            return odd.Seq;
        }
        var own = retained.FindAll(one => one.Line.Class == RetainLine.Trail);
        var anchor = own.Count == 0 ? null : own[^1].Line;
        if (first.Seq == 0 ? anchor is not null : anchor?.Last != first)
        {
            return Math.Max(first.Seq, 1); // it went without a line that says so
        }
        var rows = await session.QueryAsync(
            "SELECT at, before, row_count FROM retention WHERE class = 'trail' ORDER BY seq",
            row => (At: row.GetInt64(0), Before: row.GetInt64(1), Rows: row.GetInt64(2)), cancellationToken);
        var records = rows.TakeLast(own.Count).Select(row => (row.At, row.Before, row.Rows));
        if (rows.Sum(row => row.Rows) != first.Seq
            || !records.SequenceEqual(own.Select(one => (one.Line.At, one.Line.Before, one.Line.Rows))))
        {
            return Math.Max(first.Seq, 1); // the record of retention was written by something else
        }
        return anchor is null || !await LacksARouteAsync(session, anchor.Before, cancellationToken) ? null : first.Seq;
    }

    // A signal is decided with its line of the trail, and outlives it: one from after what retention removed must have its line.
    private static async Task<bool> LacksARouteAsync(LedgerSession session, long before, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            """
            SELECT 1 FROM signals s WHERE s.decided_at > @before AND NOT EXISTS
            (SELECT 1 FROM trail t WHERE t.object = LOWER(CAST(s.id AS text)) || '.' || CAST(s.revision AS text) AND t.action = 'route')
            LIMIT 1
            """,
            row => row.GetInt32(0), cancellationToken, ("@before", before))).Count > 0;
}
