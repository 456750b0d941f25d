using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Steering;

/// <summary>What waits, came back or is late at teams, for who coordinates their areas.</summary>
internal static class AreaReads
{
    /// <summary>
    /// With whom the owner laid a delivery last, why, and whom it is asked to hand it over to, by whom; which one it follows, by when that
    /// one must be accepted and closed and who took it up, and how many follow it: nine columns of a query on deliveries.
    /// </summary>
    public static readonly string Steered = $"""
        (SELECT r.to_team FROM raised r WHERE r.delivery_id = deliveries.id AND r.team = deliveries.team ORDER BY r.step DESC LIMIT 1),
        (SELECT r.reason FROM raised r WHERE r.delivery_id = deliveries.id AND r.team = deliveries.team ORDER BY r.step DESC LIMIT 1),
        (SELECT a.to_team FROM asked_over a WHERE a.delivery_id = deliveries.id AND a.team = deliveries.team
            AND deliveries.hand_over_to IS NULL),
        (SELECT a.by_team FROM asked_over a WHERE a.delivery_id = deliveries.id AND a.team = deliveries.team
            AND deliveries.hand_over_to IS NULL),
        (SELECT l.id FROM {Following.Lead("deliveries")}) AS lead_id,
        (SELECT l.term_at FROM {Following.Lead("deliveries")}) AS lead_term_at,
        (SELECT l.work_at FROM {Following.Lead("deliveries")}) AS lead_work_at,
        (SELECT l.accepted_by FROM {Following.Lead("deliveries")}) AS lead_accepted_by,
        {Following.Count("deliveries")} AS followers
        """;

    /// <summary>The most urgent of each team, at most so many of one.</summary>
    public static async Task<List<AreaRow>> ListAsync(
        LedgerSession session, IReadOnlyList<string> teams, int most, long now, CancellationToken cancellationToken)
    {
        var rows = new List<AreaRow>();
        foreach (var team in teams)
        {
            rows.AddRange(await session.QueryAsync(
                $"""
                SELECT {DeliveryHead.Columns}, (SELECT s.theme FROM signals s WHERE s.id = deliveries.signal_id
                    AND s.revision = deliveries.revision),
                (SELECT s.area FROM signals s WHERE s.id = deliveries.signal_id AND s.revision = deliveries.revision), {Steered}
                FROM deliveries WHERE team = @team AND contract NOT IN ({OwnMessage.All})
                AND (state IN ({DeliveryStates.Unanswered}) OR (state IN ({DeliveryStates.Working}) AND work_at < @now))
                AND {Following.Not("deliveries")}
                ORDER BY CASE urgency WHEN 'acute' THEN 0 WHEN 'high' THEN 1 ELSE 2 END, created_at, id LIMIT @most
                """,
                row => new AreaRow(
                    DeliveryHead.Read(row), row.Text(DeliveryHead.ColumnCount), row.Text(DeliveryHead.ColumnCount + 1),
                        row.Text(DeliveryHead.ColumnCount + 2),
                    row.Text(DeliveryHead.ColumnCount + 3), row.Text(DeliveryHead.ColumnCount + 4), row.Text(DeliveryHead.ColumnCount + 5)),
                cancellationToken, ("@team", team), ("@now", now), ("@most", most)));
        }
        return [.. rows.OrderByDescending(row => row.Head.Urgency switch { "acute" => 2, "high" => 1,
            _ => 0 }).ThenBy(row => row.Head.CreatedAt)];
    }
}
