using Hub.Contracts.Signals;
using Hub.Router.Ledger.Acts;
using Hub.Router.Ledger.Rows;
using Hub.Router.Ledger.Trail;

namespace Hub.Router.Ledger.Retention;

/// <summary>
/// What goes when its time is past and leaves a word: to the partner that owns the matter again, or in the trail itself. Each deletes at
/// most so many rows of those at or before a moment (milliseconds since 1970) and says how many.
/// </summary>
internal static class ExpiredRows
{
    /// <summary>
    /// Deliveries that nobody closed in all that time, so their content went before. Where nobody accepted one either, the partner is the
    /// owner again.
    /// </summary>
    public static async Task<int> OpenAsync(LedgerSession session, long before, long now, int most, CancellationToken cancellationToken)
    {
        var gone = await session.QueryAsync(
            $"""
            DELETE FROM deliveries WHERE id IN (SELECT id FROM deliveries WHERE state NOT IN ({DeliveryStates.Ended}) AND created_at <=
            @before LIMIT @most)
            RETURNING signal_id, revision, partner, state, contract, team, data_class
            """,
            row => (Signal: row.GetGuid(0), Revision: row.GetInt32(1), Partner: row.GetString(2), State: (DeliveryState)row.GetInt32(3),
                Contract: row.GetString(4), Team: row.GetString(5), DataClass: row.Text(6)),
            cancellationToken, ("@before", before), ("@most", most));
        foreach (var one in gone.Where(one => one.State != DeliveryState.Accepted && !OwnMessage.Is(one.Contract)))
        {
            if (PartnerHears.Of(one.Contract, one.DataClass))
            {
                await TellAsync(session, one.Signal, one.Revision, one.Partner, "never-accepted", now, cancellationToken);
            }
            session.Add(new TrailEntry(now, "router", one.Partner, "expire", $"{one.Signal:D}.{one.Revision}", "never-accepted", one.Team));
        }
        return gone.Count;
    }

    /// <summary>Parked signals. The partner hears that it is the owner again: nothing ends without somebody who knows.</summary>
    public static async Task<int> ParkedAsync(LedgerSession session, long before, long now, int most, CancellationToken cancellationToken)
    {
        var gone = await session.QueryAsync(
            "DELETE FROM parked WHERE id IN (SELECT id FROM parked WHERE parked_at <= @before LIMIT @most) "
                + "RETURNING signal_id, revision, partner",
            row => (
                Signal: row.IsDBNull(0) ? (Guid?)null : row.GetGuid(0), Revision: row.IsDBNull(1) ? 1 : row.GetInt32(1),
                Partner: row.Text(2)),
            cancellationToken, ("@before", before), ("@most", most));
        foreach (var one in gone.Where(one => one is { Signal: not null, Partner: not null }))
        {
            await TellAsync(session, one.Signal!.Value, one.Revision, one.Partner!, "parked-expired", now, cancellationToken);
            session.Add(new TrailEntry(now, "router", one.Partner!, "expire", $"{one.Signal:D}.{one.Revision}", "parked-expired"));
        }
        return gone.Count;
    }

    /// <summary>Up to where lines of the trail went.</summary>
    public static Task<TrailStand> WentAsync(LedgerSession session, CancellationToken cancellationToken)
        => session.SingleAsync(
            "SELECT first_seq, first_hash FROM trail_head WHERE id = 1",
            row => new TrailStand(row.GetInt64(0), Convert.ToHexStringLower((byte[])row[1])), cancellationToken);

    /// <summary>Lines of the trail. The chain begins anew behind the last one that goes, so that what stays can still be checked.</summary>
    public static async Task<int> TrailAsync(LedgerSession session, long before, int most, CancellationToken cancellationToken)
    {
        var last = await session.QueryAsync(
            "SELECT seq, hash FROM (SELECT seq, hash, at FROM trail ORDER BY seq LIMIT @most) AS oldest "
                + "WHERE at <= @before ORDER BY seq DESC LIMIT 1",
            row => (Seq: row.GetInt64(0), Hash: (byte[])row[1]), cancellationToken, ("@before", before), ("@most", most));
        if (last is not [var end])
        {
            return 0;
        }
        await session.ExecuteAsync(
            "UPDATE trail_head SET first_seq = @seq, first_hash = @hash WHERE id = 1",
            cancellationToken, ("@seq", end.Seq), ("@hash", end.Hash));
        return await session.ExecuteAsync("DELETE FROM trail WHERE seq <= @seq", cancellationToken, ("@seq", end.Seq));
    }

    private static Task<int> TellAsync(
        LedgerSession session, Guid signal, int revision, string partner, string code, long now, CancellationToken cancellationToken)
        => OutcomeRows.AddAsync(session, (signal, revision), partner, OutcomeState.Refused, now, null, code, cancellationToken);
}
