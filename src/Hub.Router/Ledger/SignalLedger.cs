using Hub.Contracts.FollowUp;
using Hub.Router.Erasure;

namespace Hub.Router.Ledger;

/// <summary>Records what was decided: each revision once, whoever asks and how often.</summary>
internal sealed class SignalLedger(LedgerDatabase database, TimeProvider clock)
{
    /// <summary>Records a batch in one transaction. No two recordings of it are of the same signal.</summary>
    public async Task<RecordedBatch> RecordAsync(IReadOnlyList<Recording> batch, CancellationToken cancellationToken)
    {
        LedgerSession? ended = null;
        var recorded = await database.WriteAsync(
            async session =>
            {
                ended = session;
                var held = (await database.FindAsync(session, [.. batch.Select(one => one.Signal.Id)], cancellationToken)).ToLookup(row => row.Id);
                var fresh = new List<Recording>(batch.Count);
                var known = new List<(Recording, SignalRow)>();
                var misnumbered = new List<(Recording, int)>();
                var withdrawn = new List<PendingMessage>();
                foreach (var one in batch)
                {
                    RevisionOrder.Sort(one, [.. held[one.Signal.Id]], fresh, known, misnumbered);
                }
                if (fresh.Count > 0)
                {
                    await Tombstones.ApplyAsync(session, fresh, cancellationToken);
                    await TakeBackAsync(session, fresh.Where(one => held.Contains(one.Signal.Id)), cancellationToken);
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
                return new RecordedBatch(fresh, known, misnumbered, withdrawn);
            },
            cancellationToken);
        return recorded with { Stand = ended!.Stand };
    }

    /// <summary>Takes withdrawals that teams beside the owner have yet to hear; nobody else gets them before the lease ends.</summary>
    public Task<List<WithdrawalRow>> LeaseWithdrawalsAsync(int most, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        return database.ReadAsync(
            session => session.QueryAsync(
                $"""
                UPDATE withdrawals SET due_at = @lease WHERE (delivery_id, team) IN
                (SELECT delivery_id, team FROM withdrawals WHERE due_at <= @now ORDER BY due_at LIMIT @most{database.SkipLocked})
                RETURNING {WithdrawalRow.Columns}
                """,
                WithdrawalRow.Read, cancellationToken, ("@lease", now + PendingLease), ("@now", now), ("@most", most)),
            cancellationToken);
    }

    /// <summary>Marks a withdrawal as told: the team's queue has it, or the team reads an inbox.</summary>
    public Task ToldAsync(WithdrawalRow row, CancellationToken cancellationToken)
        => database.ReadAsync(
            session => session.ExecuteAsync(
                "UPDATE withdrawals SET due_at = NULL WHERE delivery_id = @id AND team = @team AND at = @at", cancellationToken,
                ("@id", row.DeliveryId), ("@team", row.Team), ("@at", row.At)),
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

    /// <summary>Marks what the teams' queues confirmed.</summary>
    public Task ConfirmAsync(IReadOnlyList<(Guid Id, int Revision)> deliveries, CancellationToken cancellationToken)
        => database.ConfirmAsync(deliveries, clock.GetUtcNow().ToUnixTimeMilliseconds(), cancellationToken);

    /// <summary>Takes deliveries and withdrawals that are due; nobody else gets them before the lease ends.</summary>
    public Task<List<PendingMessage>> LeasePendingAsync(int most, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        return database.ReadAsync(
            async session =>
            {
                var rows = await session.QueryAsync(
                    $"""
                    UPDATE deliveries SET due_at = @lease, tries = tries + 1 WHERE id IN
                    (SELECT id FROM deliveries WHERE state IN (1, 5, 7) AND due_at <= @now ORDER BY due_at LIMIT @most{database.SkipLocked})
                    RETURNING id, revision, COALESCE(hand_over_to, team), municipality, COALESCE('team.' || hand_over_to, queue), state, return_reason
                    """,
                    row => new PendingMessage(row.GetGuid(0), row.GetInt32(1), row.GetString(2), row.GetString(3), row.GetString(4), (DeliveryState)row.GetInt32(5), null, row.Text(6)),
                    cancellationToken, ("@lease", now + PendingLease), ("@now", now), ("@most", most));
                for (var i = 0; i < rows.Count; i++)
                {
                    rows[i] = rows[i].State != DeliveryState.WithdrawalPending ? rows[i] with { Body = await BodyAsync(session, rows[i], cancellationToken) } : rows[i];
                }
                rows.RemoveAll(row => row is { State: not DeliveryState.WithdrawalPending, Body: null }); // its content was deleted: there is nothing to send
                return rows;
            },
            cancellationToken);
    }

    private static async Task<ReadOnlyMemory<byte>?> BodyAsync(LedgerSession session, PendingMessage message, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            "SELECT content FROM bodies WHERE delivery_id = @id AND team = @team", row => row.Bytes(0), cancellationToken,
            ("@id", message.DeliveryId), ("@team", message.Team))).FirstOrDefault();

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

    // A new version for a delivery that went on meanwhile: it comes to its first team anew, and who had it hears that.
    private async Task TakeBackAsync(LedgerSession session, IEnumerable<Recording> revised, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var one in revised.SelectMany(one => one.Deliveries))
        {
            var told = await Withdrawals.TellOthersAsync(session, one.Id, one.Team, WithdrawalReason.Revised, now, cancellationToken);
            await Withdrawals.ForgetAsync(session, one.Id, one.Team, cancellationToken);
            await session.ExecuteAsync("DELETE FROM bodies WHERE delivery_id = @id AND team <> @team", cancellationToken, ("@id", one.Id), ("@team", one.Team));
            if (told.Count > 0)
            {
                session.Add(new TrailEntry(now, "router", one.Partner, "withdraw", one.Id.ToString(), "revised", string.Join(' ', told)));
            }
        }
    }

    // What the new revision did not take over stands with a team that has no part in it any more.
    private async Task<List<PendingMessage>> WithdrawAsync(LedgerSession session, SignalRow signal, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var left = await session.QueryAsync(
            "SELECT id, revision, team, municipality, queue FROM deliveries WHERE signal_id = @signal AND revision < @revision AND state IN (1, 2, 3, 5, 6)",
            row => (Id: row.GetGuid(0), Revision: row.GetInt32(1), Team: row.GetString(2), Municipality: row.GetString(3), Queue: row.Text(4)),
            cancellationToken, ("@signal", signal.Id), ("@revision", signal.Revision));
        foreach (var one in left)
        {
            var told = await Withdrawals.TellHoldersAsync(session, one.Id, WithdrawalReason.Revised, now, cancellationToken);
            await session.ExecuteAsync(
                """
                UPDATE deliveries SET state = CASE WHEN queue IS NULL THEN 8 ELSE 7 END, due_at = @due, closed_at = @now, hand_over_to = NULL, return_reason = @reason
                WHERE id = @id
                """,
                cancellationToken, ("@due", now + PendingLease), ("@now", now), ("@reason", WireCode.Of(WithdrawalReason.Revised)), ("@id", one.Id));
            await session.ExecuteAsync("DELETE FROM bodies WHERE delivery_id = @id", cancellationToken, ("@id", one.Id));
            session.Add(new TrailEntry(now, "router", signal.Partner, "withdraw", one.Id.ToString(), "withdrawn", string.Join(' ', told)));
        }
        return
        [
            .. left.Where(one => one.Queue is not null)
                .Select(one => new PendingMessage(one.Id, one.Revision, one.Team, one.Municipality, one.Queue!, DeliveryState.WithdrawalPending, null, WireCode.Of(WithdrawalReason.Revised))),
        ];
    }

    /// <summary>Milliseconds that the worker which recorded a delivery has for sending it before another may.</summary>
    public const long PendingLease = 30_000;
}
