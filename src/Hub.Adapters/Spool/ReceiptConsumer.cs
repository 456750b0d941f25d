using Hub.Contracts.Signals;
using MassTransit;

namespace Hub.Adapters.Spool;

/// <summary>Lets go of a signal when the router has recorded its decision; until then the adapter owns it.</summary>
internal sealed class ReceiptConsumer(SpoolSettlement settlement) : IConsumer<SignalReceipt>
{
    /// <inheritdoc/>
    public Task Consume(ConsumeContext<SignalReceipt> context) => settlement.Settle(context.Message, context.CancellationToken);
}
