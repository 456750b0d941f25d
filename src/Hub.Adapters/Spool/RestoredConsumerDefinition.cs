using Hub.Hosting.Bus;
using Hub.Hosting.Configuration;

namespace Hub.Adapters.Spool;

/// <summary>Where this adapter hears that the ledger was put back.</summary>
internal sealed class RestoredConsumerDefinition(BusSettings settings, SpoolDatabase spool) : AdapterQueueDefinition<RestoredConsumer>(HubQueues.Restored, settings, spool, concurrent: 1);
