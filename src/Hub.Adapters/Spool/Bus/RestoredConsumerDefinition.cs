using Hub.Configuration;
using Hub.Hosting.Bus;

namespace Hub.Adapters.Spool.Bus;

/// <summary>Where this adapter hears that the ledger was put back.</summary>
internal sealed class RestoredConsumerDefinition(BusSettings settings, SpoolDatabase spool) : AdapterQueueDefinition<RestoredConsumer>(
    HubQueues.Restored, settings, spool, concurrent: 1);
