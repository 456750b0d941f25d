using Hub.Contracts.Signals;
using MassTransit;

namespace Hub.Adapters.Spool;

/// <summary>The ledger was put back from a backup.</summary>
internal sealed class RestoredConsumer(Reconciliation reconciliation) : IConsumer<LedgerRestored>
{
    /// <inheritdoc/>
    public Task Consume(ConsumeContext<LedgerRestored> context) => reconciliation.OfferAsync(context.Message, context.CancellationToken);
}
