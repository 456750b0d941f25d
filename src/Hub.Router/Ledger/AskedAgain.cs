using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger;

/// <summary>
/// Has a team's queue filled again from the ledger: what it took and nobody accepted, and what was taken back or noticed of late.
/// </summary>
/// <remarks>The team knows each by delivery and revision.</remarks>
internal sealed class AskedAgain(LedgerDatabase database, TimeProvider clock)
{
    // A queue keeps a message for a week (the policy team-limits): what is older was read, or died there, and a withdrawal with what it
    // took back.
    private static readonly TimeSpan QueueLife = TimeSpan.FromDays(7);

    private static readonly string Pending = DeliveryStates.Of(DeliveryState.Pending);
    private static readonly string Withdrawn = DeliveryStates.Of(DeliveryState.Withdrawn);

    private static readonly string Own =
        $"""
        UPDATE deliveries SET
        state = CASE state WHEN {Withdrawn} THEN {DeliveryStates.Of(DeliveryState.WithdrawalPending)} ELSE {Pending} END,
        tries = tries + 1, due_at = @now
        WHERE team = @team AND queue IS NOT NULL AND ((state = {Withdrawn} AND closed_at >= @since)
        OR (state = {DeliveryStates.Of(DeliveryState.Delivered)} AND (contract <> '{OwnMessage.Notice}' OR delivered_at >= @since)
        AND delivered_at < @before AND EXISTS (SELECT 1 FROM bodies b WHERE b.delivery_id = deliveries.id AND b.team = deliveries.team)))
        """;

    private const string Told = "UPDATE withdrawals SET due_at = @now WHERE team = @team AND due_at IS NULL AND seen_at IS NULL AND at "
        + ">= @since";

    private static readonly string Offered =
        $"""
        UPDATE deliveries SET state = {DeliveryStates.Of(DeliveryState.HandOverPending)}, tries = tries + 1, due_at = @now
        WHERE hand_over_to = @team AND state = {DeliveryStates.Of(DeliveryState.HandingOver)} AND delivered_at < @before
        """;

    /// <summary>Marks all of it to be sent; the routers do the sending. How many.</summary>
    public Task<int> MarkAsync(string team, string actor, CancellationToken cancellationToken)
        => MarkAsync([team], actor, DateTimeOffset.MaxValue, cancellationToken);

    /// <summary>The same for many teams, of what their queues took before a moment, in one transaction. How many.</summary>
    public Task<int> MarkAsync(IEnumerable<string> teams, string actor, DateTimeOffset before, CancellationToken cancellationToken)
        => database.WriteAsync(
            async session =>
            {
                var rows = 0;
                foreach (var team in teams)
                {
                    rows += await MarkAsync(session, team, actor, clock.GetUtcNow(), before, cancellationToken);
                }
                return rows;
            },
            cancellationToken);

    /// <summary>When the newest delivery that the team has now was made: what comes later was not asked for.</summary>
    public Task<long> NewestAsync(string team, CancellationToken cancellationToken)
        => database.ReadAsync(
            session => session.SingleAsync(
                "SELECT COALESCE(MAX(created_at), 0) FROM deliveries WHERE COALESCE(hand_over_to, team) = @team",
                row => row.GetInt64(0), cancellationToken, ("@team", team)),
            cancellationToken);

    /// <summary>
    /// How many deliveries and withdrawals of those made up to a moment the team's queue has yet to confirm. Without it a team that is sent
    /// something all the time would wait for ever.
    /// </summary>
    public Task<long> WaitingAsync(string team, long upTo, CancellationToken cancellationToken)
        => database.ReadAsync(
            session => session.SingleAsync(
                $"""
                SELECT COUNT(*) FROM deliveries WHERE state IN ({DeliveryStates.Unconfirmed}) AND COALESCE(hand_over_to, team) = @team
                AND created_at <= @upTo
                """,
                row => row.GetInt64(0), cancellationToken, ("@team", team), ("@upTo", upTo)),
            cancellationToken);

    private static async Task<int> MarkAsync(
        LedgerSession session, string team, string actor, DateTimeOffset now, DateTimeOffset before, CancellationToken cancellationToken)
    {
        (string, object?)[] values =
        [
            ("@team", team), ("@now", now.ToUnixTimeMilliseconds()), ("@since", (now - QueueLife).ToUnixTimeMilliseconds()),
            ("@before", before.ToUnixTimeMilliseconds()),
        ];
        var rows = await session.ExecuteAsync(Own, cancellationToken, values)
            + await session.ExecuteAsync(Offered, cancellationToken, values);
        await session.ExecuteAsync(Told, cancellationToken, values);
        if (rows > 0)
        {
            session.Add(new TrailEntry(now.ToUnixTimeMilliseconds(), actor, "operator", "resend", team, "asked", $"{rows}"));
        }
        return rows;
    }
}
