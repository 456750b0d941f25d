using Hub.Configuration;
using Hub.Hosting.Bus;

namespace Hub.Adapters.Spool.Bus;

/// <summary>Where hop keys are announced, every few seconds, to each adapter.</summary>
internal sealed class HopKeyConsumerDefinition(BusSettings settings, SpoolDatabase spool) : AdapterQueueDefinition<HopKeyConsumer>(
    HubQueues.HopKeys, settings, spool, concurrent: 1);
