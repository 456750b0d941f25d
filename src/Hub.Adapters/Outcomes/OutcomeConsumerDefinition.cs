using Hub.Contracts.Privacy;
using Hub.Hosting.Bus;
using MassTransit;

namespace Hub.Adapters.Outcomes;

/// <summary>Where outcomes arrive.</summary>
internal sealed class OutcomeConsumerDefinition : ConsumerDefinition<OutcomeConsumer>
{
    /// <summary>Names the queue.</summary>
    public OutcomeConsumerDefinition()
    {
        EndpointName = HubQueues.Outcomes;
        ConcurrentMessageLimit = 100;
    }

    /// <inheritdoc/>
    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<OutcomeConsumer> consumerConfigurator,
        IRegistrationContext context)
        => endpointConfigurator.UseMessageRetry(retry =>
        {
            retry.Ignore<ContractViolationException>();
            retry.Exponential(5, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(30), TimeSpan.FromMilliseconds(200));
        });
}
