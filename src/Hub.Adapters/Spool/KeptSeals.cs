using Hub.Adapters.Spool.Rows;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Spool;

/// <summary>
/// Seals what is kept for a restored ledger anew, under a key that never leaves the spool, so that the key that travelled through the
/// broker can die.
/// </summary>
/// <remarks>Otherwise the broker's disk, which nobody can wipe, would open for as long as the content is kept: ADR 48 and 61.</remarks>
internal sealed class KeptSeals(SpoolDatabase database, SpoolKeys keys, TimeProvider clock)
{
    private const int Batch = 200;

    // What cannot be read or opened is a spare copy that helps nobody: its body goes.
    private static readonly string Row = $"WHERE row = @row AND kept_until IS NOT NULL AND {SpoolStates.Settled}";
    private static readonly string Reseal = $"UPDATE signals SET key_id = @key, sealed = @sealed, checksum = @checksum {Row}";
    private static readonly string Drop = $"UPDATE signals SET key_id = NULL, sealed = NULL, covenant = NULL, kept_until = NULL {Row}";

    /// <summary>Seals all anew that lies under a key that travelled and seals no more; how many.</summary>
    public int Sweep()
    {
        var total = 0;
        string? key = null;
        for (var done = Batch; done == Batch; total += done)
        {
            var page = Page();
            done = page.Signals.Count + page.Damaged.Count;
            if (done > 0)
            {
                Seal(page, key ??= keys.NewKept());
            }
        }
        return total;
    }

    private SpoolPage Page()
    {
        var now = clock.GetUtcNow();
        using var connection = database.OpenForReading();
        using var command = connection.Command(
            $"SELECT {SpooledSignal.Columns} FROM signals INDEXED BY signals_kept WHERE kept_until IS NOT NULL AND {SpoolStates.Settled} "
            + "AND sealed IS NOT NULL AND key_id IN (SELECT id FROM content_keys WHERE kept = 0 AND (made_at <= @before OR made_at > "
            + "@ahead)) LIMIT @most",
            ("@before", (now - (2 * SpoolKeys.Period)).ToUnixTimeMilliseconds()),
            ("@ahead", (now + (2 * SpoolKeys.Period)).ToUnixTimeMilliseconds()), ("@most", Batch));
        using var row = command.ExecuteReader();
        return SpoolPage.Read(row, long.MaxValue);
    }

    private void Seal(SpoolPage page, string key)
    {
        using var connection = database.OpenForWriting();
        connection.Run("PRAGMA secure_delete=ON");
        using var transaction = connection.BeginTransaction(deferred: false);
        foreach (var signal in page.Signals)
        {
            try
            {
                var message = signal.Message;
                var content = keys.Open(message.Content, message.SignalId, message.Revision, message.Municipality);
                var again = new SignalReceived(
                    message.SignalId, message.Revision, message.Partner, message.SourceKind, message.Municipality, message.ReceivedAt,
                    message.Urgency,
                    message.ContentHash, keys.SealUnder(key, message.SignalId, message.Revision, message.Municipality, content),
                    message.Covenant);
                connection.Run(
                    Reseal, ("@key", key), ("@sealed", SpooledSignal.Bytes(again.Content.SealedBytes)),
                    ("@checksum", RowChecksum.Of(again)), ("@row", signal.Row));
            }
            catch (ContractViolationException)
            {
                connection.Run(Drop, ("@row", signal.Row));
            }
        }
        page.Damaged.ForEach(row => connection.Run(Drop, ("@row", row)));
        transaction.Commit();
    }
}
