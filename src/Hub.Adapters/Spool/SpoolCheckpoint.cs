using Hub.Adapters.Spool.Rows;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Spool;

/// <summary>Moves what was committed from the write-ahead log into the file, beside the writer instead of within its commits.</summary>
/// <remarks>
/// Passive: it never waits for the writer and the writer never for it. The writer's own checkpoint at 100 MB stays as a bound.
/// </remarks>
internal sealed class SpoolCheckpoint(SpoolDatabase database, ILogger<SpoolCheckpoint> logger) : BackgroundService
{
    private const long WorthIt = 32_000_000;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (database.IsDamaged)
        {
            return;
        }
        var log = new FileInfo($"{database.File}-wal");
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            log.Refresh();
            if (log is { Exists: true, Length: > WorthIt })
            {
                await Task.Run(Move, stoppingToken);
            }
        }
    }

    // On a connection of each time: a full disk lets none be opened, and that ends no service.
    private void Move()
    {
        try
        {
            using var connection = database.OpenForWriting();
            using var command = new SqliteCommand("PRAGMA wal_checkpoint(PASSIVE)", connection);
            command.ExecuteNonQuery();
        }
        catch (SqliteException fault)
        {
            database.Met(fault);
            Log.CheckpointFailed(logger, fault.SqliteErrorCode);
        }
        catch (SpoolUnavailableException)
        {
            // The spool says so itself; the next second tries again.
        }
    }
}
