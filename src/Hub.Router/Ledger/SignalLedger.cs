using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger;

/// <summary>Records what was decided: each revision once, whoever asks and how often.</summary>
internal sealed class SignalLedger(LedgerDatabase database, TimeProvider clock)
{
    /// <summary>Records a batch in one transaction. No two recordings of it are of the same signal.</summary>
    public async Task<RecordedBatch> RecordAsync(IReadOnlyList<Recording> batch, CancellationToken cancellationToken)
    {
        LedgerSession? ended = null;
        var recorded = await database.RecordAsync(
            batch,
            async (session, met) =>
            {
                ended = session;
                var held = met.Signals;
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
                    Tombstones.Apply(met.Erased, fresh);
                    await TakeBackAsync(session, fresh.Where(one => held.Contains(one.Signal.Id)), cancellationToken);
                    AddNotices(fresh, [.. met.Notices]);
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
                WithdrawalRow.Read, cancellationToken, ("@lease", now + PendingDeliveries.Lease), ("@now", now), ("@most", most)),
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

    private static void AddNotices(List<Recording> fresh, HashSet<Guid> there)
    {
        for (var i = 0; i < fresh.Count; i++)
        {
            foreach (var notice in fresh[i].Notices.Where(notice => there.Add(notice.Id)))
            {
                fresh[i] = fresh[i] with { Deliveries = fresh[i].Deliveries.Add(notice) };
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
            await session.ExecuteAsync(
                "DELETE FROM bodies WHERE delivery_id = @id AND team <> @team", cancellationToken, ("@id", one.Id), ("@team", one.Team));
            await KeptOriginals.DropAsync(session, one.Id, cancellationToken);
            if (told.Count > 0)
            {
                session.Add(new TrailEntry(now, "router", one.Partner, "withdraw", one.Id.ToString(), "revised", string.Join(' ', told)));
            }
        }
    }

    // What the new revision did not take over stands with a team that has no part in it any more.
    private async Task<List<PendingMessage>> WithdrawAsync(LedgerSession session, SignalRow signal, CancellationToken cancellationToken)
    {
        var (now, reason) = (clock.GetUtcNow().ToUnixTimeMilliseconds(), WireCode.Of(WithdrawalReason.Revised));
        var left = await session.QueryAsync(
            $"SELECT id FROM deliveries WHERE signal_id = @signal AND revision < @revision AND state IN ({DeliveryStates.Held})",
            row => row.GetGuid(0), cancellationToken, ("@signal", signal.Id), ("@revision", signal.Revision));
        var withdrawn = new List<PendingMessage>(left.Count);
        foreach (var id in left)
        {
            var told = await Withdrawals.TellHoldersAsync(session, id, WithdrawalReason.Revised, now, cancellationToken);
            // The try comes from the statement that writes: a router may have leased the delivery since it was read.
            var rows = await session.QueryAsync(
                "UPDATE deliveries SET state = CASE WHEN queue IS NULL THEN 8 ELSE 7 END, due_at = @due, closed_at = @now, "
                + "hand_over_to = NULL, return_reason = @reason\n"
                + "WHERE id = @id RETURNING revision, team, municipality, queue, tries",
                row => new PendingMessage(
                    id, row.GetInt32(0), row.GetString(1), row.GetString(2), row.Text(3) ?? "", DeliveryState.WithdrawalPending, null,
                    row.GetInt32(4), reason),
                cancellationToken, ("@due", now + PendingDeliveries.Lease), ("@now", now), ("@reason", reason), ("@id", id));
            withdrawn.AddRange(rows.Where(row => row.Queue.Length > 0));
            await session.ExecuteAsync("DELETE FROM bodies WHERE delivery_id = @id", cancellationToken, ("@id", id));
            await KeptOriginals.DropAsync(session, id, cancellationToken);
            session.Add(new TrailEntry(now, "router", signal.Partner, "withdraw", id.ToString(), "withdrawn", string.Join(' ', told)));
        }
        return withdrawn;
    }
}
