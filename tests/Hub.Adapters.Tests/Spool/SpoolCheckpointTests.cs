using Hub.Adapters.Spool;
using Hub.Adapters.Tests.Doors.Matrix;
using Hub.Testing.Processes;
using Microsoft.Extensions.Logging;

namespace Hub.Adapters.Tests.Spool;

/// <summary>A spool that cannot be opened for a while, as on a full disk: found by a long soak, where the adapters ended for it.</summary>
public sealed class SpoolCheckpointTests
{
    [Fact]
    public async Task A_spool_that_cannot_be_opened_ends_no_service_and_is_tried_again()
    {
        await using var folder = new TestFolder("checkpoint");
        var database = new SpoolDatabase(folder.Combine("spool.db"));
        File.Delete(database.File);
        Directory.CreateDirectory(database.File); // which no database can be opened at
        await using (var log = File.Create($"{database.File}-wal"))
        {
            log.SetLength(40_000_000);
        }
        using var logs = new KeptLogs();
        using var factory = LoggerFactory.Create(builder => builder.AddProvider(logs));
        using var checkpoint = new SpoolCheckpoint(database, factory.CreateLogger<SpoolCheckpoint>());

        await checkpoint.StartAsync(TestContext.Current.CancellationToken);
        await Posix.UntilAsync(
            () => Task.FromResult(logs.Count >= 2 || checkpoint.ExecuteTask!.IsCompleted), TimeSpan.FromMinutes(3), "it tried twice");

        Assert.False(checkpoint.ExecuteTask!.IsCompleted, checkpoint.ExecuteTask.Exception?.ToString());
        await checkpoint.StopAsync(TestContext.Current.CancellationToken);
    }
}
