using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Acts;

/// <summary>The row of a delivery as an act changes it, each change by its name.</summary>
internal sealed class ActedRow(LedgerSession session, Guid delivery, long now, CancellationToken cancellationToken)
{
    // Whoever has it next reads from whom it came back, and why.
    private const string CameBack = "return_reason = @reason, returned_by = @by, returned_at = @now";

    /// <summary>The delivery as it stands; null where there is none such.</summary>
    public static async Task<DeliveryHead?> FindAsync(LedgerSession session, Guid delivery, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            $"SELECT {DeliveryHead.Columns} FROM deliveries WHERE id = @id", DeliveryHead.Read, cancellationToken, ("@id", delivery)))
            .FirstOrDefault();

    /// <summary>A person took it up.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="work">By when it must be closed; null for never.</param>
    public Task TakenUpAsync(string actor, long? work)
        => ChangeAsync(
            "state = @state, accepted_at = @now, accepted_by = @actor, work_at = @work", DeliveryState.Accepted, ("@actor", actor),
            ("@work", work));

    /// <summary>A person of the team that it was offered to took it up: that team is the owner.</summary>
    public Task TakenOverAsync(NewOwner owner, string actor, long? work)
        => ChangeAsync(
            "team = @team, municipality = @municipality, team_kind = @kind, queue = @queue, data_class = @class, holds_bsn = @bsn, "
                + "hand_over_to = NULL, state = @state, accepted_at = @now, accepted_by = @actor, work_at = @work",
            DeliveryState.Accepted,
            [.. Of(owner), ("@municipality", owner.Municipality), .. Held(owner), ("@actor", actor), ("@work", work)]);

    /// <summary>It is offered to another team; its owner stays the owner.</summary>
    public Task OfferedAsync(string to, string? queue, long? term)
        => ChangeAsync(
            "hand_over_to = @to, state = @state, due_at = @now, tries = 0, term_at = @term",
            queue is null ? DeliveryState.HandingOver : DeliveryState.HandOverPending, ("@to", to), ("@term", term));

    /// <summary>The team that it was offered to gave it back.</summary>
    public Task OfferReturnedAsync(ReturnReason reason, string by)
        => ChangeAsync(
            $"hand_over_to = NULL, state = CASE WHEN accepted_at IS NULL THEN @state ELSE {DeliveryStates.Working} END, {CameBack}",
            DeliveryState.Delivered, Why(reason, by));

    /// <summary>Its owner gave it back, and the desk of the municipality has it.</summary>
    public Task GivenBackAsync(NewOwner desk, ReturnReason reason, string by, long? term)
        => ChangeAsync(
            "team = @team, team_kind = @kind, queue = @queue, data_class = @class, holds_bsn = @bsn, state = @state, due_at = @now, "
                + $"tries = 0, delivered_at = NULL, accepted_at = NULL, accepted_by = NULL, work_at = NULL, {CameBack}, term_at = @term",
            Arriving(desk), [.. Of(desk), .. Held(desk), .. Why(reason, by), ("@term", term)]);

    /// <summary>Somebody who coordinates its area gave it to another team before anybody took it up.</summary>
    public Task GivenAsync(NewOwner owner, long? term)
        => ChangeAsync(
            "team = @team, team_kind = @kind, queue = @queue, state = @state, due_at = @now, tries = 0, delivered_at = @delivered, "
                + "term_at = @term",
            Arriving(owner), [.. Of(owner), ("@delivered", owner.Queue is null ? now : null), ("@term", term)]);

    /// <summary>Others follow it: the terms that count for all of them.</summary>
    public Task LedAsync(long? term, long? work)
        => session.ExecuteAsync(
            "UPDATE deliveries SET term_at = @term, work_at = @work WHERE id = @id", cancellationToken, ("@id", delivery), ("@term", term),
            ("@work", work));

    /// <summary>Its owner closed it.</summary>
    public Task ClosedAsync(string? outcome)
        => ChangeAsync("state = @state, closed_at = @now, close_outcome = @outcome", DeliveryState.Closed, ("@outcome", outcome));

    /// <summary>Nobody of the municipality has it any more.</summary>
    public Task EndedAsync(ReturnReason reason, string by)
        => ChangeAsync($"state = @state, closed_at = @now, {CameBack}", DeliveryState.Returned, Why(reason, by));

    private static DeliveryState Arriving(NewOwner owner) => owner.Queue is null ? DeliveryState.Delivered : DeliveryState.Pending;

    private static (string, object?)[] Of(NewOwner owner)
        => [("@team", owner.Team), ("@kind", WireCode.Of(owner.Kind)), ("@queue", owner.Queue)];

    private static (string, object?)[] Held(NewOwner owner) => [("@class", owner.DataClass), ("@bsn", owner.HoldsBsn ? 1 : 0)];

    private static (string, object?)[] Why(ReturnReason reason, string by) => [("@reason", WireCode.Of(reason)), ("@by", by)];

    private Task<int> ChangeAsync(string assignments, DeliveryState state, params (string, object?)[] values)
        => session.ExecuteAsync(
            $"UPDATE deliveries SET {assignments} WHERE id = @id", cancellationToken,
            [("@id", delivery), ("@state", (int)state), .. values, .. assignments.Contains("@now", StringComparison.Ordinal)
                ? [("@now", (object?)now)] : Array.Empty<(string, object?)>()]);
}
