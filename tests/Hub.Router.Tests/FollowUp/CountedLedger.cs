using System.Data.Common;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Tests.FollowUp;

/// <summary>A ledger that counts how often it is asked something.</summary>
internal sealed class CountedLedger(LedgerDatabase inner) : LedgerDatabase
{
    private int looks;

    /// <summary>How often it was read from.</summary>
    public int Looks => looks;

    public override string Dialect => inner.Dialect;

    public override string SkipLocked => inner.SkipLocked;

    public override string Size => inner.Size;

    public override bool IsTransient(Exception fault) => inner.IsTransient(fault);

    public override Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref looks);
        return inner.OpenAsync(cancellationToken);
    }

    public override Task<T> WriteAsync<T>(Func<LedgerSession, Task<T>> work, CancellationToken cancellationToken) =>
        inner.WriteAsync(work, cancellationToken);

    public override Task<T> RecordAsync<T>(
        IReadOnlyList<Recording> batch, Func<LedgerSession, Met, Task<T>> work, CancellationToken cancellationToken)
        => inner.RecordAsync(batch, work, cancellationToken);

    public override Task InsertAsync(LedgerSession session, IReadOnlyList<Recording> batch, CancellationToken cancellationToken)
        => inner.InsertAsync(session, batch, cancellationToken);

    public override Task<int> ConfirmAsync(IReadOnlyList<PendingMessage> messages, long at, CancellationToken cancellationToken)
        => inner.ConfirmAsync(messages, at, cancellationToken);

    public override string Holds(string bytes, string text) => inner.Holds(bytes, text);

    public override Task WipeAsync(CancellationToken cancellationToken) => inner.WipeAsync(cancellationToken);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask; // it is the bus's own
}
