using Hub.Adapters.Spool;
using Hub.Adapters.Spool.Bus;
using Hub.Configuration;
using Hub.Hosting.Bus;

namespace Hub.Adapters.Outcomes;

/// <summary>Where outcomes arrive.</summary>
internal sealed class OutcomeConsumerDefinition(BusSettings settings, SpoolDatabase spool) : AdapterQueueDefinition<OutcomeConsumer>(
    HubQueues.Outcomes, settings, spool, concurrent: 100);
