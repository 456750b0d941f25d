using System.Text.Json;
using Hub.Adapters.Spool.Rows;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Spool;

/// <summary>
/// Destroys content keys with which nothing pending, kept for a restored ledger or set aside is sealed: overwritten, deleted, and out of
/// the write-ahead log.
/// </summary>
/// <remarks>
/// What they sealed nobody opens from this file any more. What is kept does not hold up the key that travelled: <see cref="KeptSeals"/>.
/// </remarks>
internal sealed class SpoolKeyEnd(SpoolDatabase database, SpoolKeys keys, KeptSeals kept, TimeProvider clock, ILogger<SpoolKeyEnd> logger)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    // A key seals for an hour, and what it sealed last is written moments later: from two hours on nothing new comes under it.
    private static readonly string Over =
        $"""
        (made_at <= @before OR made_at > @ahead)
        AND id NOT IN (SELECT value FROM json_each(@sealing))
        AND id NOT IN (SELECT key_id FROM signals INDEXED BY signals_due WHERE {SpoolStates.Pending} AND key_id IS NOT NULL)
        AND id NOT IN (SELECT key_id FROM signals INDEXED BY signals_kept WHERE kept_until IS NOT NULL AND key_id IS NOT NULL)
        AND id NOT IN (SELECT key_id FROM signals INDEXED BY signals_set_aside WHERE set_aside_at IS NOT NULL AND key_id IS NOT NULL)
        AND id NOT IN (SELECT key_id FROM amqp_parked WHERE key_id IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM amqp_parked WHERE message_id LIKE content_keys.id || ':%')
        AND NOT EXISTS (SELECT 1 FROM amqp_results WHERE message_id LIKE content_keys.id || ':%')
        """;

    /// <summary>Destroys all that are over; how many.</summary>
    public int Sweep()
    {
        kept.Sweep();
        var now = clock.GetUtcNow();
        using var connection = database.OpenForWriting();
        connection.Run("PRAGMA secure_delete=ON");
        var ids = new List<string>();
        using (var command = connection.Command($"UPDATE content_keys SET wrapped = zeroblob(length(wrapped)) WHERE {Over} RETURNING id",
            ("@before", (now - (2 * SpoolKeys.Period)).ToUnixTimeMilliseconds()),
            ("@ahead", (now + (2 * SpoolKeys.Period)).ToUnixTimeMilliseconds()),
            ("@sealing", JsonSerializer.Serialize(keys.Sealing))))
        using (var row = command.ExecuteReader())
        {
            while (row.Read())
            {
                ids.Add(row.GetString(0));
            }
        }
        foreach (var id in ids)
        {
            connection.Run("DELETE FROM content_keys WHERE id = @id", ("@id", id));
        }
        if (ids.Count > 0)
        {
            keys.Forget(ids);
            connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
            Log.ContentKeysDestroyed(logger, ids.Count);
        }
        return ids.Count;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Task.Run(Sweep, stoppingToken);
            }
            catch (Exception fault) when (fault is SqliteException or SpoolUnavailableException)
            {
                Log.ContentKeysStay(
                    logger, ((fault as SqliteException ?? fault.InnerException as SqliteException)?.SqliteErrorCode).GetValueOrDefault());
            }
        }
    }
}
