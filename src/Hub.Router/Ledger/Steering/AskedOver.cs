namespace Hub.Router.Ledger.Steering;

/// <summary>Whom who coordinates an area asks a team to hand a case over to.</summary>
internal static class AskedOver
{
    /// <summary>Asks it, in place of what was asked of that team before; false where exactly this stands already.</summary>
    public static async Task<bool> AskAsync(
        LedgerSession session, Guid delivery, string team, string toTeam, string byTeam, string actor, long now,
            CancellationToken cancellationToken)
        => await session.ExecuteAsync(
            """
            INSERT INTO asked_over (delivery_id, team, to_team, by_team, actor, at) VALUES (@id, @team, @to, @by, @actor, @now)
            ON CONFLICT (delivery_id, team) DO UPDATE SET to_team = excluded.to_team, by_team = excluded.by_team, actor = excluded.actor,
                at = excluded.at
            WHERE asked_over.to_team <> excluded.to_team
            """,
            cancellationToken, ("@id", delivery), ("@team", team), ("@to", toTeam), ("@by", byTeam), ("@actor", actor), ("@now", now)) > 0;
}
