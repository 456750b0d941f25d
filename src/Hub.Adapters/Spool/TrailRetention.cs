using Hub.Adapters.Spool.Rows;
using Hub.Configuration;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Spool;

/// <summary>
/// Deletes the kept content of routed signals, and codes and times of settled signals past their time, in small batches, by the hub's own
/// clock.
/// </summary>
internal sealed class TrailRetention(
    SpoolWriter writer, SpoolSettings settings, TimeProvider clock, ILogger<TrailRetention> logger) : BackgroundService
{
    private const int Batch = 500;
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>Deletes all that is past its time; returns how many signals.</summary>
    public async Task<int> CleanAsync(CancellationToken cancellationToken)
    {
        var before = (clock.GetUtcNow() - settings.TrailRetention).ToUnixTimeMilliseconds();
        var (deleted, total) = (Batch, 0);
        await writer.DoAsync(statements => DamagedRows.Expire(statements.Connection, clock.GetUtcNow()), cancellationToken);
        for (var wiped = Batch; wiped == Batch;)
        {
            wiped = await writer.DoAsync(
                statements => LedgerKnown.Expire(statements.Connection, clock.GetUtcNow(), Batch),
                cancellationToken);
        }
        while (deleted == Batch)
        {
            deleted = await writer.DoAsync(statements => Delete(statements.Connection, before), cancellationToken);
            total += deleted;
        }
        if (total > 0)
        {
            Log.TrailDeleted(logger, total);
        }
        return total;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                await CleanAsync(stoppingToken);
            }
            catch (SpoolUnavailableException)
            {
                // The spool says so itself; the next hour tries again.
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static int Delete(SqliteConnection connection, long before)
    {
        var old = $"(SELECT row FROM signals WHERE received_at < @before AND {SpoolStates.Settled} ORDER BY received_at LIMIT 500)";
        var oldOutcomes = "(SELECT o.row FROM outcomes AS o JOIN signals AS s ON s.signal_id = o.signal_id AND s.revision = o.revision "
            + $"WHERE s.row IN {old})";
        // An outcome may come after its signal was deleted, or of a signal that a lost spool knew. Rows stand in the order of their time,
        // so only the oldest are looked at.
        const string Orphans = "(SELECT o.row FROM outcomes AS o WHERE o.row < coalesce((SELECT row FROM outcomes WHERE at >= @before "
            + "ORDER BY row LIMIT 1), 9223372036854775807) "
            + "AND NOT EXISTS (SELECT 1 FROM signals AS s WHERE s.signal_id = o.signal_id AND s.revision = o.revision) ORDER BY o.row "
            + "LIMIT 500)";
        Run(connection, $"DELETE FROM callbacks WHERE outcome IN {Orphans}", before);
        var orphans = Run(connection, $"DELETE FROM outcomes WHERE row IN {Orphans}", before);
        Run(connection, $"DELETE FROM callbacks WHERE outcome IN {oldOutcomes}", before);
        Run(connection, $"DELETE FROM outcomes WHERE row IN {oldOutcomes}", before);
        return Math.Max(orphans, Run(connection, $"DELETE FROM signals WHERE row IN {old}", before));
    }

    private static int Run(SqliteConnection connection, string sql, long before)
    {
        using var command = new SqliteCommand(sql, connection);
        command.Parameters.AddWithValue("@before", before);
        return command.ExecuteNonQuery();
    }
}
