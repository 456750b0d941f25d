using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Patterns;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Erasure;

/// <summary>Deletes the content of a signal that its source erased, and takes it back from teams. Done twice is done once, at the first moment.</summary>
/// <remarks>The register of provisions and the trail stay for their terms: that a team received it remains true.</remarks>
internal sealed class SignalErasure(LedgerDatabase database, TimeProvider clock)
{
    // As for a new revision that leaves a team out: a team with a queue gets a withdrawal, one with an inbox sees that it was taken back.
    private const string Withdraw =
        """
        UPDATE deliveries SET state = CASE WHEN queue IS NULL THEN 8 ELSE 7 END, due_at = @now, closed_at = @now, hand_over_to = NULL, return_reason = 'erased-at-source'
        WHERE signal_id = @signal AND revision <= @revision AND partner = @partner AND state IN (1, 2, 3, 5, 6)
        """;

    private const string Deliveries =
        "SELECT id FROM deliveries WHERE signal_id = @signal AND revision <= @revision AND partner = @partner";

    private const string DeleteBodies = $"DELETE FROM bodies WHERE delivery_id IN ({Deliveries})";

    private const string TellPartner =
        """
        INSERT INTO outcomes (signal_id, revision, partner, state, at, team_kind, reason_code, due_at)
        VALUES (@signal, @revision, @partner, @state, @at, NULL, 'erased-at-source', @now)
        """;

    /// <summary>Erases; the adapter hears that it was done, also when nothing was left to do.</summary>
    public Task<bool> EraseAsync(SignalErased erased, CancellationToken cancellationToken)
        => database.WriteAsync(
            async session =>
            {
                var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
                (string, object?)[] key = [("@signal", erased.SignalId), ("@revision", erased.Revision), ("@partner", erased.Partner.Value)];
                var at = await FirstAsync(session, erased, now, cancellationToken);
                if (at == now)
                {
                    await TellTeamsAsync(session, erased, key, now, cancellationToken);
                }
                await session.ExecuteAsync(Withdraw, cancellationToken, [.. key, ("@now", now)]);
                await session.ExecuteAsync(DeleteBodies, cancellationToken, key);
                await ForgetMarksAsync(session, key, cancellationToken);
                await Corrections.UnlearnAsync(session, erased.SignalId, cancellationToken);
                // The same content again is new; what an adapter took in before it heard of the erasure goes to no team.
                await session.ExecuteAsync("UPDATE signals SET content_hash = 'erased' WHERE id = @signal AND revision <= @revision AND partner = @partner", cancellationToken, key);
                await Tombstones.AddAsync(session, Tombstones.OfSignal(erased.SignalId, erased.Partner.Value), erased.At.ToUnixTimeMilliseconds(), cancellationToken);
                await session.ExecuteAsync(
                    "DELETE FROM parked WHERE signal_id = @signal AND revision <= @revision AND partner = @partner", cancellationToken, key);
                return await session.ExecuteAsync(
                    TellPartner, cancellationToken, [.. key, ("@state", WireCode.Of(OutcomeState.Erased)), ("@at", at), ("@now", now)]) == 1;
            },
            cancellationToken);

    private static async Task ForgetMarksAsync(LedgerSession session, (string, object?)[] key, CancellationToken cancellationToken)
    {
        foreach (var delivery in await session.QueryAsync(Deliveries, row => row.GetGuid(0), cancellationToken, key))
        {
            await PatternMarks.ForgetAsync(session, delivery, cancellationToken);
        }
    }

    // All who ever could read it, also who passed it on or closed it: each may have kept something.
    private static async Task TellTeamsAsync(LedgerSession session, SignalErased erased, (string, object?)[] key, long now, CancellationToken cancellationToken)
    {
        foreach (var delivery in await session.QueryAsync(Deliveries, row => row.GetGuid(0), cancellationToken, key))
        {
            var told = await Withdrawals.TellAllAsync(session, delivery, WithdrawalReason.ErasedAtSource, now, cancellationToken);
            session.Add(new TrailEntry(now, "router", erased.Partner.Value, "withdraw", delivery.ToString(), "erased-at-source", string.Join(' ', told)));
        }
    }

    // The same answer to a message that comes again, so that the partner hears it once.
    private static async Task<long> FirstAsync(LedgerSession session, SignalErased erased, long now, CancellationToken cancellationToken)
    {
        var name = $"{erased.SignalId:D}.{erased.Revision}";
        var before = await session.QueryAsync(
            "SELECT at FROM trail WHERE object = @object AND action = 'erase' ORDER BY seq LIMIT 1", row => row.GetInt64(0), cancellationToken, ("@object", name));
        if (before is [var first])
        {
            return first;
        }
        session.Add(new TrailEntry(now, "router", erased.Partner.Value, "erase", name, "erased-at-source"));
        return now;
    }
}
