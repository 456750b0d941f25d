using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Figures;

/// <summary>
/// What an acceptance answered. Written with it: a delivery that moves on has another term, and forgets who had accepted.
/// </summary>
/// <param name="DeliveryId">The delivery.</param>
/// <param name="At">When a person accepted.</param>
/// <param name="AskedAt">Since when the hub asked for it.</param>
/// <param name="TermAt">By when somebody had to accept; null for never.</param>
/// <param name="IsFirst">Whether nobody had accepted it before; what is handed over by who had is no second answer.</param>
internal sealed record Acceptance(Guid DeliveryId, long At, long AskedAt, long? TermAt, bool IsFirst)
{
    /// <summary>Adds the one of a delivery as it was before the act.</summary>
    public static Task AddAsync(LedgerSession session, DeliveryHead head, long now, CancellationToken cancellationToken)
        => session.ExecuteAsync(
            """
            INSERT INTO acceptances (delivery_id, at, asked_at, term_at, is_first) VALUES (@id, @now, @asked, @term, @first)
            ON CONFLICT (delivery_id, at) DO NOTHING
            """,
            cancellationToken, ("@id", head.Id), ("@now", now), ("@asked", head.CreatedAt), ("@term", head.TermAt),
            ("@first", head.AcceptedAt is null ? 1 : 0));
}
