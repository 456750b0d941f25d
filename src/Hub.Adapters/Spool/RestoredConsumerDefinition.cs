using Hub.Configuration;
using Hub.Hosting.Bus;

namespace Hub.Adapters.Spool;

/// <summary>Where this adapter hears that the ledger was put back.</summary>
internal sealed class RestoredConsumerDefinition(BusSettings settings, SpoolDatabase spool) : AdapterQueueDefinition<RestoredConsumer>(HubQueues.Restored, settings, spool, concurrent: 1);
