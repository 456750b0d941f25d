using Hub.Contracts.FollowUp;
using Hub.Contracts.Workers;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger;

/// <summary>Finds out that the ledger was put back from a backup: an adapter has seen a line that it does not hold.</summary>
/// <remarks>
/// A number alone would not tell: what came in since the restore may have passed it. The hash of the line does, since each line holds the
/// one before.
/// </remarks>
/// <param name="Number">The epoch.</param>
/// <param name="RestoredAt">When the hub found out that it was put back last; null where it never was.</param>
internal sealed record LedgerEpoch(int Number, DateTimeOffset? RestoredAt)
{
    /// <summary>The epoch now.</summary>
    public static Task<LedgerEpoch> NowAsync(LedgerSession session, CancellationToken cancellationToken)
        => session.SingleAsync(
            "SELECT epoch, restored_at FROM trail_head WHERE id = 1",
            row => new LedgerEpoch(row.GetInt32(0), row.Moment(1) is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null),
            cancellationToken);

    /// <summary>
    /// Hears what an adapter knows of the ledger, within a transaction that changes it; the epoch, a new one where the ledger does not hold
    /// what was seen.
    /// </summary>
    public static async Task<LedgerEpoch> HearAsync(
        LedgerSession session, LedgerStand? seen, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var epoch = await NowAsync(session, cancellationToken);
        if (seen is null || seen.Epoch < epoch.Number || (seen.Epoch == epoch.Number && await HoldsAsync(session, seen, cancellationToken)))
        {
            return epoch;
        }
        var next = new LedgerEpoch(Math.Max(seen.Epoch, epoch.Number) + 1, now);
        var at = now.ToUnixTimeMilliseconds();
        await session.ExecuteAsync(
            "UPDATE trail_head SET epoch = @epoch, restored_at = @at WHERE id = 1", cancellationToken, ("@epoch", next.Number),
            ("@at", at));
        await Alarms.RaiseAsync(
            session, new AlarmRow(Guid.CreateVersion7(now), AlarmCodes.LedgerRestored, "ledger", at, null, null), cancellationToken);
        session.Add(
            new TrailEntry(
                at, "router", "hub", "find-restored", $"epoch {next.Number}", "restored", $"line {seen.Line} was seen and is not held"));
        return next;
    }

    // Of a line that retention removed nothing can be said.
    private static async Task<bool> HoldsAsync(LedgerSession session, LedgerStand seen, CancellationToken cancellationToken)
    {
        var held = await session.QueryAsync(
            "SELECT hash FROM trail WHERE seq = @seq", row => Convert.ToHexStringLower((byte[])row[0]), cancellationToken,
            ("@seq", seen.Line));
        return held is [var hash]
            ? hash == seen.Hash
            : await session.SingleAsync(
                "SELECT first_seq FROM trail_head WHERE id = 1", row => row.GetInt64(0), cancellationToken) >= seen.Line;
    }
}
