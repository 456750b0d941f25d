using Hub.Adapters.Outcomes;
using Hub.Adapters.Spool;
using Hub.Adapters.Spool.Rows;
using Hub.Configuration;
using Hub.Testing.Processes;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Adapters.Tests.Spool;

/// <summary>
/// A spool that cannot be opened for a while, or is damaged just while it is: found by a test that damaged it so, now and then.
/// </summary>
public sealed class SpoolOpeningTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_spool_that_cannot_be_opened_leaves_nobody_waiting_and_is_opened_when_it_can(bool damaged)
    {
        await using var folder = new TestFolder("spool-opened");
        var database = new SpoolDatabase(folder.Combine("spool.db"));
        File.Move(database.File, $"{database.File}.away");
        Directory.CreateDirectory(database.File); // which no database can be opened at
        await using var writer = new SpoolWriter(database, new SpoolSettings(), new OutcomeTables(), NullLogger<SpoolWriter>.Instance);

        await Assert.ThrowsAsync<SpoolUnavailableException>(() => NoteAsync());
        await Assert.ThrowsAsync<SpoolUnavailableException>(() => NoteAsync());
        Assert.False(database.IsDamaged);
        Directory.Delete(database.File);
        File.Move($"{database.File}.away", database.File);
        if (damaged)
        {
            await File.WriteAllBytesAsync(database.File, new byte[8192], TestContext.Current.CancellationToken);
            await Assert.ThrowsAsync<SpoolUnavailableException>(() => NoteAsync());
        }
        else
        {
            Assert.True(await NoteAsync());
        }
        Assert.Equal(damaged, database.IsDamaged);

        Task<bool> NoteAsync() =>
            writer.DoAsync(statements => true, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1));
    }
}
