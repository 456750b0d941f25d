using System.Data.Common;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger;

/// <summary>The database under the ledger. SQL that both know is written once; what differs is here and in the writers.</summary>
internal abstract class LedgerDatabase : IAsyncDisposable
{
    /// <summary>Folder of its scripts.</summary>
    public abstract string Dialect { get; }

    /// <summary>Makes a select lock the rows that nobody else holds, where more than one process can ask.</summary>
    public abstract string SkipLocked { get; }

    /// <summary>Whether a fault passes by itself: the database is away, busy, or two writers met.</summary>
    public abstract bool IsTransient(Exception fault);

    /// <summary>A connection, open.</summary>
    public abstract Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Runs work that changes the ledger, in one transaction in which the work is the only one that adds to the trail.</summary>
    public abstract Task<T> WriteAsync<T>(Func<LedgerSession, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Runs such work on a batch, which comes to know first what the batch meets in the ledger.</summary>
    public abstract Task<T> RecordAsync<T>(
        IReadOnlyList<Recording> batch, Func<LedgerSession, Met, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Writes a whole batch at once; inside <see cref="RecordAsync{T}"/>. Whatever is asked afterwards finds it.</summary>
    public abstract Task InsertAsync(LedgerSession session, IReadOnlyList<Recording> batch, CancellationToken cancellationToken);

    /// <summary>
    /// Marks what a team's queue confirmed; how many are still as they were sent. Losing this after a crash costs a repeat, so it need not
    /// wait for the disk.
    /// </summary>
    public abstract Task<int> ConfirmAsync(IReadOnlyList<PendingMessage> messages, long at, CancellationToken cancellationToken);

    /// <summary>A condition: the bytes of a column hold those of a text.</summary>
    public abstract string Holds(string bytes, string text);

    /// <summary>What the whole of it takes on disk, in bytes, as an expression.</summary>
    public abstract string Size { get; }

    /// <summary>Takes hop keys that were deleted out of the files as well, as far as the database can.</summary>
    public abstract Task WipeAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>Reads without changing anything.</summary>
    public async Task<T> ReadAsync<T>(Func<LedgerSession, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        return await work(new LedgerSession(connection, null));
    }
}
