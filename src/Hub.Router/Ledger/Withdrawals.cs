using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger;

/// <summary>
/// Which teams must hear that they have no part in a delivery any more, and why: nothing disappears from a team in silence.
/// </summary>
/// <remarks>The owner with a queue is told through its delivery's own row; everybody else through a row here, which an inbox shows until
/// somebody closes it.</remarks>
internal static class Withdrawals
{
    private const string Holders =
        """
        SELECT team, municipality FROM deliveries WHERE id = @id AND team <> @but
        UNION SELECT hand_over_to, municipality FROM deliveries WHERE id = @id AND hand_over_to IS NOT NULL AND hand_over_to <> @but
        """;

    /// <summary>Tells all who ever could read it; the delivery itself may be gone, the register knows them.</summary>
    public static Task<List<string>> TellAllAsync(
        LedgerSession session, Guid delivery, WithdrawalReason reason, long now, CancellationToken cancellationToken)
        => AddAsync(
            session, $"{Holders} UNION SELECT receiver, municipality FROM provisions WHERE delivery_id = @id", ownerHears: true, delivery,
            "", reason, now, cancellationToken);

    /// <summary>Tells the owner, and whom it is offered to.</summary>
    public static Task<List<string>> TellHoldersAsync(
        LedgerSession session, Guid delivery, WithdrawalReason reason, long now, CancellationToken cancellationToken)
        => AddAsync(session, Holders, ownerHears: true, delivery, "", reason, now, cancellationToken);

    /// <summary>Tells those who have it now, but for the team that gets it anew.</summary>
    public static Task<List<string>> TellOthersAsync(
        LedgerSession session, Guid delivery, string team, WithdrawalReason reason, long now, CancellationToken cancellationToken)
        => AddAsync(session, Holders, ownerHears: false, delivery, team, reason, now, cancellationToken);

    /// <summary>Forgets that a team was told: it gets the delivery again.</summary>
    public static Task ForgetAsync(LedgerSession session, Guid delivery, string team, CancellationToken cancellationToken)
        => session.ExecuteAsync(
            "DELETE FROM withdrawals WHERE delivery_id = @id AND team = @team", cancellationToken, ("@id", delivery), ("@team", team));

    /// <summary>A person of the team has seen it; false where nothing was taken back from the team.</summary>
    public static async Task<bool> SeenAsync(
        LedgerSession session, Guid delivery, string team, long now, CancellationToken cancellationToken)
        => await session.ExecuteAsync(
            "UPDATE withdrawals SET seen_at = COALESCE(seen_at, @now) WHERE delivery_id = @id AND team = @team", cancellationToken,
            ("@id", delivery), ("@team", team), ("@now", now)) == 1;

    private static async Task<List<string>> AddAsync(
        LedgerSession session, string receivers, bool ownerHears, Guid delivery, string but, WithdrawalReason reason, long now,
        CancellationToken cancellationToken)
        => await session.QueryAsync(
            $"""
            INSERT INTO withdrawals (delivery_id, team, revision, municipality, contract, urgency, reason, at, due_at)
            SELECT @id, r.team, COALESCE(d.revision, 1), r.municipality, COALESCE(d.contract, 'individual'), COALESCE(d.urgency, 'normal'),
            @reason, @now,
            CASE WHEN @hears = 1 AND r.team = d.team AND d.queue IS NOT NULL AND d.state IN ({DeliveryStates.Held}) THEN NULL ELSE @now END
            FROM ({receivers}) r LEFT JOIN deliveries d ON d.id = @id WHERE r.team IS NOT NULL
            ON CONFLICT (delivery_id, team) DO UPDATE SET revision = excluded.revision, reason = excluded.reason, at = excluded.at,
            due_at = excluded.due_at, seen_at = NULL
            RETURNING team
            """,
            row => row.GetString(0), cancellationToken,
            ("@id", delivery), ("@but", but), ("@reason", WireCode.Of(reason)), ("@now", now), ("@hears", ownerHears ? 1 : 0));
}
