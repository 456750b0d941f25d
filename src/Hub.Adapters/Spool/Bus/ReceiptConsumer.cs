using Hub.Contracts.Signals;
using MassTransit;

namespace Hub.Adapters.Spool.Bus;

/// <summary>Lets go of signals when the router has recorded its decisions; until then the adapter owns them.</summary>
internal sealed class ReceiptConsumer(
    SpoolSettlement settlement, TimeProvider clock, ILogger<ReceiptConsumer> logger) : IConsumer<SignalReceipts>
{
    /// <inheritdoc/>
    public Task Consume(ConsumeContext<SignalReceipts> context)
        => SpoolPatience.RunAsync(token => settlement.SettleAsync(context.Message, token), clock, logger, context.CancellationToken);
}
