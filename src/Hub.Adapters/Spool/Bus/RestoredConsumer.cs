using Hub.Contracts.Signals;
using MassTransit;

namespace Hub.Adapters.Spool.Bus;

/// <summary>The ledger was put back from a backup.</summary>
internal sealed class RestoredConsumer(
    Reconciliation reconciliation, TimeProvider clock, ILogger<RestoredConsumer> logger) : IConsumer<LedgerRestored>
{
    /// <inheritdoc/>
    public Task Consume(ConsumeContext<LedgerRestored> context)
        => SpoolPatience.RunAsync(token => reconciliation.OfferAsync(context.Message, token), clock, logger, context.CancellationToken);
}
