using Hub.Configuration;
using Hub.Hosting.Bus;

namespace Hub.Adapters.Spool.Bus;

/// <summary>Where receipts arrive: many at once, so that one flush settles many.</summary>
internal sealed class ReceiptConsumerDefinition(BusSettings settings, SpoolDatabase spool) : AdapterQueueDefinition<ReceiptConsumer>(
    HubQueues.Settle, settings, spool, concurrent: 20);
