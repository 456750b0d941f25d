using Hub.Contracts.Signals;
using Hub.Contracts.Text;
using Hub.Router.Ledger.Rows;
using Hub.Router.Ledger.Trail;

namespace Hub.Router.Ledger.Retention;

/// <summary>
/// Deletes what is past its time (<see cref="Hub.Contracts.Privacy.PrivacyRule.BodyDiesBeforeTrail"/>), in small batches, with a record of
/// each without content.
/// </summary>
/// <param name="database">The ledger.</param>
/// <param name="settings">How long each lives.</param>
/// <param name="clock">The clock.</param>
/// <param name="noOriginals">Which municipalities want no originals kept: what there is goes at once. Null for none.</param>
internal sealed class RetentionSweep(
    LedgerDatabase database, RetentionSettings settings, TimeProvider clock,
    Func<IReadOnlyCollection<MunicipalityCode>>? noOriginals = null)
{
    /// <summary>Deletes everything that is past its time; how many rows.</summary>
    public async Task<long> RunAsync(CancellationToken cancellationToken)
    {
        var total = 0L;
        total += await SweepAsync("body", TimeSpan.Zero, Bodies("delete_after <= @before"), cancellationToken);
        // What was accepted first has its own end, also where the team closed it within the hour.
        total += await SweepAsync(
            "body-ended", settings.BodyAfterClosing,
            "DELETE FROM bodies WHERE (delivery_id, team) IN "
                + "(SELECT b.delivery_id, b.team FROM deliveries d JOIN bodies b ON b.delivery_id = d.id\n"
                + $"WHERE d.state IN ({DeliveryStates.Ended}, {DeliveryStates.Of(DeliveryState.WithdrawalPending)}) "
                + "AND d.closed_at <= @before AND\nb.delete_after IS NULL LIMIT @most)",
            cancellationToken);
        total += await SweepAsync("body-old", settings.Body, Bodies("stored_at <= @before"), cancellationToken);
        total += await SweepAsync(
            "originals", TimeSpan.Zero,
            """
            DELETE FROM originals WHERE delivery_id IN (SELECT o.delivery_id FROM originals o WHERE o.stored_at <= @before
            AND NOT EXISTS (SELECT 1 FROM bodies b WHERE b.delivery_id = o.delivery_id) LIMIT @most)
            """,
            cancellationToken);
        foreach (var municipality in noOriginals?.Invoke() ?? [])
        {
            total += await SweepAsync(
                "originals-unwanted", TimeSpan.Zero, Keyed("originals", "delivery_id", $"municipality = '{municipality}'"),
                cancellationToken);
        }
        total += await SweepAsync(
            "parked", settings.Parked,
            (session, before, now) => ExpiredRows.ParkedAsync(session, before, now, settings.BatchSize, cancellationToken),
            cancellationToken);
        total += await SweepAsync(
            RetainLine.Trail, settings.Trail,
            (session, before, _) => ExpiredRows.TrailAsync(session, before, settings.BatchSize, cancellationToken), cancellationToken);
        total += await SweepAsync(RetainLine.Views, settings.Trail, Keyed("views", "seq", "at <= @before"), cancellationToken);
        total += await SweepAsync(
            "withdrawals", settings.Trail,
            "DELETE FROM withdrawals WHERE (delivery_id, team) IN "
                + "(SELECT delivery_id, team FROM withdrawals WHERE at <= @before LIMIT @most)",
            cancellationToken);
        total += await SweepAsync("corrections", settings.Trail, Steered("corrections", "delivery_id, revision"), cancellationToken);
        total += await SweepAsync("raised", settings.Trail, Steered("raised", "delivery_id, team, to_team"), cancellationToken);
        total += await SweepAsync("asked-over", settings.Trail, Steered("asked_over", "delivery_id, team"), cancellationToken);
        total += await SweepAsync("joined", settings.Trail, Steered("joined", "delivery_id"), cancellationToken);
        total += await SweepAsync("read-along", settings.Trail, Steered("read_along", "id"), cancellationToken);
        total += await SweepAsync("acceptances", settings.Trail, Keyed("acceptances", "at", "at <= @before"), cancellationToken);
        total += await SweepAsync("plans", settings.Plans, Keyed("plans", "delivery_id", "at <= @before"), cancellationToken);
        total += await SweepAsync("figures", settings.Figures, (session, before, _) => FiguresAsync(session, before, cancellationToken),
            cancellationToken);
        total += await SweepAsync(
            "pattern-marks", settings.PatternMarks, Keyed("pattern_marks", "delivery_id", "at <= @before"), cancellationToken);
        total += await SweepAsync("announced", settings.Figures, Keyed("announced", "delivery_id", "at <= @before"), cancellationToken);
        total += await SweepAsync("alarms", settings.Trail, Keyed("alarms", "id", "COALESCE(last_at, at) <= @before"), cancellationToken);
        total += await SweepAsync("alarms-told", settings.Trail, Keyed("alarm_occurrences", "id", "at <= @before"), cancellationToken);
        total += await SweepAsync(
            "told", settings.Trail,
            "DELETE FROM told WHERE (contact, subject, team) IN (SELECT contact, subject, team FROM told WHERE at <= @before LIMIT @most)",
                cancellationToken);
        total += await SweepAsync("deliveries", settings.Trail, Keyed("deliveries", "id",
            $"state IN ({DeliveryStates.Ended}) AND closed_at <= @before"), cancellationToken);
        total += await SweepAsync(
            "deliveries-open", settings.Trail,
            (session, before, now) => ExpiredRows.OpenAsync(session, before, now, settings.BatchSize, cancellationToken),
            cancellationToken);
        total += await SweepAsync(
            "signals", settings.Trail,
            """
            DELETE FROM signals WHERE (id, revision) IN (SELECT s.id, s.revision FROM signals s WHERE s.decided_at <= @before
            AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.signal_id = s.id) LIMIT @most)
            """,
            cancellationToken);
        total += await SweepAsync("invitations", TimeSpan.Zero, Keyed("invitations", "hash", "until_at <= @before"), cancellationToken);
        total += await SweepAsync(
            "members-asking", settings.MembersAsking, Keyed("members", "id", "admitted_at IS NULL AND asked_at <= @before"),
            cancellationToken);
        total += await SweepAsync(
            "members-expired", settings.MembersExpired, Keyed("members", "id", "ended_at IS NULL AND until_at <= @before"),
            cancellationToken);
        total += await SweepAsync("members", settings.Trail, Keyed("members", "id", "ended_at <= @before"), cancellationToken);
        total += await SweepAsync("provisions", settings.Provisions, Keyed("provisions", "seq", "at <= @before"), cancellationToken);
        total += await SweepAsync(
            "erasures", settings.Erasures,
            "DELETE FROM erasures WHERE subject IN (SELECT subject FROM erasures WHERE at <= @before LIMIT @most) AND at <= @before",
            cancellationToken);
        return total;
    }

    private static async Task<int> FiguresAsync(LedgerSession session, long before, CancellationToken cancellationToken)
    {
        var week = DutchWeek.Of(DateTimeOffset.FromUnixTimeMilliseconds(before)); // of which a day is left, so it stays
        return await session.ExecuteAsync("DELETE FROM figures WHERE week < @week", cancellationToken, ("@week", week))
            + await session.ExecuteAsync("DELETE FROM figure_accounts WHERE week < @week", cancellationToken, ("@week", week));
    }

    private static string Bodies(string past)
        => $"DELETE FROM bodies WHERE (delivery_id, team) IN (SELECT delivery_id, team FROM bodies WHERE {past} LIMIT @most)";

    private static string Steered(string table, string key)
        => $"DELETE FROM {table} WHERE ({key}) IN (SELECT {key} FROM {table} WHERE at <= @before LIMIT @most)";

    private static string Keyed(string table, string key, string past)
        => $"DELETE FROM {table} WHERE {key} IN (SELECT {key} FROM {table} WHERE {past} LIMIT @most)";

    private Task<long> SweepAsync(string name, TimeSpan age, string sql, CancellationToken cancellationToken)
        => SweepAsync(
            name, age,
            (session, before, _) => session.ExecuteAsync(sql, cancellationToken, ("@before", before), ("@most", settings.BatchSize)),
            cancellationToken);

    private async Task<long> SweepAsync(
        string name, TimeSpan age, Func<LedgerSession, long, long, Task<int>> delete, CancellationToken cancellationToken)
    {
        var (now, before) = (clock.GetUtcNow().ToUnixTimeMilliseconds(), (clock.GetUtcNow() - age).ToUnixTimeMilliseconds());
        for (var total = 0L; ;)
        {
            var deleted = await database.WriteAsync(
                async session =>
                {
                    var rows = await delete(session, before, now);
                    if (rows > 0)
                    {
                        await session.ExecuteAsync(
                            "INSERT INTO retention (class, at, before, row_count) VALUES (@class, @at, @before, @rows)", cancellationToken,
                            ("@class", name), ("@at", now), ("@before", before), ("@rows", rows));
                        var went = name == RetainLine.Trail ? await ExpiredRows.WentAsync(session, cancellationToken) : null;
                        session.Add(new RetainLine(name, now, before, rows, went).ToEntry());
                    }
                    return rows;
                },
                cancellationToken);
            total += deleted;
            if (deleted < settings.BatchSize)
            {
                return total;
            }
        }
    }
}
