using Hub.Contracts;
using Hub.Contracts.Territory;
using Hub.Contracts.Wijk;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Wijk;

/// <summary>What was decided about plans of residents: euros or a code, by delivery. Nothing about anyone.</summary>
internal static class Plans
{
    /// <summary>A delivery that a team owns; null where it owns none such.</summary>
    public static async Task<DeliveryHead?> HeadAsync(
        LedgerSession session, Guid delivery, TeamId team, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            $"SELECT {DeliveryHead.Columns} FROM deliveries WHERE id = @id AND team = @team", DeliveryHead.Read, cancellationToken,
            ("@id", delivery), ("@team", team.Value))).FirstOrDefault();

    /// <summary>Whether a delivery is a plan of residents.</summary>
    public static async Task<bool> IsOneAsync(LedgerSession session, DeliveryHead head, CancellationToken cancellationToken)
        => head.Contract == "collective" && await session.SingleAsync(
            $"SELECT COUNT(*) FROM signals s WHERE s.id = @id AND s.revision = @revision AND {WijkReads.IsPlan}", row => row.GetInt64(0),
            cancellationToken, ("@id", head.SignalId), ("@revision", head.Revision)) == 1;

    /// <summary>Writes a decision.</summary>
    public static Task AddAsync(
        LedgerSession session, Guid delivery, TeamId team, PlanDecision decision, long now, CancellationToken cancellationToken)
        => session.ExecuteAsync(
            "INSERT INTO plans (delivery_id, team, amount, alternative, at) VALUES (@id, @team, @amount, @alternative, @now)",
            cancellationToken, ("@id", delivery), ("@team", team.Value), ("@amount", decision.Amount is { } euros ? (long)euros : null),
            ("@alternative", decision.Alternative is { } other ? WireCode.Of(other) : null), ("@now", now));

    /// <summary>What was decided about a delivery; null where nothing was.</summary>
    public static async Task<PlanDecision?> FindAsync(LedgerSession session, Guid delivery, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            "SELECT amount, alternative FROM plans WHERE delivery_id = @id", row => Read(row.Moment(0), row.Text(1)), cancellationToken,
            ("@id", delivery))).FirstOrDefault();

    /// <summary>Euros that a team granted since a moment.</summary>
    public static Task<int> GrantedAsync(LedgerSession session, TeamId team, long since, CancellationToken cancellationToken)
        => session.SingleAsync(
            "SELECT CAST(COALESCE(SUM(amount), 0) AS bigint) FROM plans WHERE team = @team AND at >= @since",
            row => (int)row.GetInt64(0), cancellationToken, ("@team", team.Value), ("@since", since));

    /// <summary>What a team decided since a moment, the newest first.</summary>
    public static Task<List<DecidedPlan>> DecidedAsync(LedgerSession session, TeamId team, long since, CancellationToken cancellationToken)
        => session.QueryAsync(
            "SELECT amount, alternative, at FROM plans WHERE team = @team AND at >= @since ORDER BY at DESC, delivery_id LIMIT @most",
            row => new DecidedPlan(DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)), Read(row.Moment(0), row.Text(1))),
            cancellationToken, ("@team", team.Value), ("@since", since), ("@most", WijkPlans.Most));

    private static PlanDecision Read(long? amount, string? alternative)
        => new((int?)amount, alternative is null ? null : WireCode.Read<PlanAlternative>(alternative));
}
