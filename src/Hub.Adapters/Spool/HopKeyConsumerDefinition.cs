using Hub.Hosting.Bus;
using MassTransit;

namespace Hub.Adapters.Spool;

/// <summary>Where hop keys are announced: every few seconds, in turn to each adapter that is up.</summary>
internal sealed class HopKeyConsumerDefinition : ConsumerDefinition<HopKeyConsumer>
{
    /// <summary>Names the queue.</summary>
    public HopKeyConsumerDefinition()
    {
        EndpointName = HubQueues.HopKeys;
        ConcurrentMessageLimit = 1;
    }

    /// <inheritdoc/>
    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<HopKeyConsumer> consumerConfigurator, IRegistrationContext context)
        => endpointConfigurator.PrefetchCount = 1; // so that a slow adapter does not keep what the others wait for
}
