using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Trail;

/// <summary>Holds the log of views against the trail: each opening of content stands in both, written in one transaction.</summary>
internal static class TrailViews
{
    private const string Lines = "SELECT COUNT(*) FROM trail t WHERE t.object = LOWER(CAST(v.delivery_id AS text)) AND t.action = 'open' "
        + "AND t.origin = v.team AND t.actor = v.actor AND t.detail = v.reason AND t.at = v.at";

    /// <summary>
    /// The first line of the trail that says that somebody looked, with fewer views beside it than there are such lines; null for none.
    /// </summary>
    /// <param name="session">The ledger.</param>
    /// <param name="since">The moment before which retention may have removed one of the two.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static Task<long?> LineWithoutViewAsync(LedgerSession session, long since, CancellationToken cancellationToken)
        => FirstAsync(
            session,
            """
            SELECT MIN(o.seq) FROM (SELECT MIN(seq) AS seq, object, origin, actor, detail, at, COUNT(*) AS lines FROM trail
            WHERE action = 'open' AND at > @since
            GROUP BY object, origin, actor, detail, at) o LEFT JOIN (SELECT LOWER(CAST(delivery_id AS text)) AS object, team, actor,
            reason, at, COUNT(*) AS looks
            FROM views WHERE at > @since GROUP BY delivery_id, team, actor, reason, at) v
            ON v.object = o.object AND v.team = o.origin AND v.actor = o.actor AND v.reason = o.detail AND v.at = o.at
            WHERE v.looks IS NULL OR v.looks < o.lines
            """,
            since, cancellationToken);

    /// <summary>The first view that no line of the trail bears out; null for none.</summary>
    public static Task<long?> ViewWithoutLineAsync(LedgerSession session, long since, CancellationToken cancellationToken)
        => FirstAsync(
            session,
            $"""
            SELECT MIN(v.seq) FROM (SELECT MIN(seq) AS seq, delivery_id, team, actor, reason, at, COUNT(*) AS looks FROM views
            WHERE at > @since
            GROUP BY delivery_id, team, actor, reason, at) v WHERE ({Lines}) < v.looks
            """,
            since, cancellationToken);

    private static Task<long?> FirstAsync(LedgerSession session, string sql, long since, CancellationToken cancellationToken)
        => session.SingleAsync(sql, row => row.Moment(0), cancellationToken, ("@since", since));
}
