using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Steering;

/// <summary>Which delivery of a team follows which, since both are about the same thing.</summary>
internal static class Joined
{
    private static readonly string Followers =
        $"id IN (SELECT w.delivery_id FROM joined w WHERE w.lead_id = @lead) AND EXISTS (SELECT 1 FROM {Following.Lead("deliveries")} "
        + "AND l.id = @lead)";

    // Of the same theme and area first, for that is where one looks.
    private static readonly string OfferedSql =
        $"""
        SELECT d.id FROM deliveries d JOIN deliveries lead ON lead.id = @lead
        LEFT JOIN signals s ON s.id = d.signal_id AND s.revision = d.revision
        LEFT JOIN signals o ON o.id = lead.signal_id AND o.revision = lead.revision
        WHERE d.team = @team AND d.contract = lead.contract AND d.id <> lead.id AND COALESCE(d.data_class, '') <> 'initiator'
        AND d.state IN ({DeliveryStates.Unanswered}, {DeliveryStates.Working}) AND lead.state IN ({DeliveryStates.Unanswered},
            {DeliveryStates.Working})
        AND {Following.Not("d")} AND {Following.Count("d")} = 0
        ORDER BY CASE WHEN s.theme = o.theme AND s.area = o.area THEN 0 WHEN s.theme = o.theme OR s.area = o.area THEN 1 ELSE 2 END,
        d.created_at DESC, d.id LIMIT @most
        """;

    /// <summary>The delivery that this one follows; null for none.</summary>
    public static async Task<Guid?> LeadAsync(LedgerSession session, Guid delivery, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            $"SELECT (SELECT l.id FROM {Following.Lead("d")}) FROM deliveries d WHERE d.id = @id",
            row => row.IsDBNull(0) ? (Guid?)null : row.GetGuid(0), cancellationToken, ("@id", delivery))).FirstOrDefault();

    /// <summary>Those that follow it, the oldest first.</summary>
    public static Task<List<DeliveryHead>> FollowersAsync(LedgerSession session, Guid lead, CancellationToken cancellationToken)
        => session.QueryAsync(
            $"SELECT {DeliveryHead.Columns} FROM deliveries WHERE {Followers} ORDER BY created_at, id", DeliveryHead.Read,
            cancellationToken, ("@lead", lead));

    /// <summary>Open deliveries of the team and of the same kind that stand alone: what could follow it.</summary>
    public static Task<List<Guid>> OfferedAsync(
        LedgerSession session, Guid lead, string team, int most, CancellationToken cancellationToken)
        => session.QueryAsync(
            OfferedSql, row => row.GetGuid(0), cancellationToken, ("@lead", lead), ("@team", team), ("@most", most));

    /// <summary>Lets one follow another from now on, in place of what was void before.</summary>
    public static Task AddAsync(
        LedgerSession session, DeliveryHead head, DeliveryHead lead, string actor, long now, CancellationToken cancellationToken)
        => session.ExecuteAsync(
            """
            INSERT INTO joined (delivery_id, lead_id, team, revision, lead_revision, actor, at)
            VALUES (@id, @lead, @team, @revision, @leadRevision, @actor, @now)
            ON CONFLICT (delivery_id) DO UPDATE SET lead_id = excluded.lead_id, team = excluded.team, revision = excluded.revision,
                lead_revision = excluded.lead_revision, actor = excluded.actor, at = excluded.at, ended_at = NULL
            """,
            cancellationToken, ("@id", head.Id), ("@lead", lead.Id), ("@team", head.Team), ("@revision", head.Revision),
            ("@leadRevision", lead.Revision), ("@actor", actor), ("@now", now));

    /// <summary>Lets it stand by itself again.</summary>
    public static Task RemoveAsync(LedgerSession session, Guid delivery, CancellationToken cancellationToken)
        => session.ExecuteAsync("DELETE FROM joined WHERE delivery_id = @id", cancellationToken, ("@id", delivery));

    /// <summary>Notes that both were closed: they stay together for as long as the trail is kept.</summary>
    public static Task EndAsync(LedgerSession session, Guid lead, long now, CancellationToken cancellationToken)
        => session.ExecuteAsync(
            "UPDATE joined SET ended_at = @now WHERE lead_id = @lead", cancellationToken, ("@lead", lead), ("@now", now));

    /// <summary>
    /// Those that stand alone again, since something happened to one of both: it and whom it followed, and whose they were.
    /// </summary>
    public static Task<List<(Guid Delivery, Guid Lead, string Team)>> OverAsync(LedgerSession session, CancellationToken cancellationToken)
        => session.QueryAsync(
            $"""
            SELECT w.delivery_id, w.lead_id, w.team FROM joined w WHERE w.ended_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.id = w.delivery_id AND EXISTS (SELECT 1 FROM {Following.Lead("d")}))
            """,
            row => (row.GetGuid(0), row.GetGuid(1), row.GetString(2)), cancellationToken);
}
