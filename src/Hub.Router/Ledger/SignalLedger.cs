using Hub.Router.Erasure;

namespace Hub.Router.Ledger;

/// <summary>Records what was decided: each revision once, whoever asks and how often.</summary>
internal sealed class SignalLedger(LedgerDatabase database, TimeProvider clock)
{
    /// <summary>Records a batch in one transaction. No two recordings of it are of the same signal.</summary>
    public Task<RecordedBatch> RecordAsync(IReadOnlyList<Recording> batch, CancellationToken cancellationToken)
        => database.WriteAsync(
            async session =>
            {
                var held = (await database.FindAsync(session, [.. batch.Select(one => one.Signal.Id)], cancellationToken)).ToLookup(row => row.Id);
                var fresh = new List<Recording>(batch.Count);
                var known = new List<SignalRow>();
                var withdrawn = new List<PendingMessage>();
                foreach (var one in batch)
                {
                    Sort(one, held[one.Signal.Id], fresh, known);
                }
                if (fresh.Count > 0)
                {
                    await Tombstones.ApplyAsync(session, fresh, cancellationToken);
                    await AddNoticesAsync(session, fresh, cancellationToken);
                    await database.InsertAsync(session, fresh, cancellationToken);
                }
                foreach (var one in fresh)
                {
                    session.Add(one.Trail);
                }
                foreach (var one in fresh.Where(one => one.Signal.State == SignalState.Routed && held.Contains(one.Signal.Id)))
                {
                    withdrawn.AddRange(await WithdrawAsync(session, one.Signal, cancellationToken));
                }
                return new RecordedBatch(fresh, known, withdrawn);
            },
            cancellationToken);

    /// <summary>Parks a message beside what the ledger holds of its signal.</summary>
    public Task ParkAsync(ParkedRow parked, AlarmRow alarm, TrailEntry entry, CancellationToken cancellationToken)
        => database.WriteAsync(
            async session =>
            {
                await ParkedRows.InsertAsync(session, parked, [alarm], cancellationToken);
                session.Add(entry);
                return true;
            },
            cancellationToken);

    private static void Sort(Recording one, IEnumerable<SignalRow> held, List<Recording> fresh, List<SignalRow> known)
    {
        var rows = held.ToArray();
        if (Array.Find(rows, row => row.Revision == one.Signal.Revision) is { } same)
        {
            known.Add(same);
        }
        else if (Array.Exists(rows, row => row.Revision > one.Signal.Revision))
        {
            var late = one.Signal with { State = SignalState.Superseded, TeamKinds = "", ReasonCode = "superseded" };
            fresh.Add(one with { Signal = late, Deliveries = [], Notices = [], Provisions = [], Alarms = [], Parked = null, Trail = one.Trail with { Result = "superseded" } });
            known.Add(late);
        }
        else
        {
            fresh.Add(one);
        }
    }

    private static async Task AddNoticesAsync(LedgerSession session, List<Recording> fresh, CancellationToken cancellationToken)
    {
        var seen = new HashSet<Guid>();
        for (var i = 0; i < fresh.Count; i++)
        {
            foreach (var notice in fresh[i].Notices.Where(notice => seen.Add(notice.Id)))
            {
                var there = await session.QueryAsync("SELECT 1 FROM deliveries WHERE id = @id", row => row.GetInt32(0), cancellationToken, ("@id", notice.Id));
                fresh[i] = there.Count > 0 ? fresh[i] : fresh[i] with { Deliveries = fresh[i].Deliveries.Add(notice) };
            }
        }
    }

    // What the new revision did not take over stands with a team that has no part in it any more.
    private async Task<List<PendingMessage>> WithdrawAsync(LedgerSession session, SignalRow signal, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var left = await session.QueryAsync(
            """
            UPDATE deliveries SET state = CASE WHEN queue IS NULL THEN 8 ELSE 7 END, due_at = @due, closed_at = @now, hand_over_to = NULL
            WHERE signal_id = @signal AND revision < @revision AND state IN (1, 2, 3, 5, 6)
            RETURNING id, revision, team, municipality, queue, tries
            """,
            row => (Id: row.GetGuid(0), Revision: row.GetInt32(1), Team: row.GetString(2), Municipality: row.GetString(3), Queue: row.Text(4), Tries: row.GetInt32(5)),
            cancellationToken,
            ("@due", now + PendingDeliveries.Lease), ("@now", now), ("@signal", signal.Id), ("@revision", signal.Revision));
        foreach (var one in left)
        {
            await session.ExecuteAsync("DELETE FROM bodies WHERE delivery_id = @id", cancellationToken, ("@id", one.Id));
            session.Add(new TrailEntry(now, "router", signal.Partner, "withdraw", one.Id.ToString(), "withdrawn", one.Team));
        }
        return
        [
            .. left.Where(one => one.Queue is not null)
                .Select(one => new PendingMessage(one.Id, one.Revision, one.Team, one.Municipality, one.Queue!, DeliveryState.WithdrawalPending, null, one.Tries)),
        ];
    }
}
