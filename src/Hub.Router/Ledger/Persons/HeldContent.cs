using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Persons;

/// <summary>What the hub holds of signals, and how it goes for good. All within the caller's transaction.</summary>
internal static class HeldContent
{
    // As for a new revision that leaves a team out: a team with a queue gets a withdrawal, one with an inbox sees that it was taken back.
    private static readonly string TakeBack =
        $"""
        UPDATE deliveries SET state = CASE WHEN queue IS NULL THEN {DeliveryStates.Of(DeliveryState.Withdrawn)}
        ELSE {DeliveryStates.Of(DeliveryState.WithdrawalPending)} END, due_at = @now, closed_at = @now, hand_over_to = NULL,
        return_reason = @reason WHERE state IN ({DeliveryStates.Held})
        """;

    private const string OfSignal = "signal_id = @signal AND revision <= @revision AND partner = @partner";

    /// <summary>The deliveries of a signal that its source erased.</summary>
    public static Task<List<Guid>> DeliveriesAsync(LedgerSession session, SignalErased erased, CancellationToken cancellationToken)
        => session.QueryAsync(
            $"SELECT id FROM deliveries WHERE {OfSignal}", row => row.GetGuid(0), cancellationToken, Key(erased));

    /// <summary>
    /// Deletes all that the hub holds of a signal that its source erased, and takes its deliveries back. The same content again is new.
    /// </summary>
    public static async Task EraseAsync(LedgerSession session, SignalErased erased, long now, CancellationToken cancellationToken)
    {
        var key = Key(erased);
        await session.ExecuteAsync(
            $"{TakeBack} AND {OfSignal}", cancellationToken,
            [.. key, ("@now", now), ("@reason", WireCode.Of(WithdrawalReason.ErasedAtSource))]);
        await session.ExecuteAsync(
            $"DELETE FROM bodies WHERE delivery_id IN (SELECT id FROM deliveries WHERE {OfSignal})", cancellationToken, key);
        await session.ExecuteAsync(
            $"UPDATE read_along SET content = NULL WHERE delivery_id IN (SELECT id FROM deliveries WHERE {OfSignal})", cancellationToken,
            key);
        await KeptOriginals.DropOfSignalAsync(session, erased.SignalId, erased.Revision, erased.Partner.Value, cancellationToken);
        await session.ExecuteAsync(
            "UPDATE signals SET content_hash = 'erased' WHERE id = @signal AND revision <= @revision AND partner = @partner",
            cancellationToken, key);
        await session.ExecuteAsync($"DELETE FROM parked WHERE {OfSignal}", cancellationToken, key);
    }

    /// <summary>Deletes what the hub holds of one delivery because a person asked, and takes it back.</summary>
    public static async Task EraseAsync(LedgerSession session, Guid delivery, long now, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync("DELETE FROM bodies WHERE delivery_id = @id", cancellationToken, ("@id", delivery));
        await session.ExecuteAsync("UPDATE read_along SET content = NULL WHERE delivery_id = @id", cancellationToken, ("@id", delivery));
        await KeptOriginals.DropAsync(session, delivery, cancellationToken);
        await session.ExecuteAsync(
            $"{TakeBack} AND id = @id", cancellationToken, ("@id", delivery), ("@now", now),
            ("@reason", WireCode.Of(WithdrawalReason.ErasedOnRequest)));
    }

    /// <summary>Signals of a municipality that are parked, sealed as they came.</summary>
    public static Task<List<(Guid Id, long At, byte[] Body)>> ParkedAsync(
        LedgerSession session, MunicipalityCode municipality, CancellationToken cancellationToken)
        => session.QueryAsync(
            "SELECT id, parked_at, body FROM parked WHERE municipality = @municipality AND queue = @queue",
            row => (row.GetGuid(0), row.GetInt64(1), row.GetFieldValue<byte[]>(2)), cancellationToken,
            ("@municipality", municipality.Value), ("@queue", HubQueues.Route));

    /// <summary>Deletes a parked signal because a person asked; its partner hears that it ended, and why.</summary>
    public static async Task EraseParkedAsync(LedgerSession session, Guid id, long now, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            """
            INSERT INTO outcomes (signal_id, revision, partner, state, at, team_kind, reason_code, due_at)
            SELECT signal_id, revision, partner, @state, @now, NULL, @code, @now FROM parked
            WHERE id = @id AND signal_id IS NOT NULL AND partner IS NOT NULL
            """,
            cancellationToken, ("@id", id), ("@state", WireCode.Of(OutcomeState.Erased)), ("@now", now), ("@code", Tombstones.Code));
        await ParkedRows.DiscardAsync(session, id, cancellationToken);
    }

    /// <summary>Tells the partner that a signal was erased; whether it has yet to hear of it.</summary>
    public static async Task<bool> TellAsync(
        LedgerSession session, SignalErased erased, long at, long now, CancellationToken cancellationToken)
        => await session.ExecuteAsync(
            """
            INSERT INTO outcomes (signal_id, revision, partner, state, at, team_kind, reason_code, due_at)
            VALUES (@signal, @revision, @partner, @state, @at, NULL, @code, @now)
            """,
            cancellationToken, [.. Key(erased), ("@state", WireCode.Of(OutcomeState.Erased)), ("@at", at), ("@now", now),
            ("@code", WireCode.Of(WithdrawalReason.ErasedAtSource))]) == 1;

    /// <summary>When a signal was erased first; null where it was not yet.</summary>
    public static async Task<long?> ErasedAtAsync(LedgerSession session, string name, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            "SELECT at FROM trail WHERE object = @object AND action = 'erase' ORDER BY seq LIMIT 1", row => (long?)row.GetInt64(0),
            cancellationToken, ("@object", name))).FirstOrDefault();

    private static (string, object?)[] Key(SignalErased erased)
        => [("@signal", erased.SignalId), ("@revision", erased.Revision), ("@partner", erased.Partner.Value)];
}
