using Hub.Contracts.Signals;

namespace Hub.Adapters.Spool;

/// <summary>
/// Offers again, to a ledger that was put back from a backup, what it may not know. What it does know it answers with the receipt that
/// there was.
/// </summary>
internal sealed class Reconciliation(SpoolWriter writer, TimeProvider clock, ILogger<Reconciliation> logger)
{
    /// <summary>
    /// Offers, once an epoch; returns when that is on disk. In one commit, so that no receipt of the ledger that is gone settles anything
    /// in between.
    /// </summary>
    public async Task OfferAsync(LedgerRestored restored, CancellationToken cancellationToken)
    {
        var offered = await writer.DoAsync(
            statements => LedgerKnown.Enter(statements.Connection, restored.Epoch, clock.GetUtcNow()), cancellationToken);
        if (offered is { } count)
        {
            Log.OfferedAgain(logger, count, restored.Epoch);
        }
    }
}
