using Hub.Adapters.Spool;
using Hub.Contracts.Privacy;
using Hub.Hosting.Bus;
using Hub.Hosting.Configuration;
using MassTransit;

namespace Hub.Adapters.Outcomes;

/// <summary>Where outcomes arrive.</summary>
internal sealed class OutcomeConsumerDefinition : ConsumerDefinition<OutcomeConsumer>
{
    private readonly AdapterQueue queue;

    /// <summary>Names the queue.</summary>
    public OutcomeConsumerDefinition(BusSettings settings, SpoolDatabase spool)
    {
        queue = new AdapterQueue(HubQueues.Outcomes, settings, spool);
        EndpointName = queue.Name;
        ConcurrentMessageLimit = 100;
    }

    /// <inheritdoc/>
    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<OutcomeConsumer> consumerConfigurator,
        IRegistrationContext context)
    {
        queue.Bind(endpointConfigurator);
        endpointConfigurator.UseMessageRetry(retry =>
        {
            retry.Ignore<ContractViolationException>();
            retry.Exponential(5, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(30), TimeSpan.FromMilliseconds(200));
        });
    }
}
