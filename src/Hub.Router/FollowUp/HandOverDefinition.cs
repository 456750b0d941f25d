using Hub.Hosting.Bus;
using MassTransit;

namespace Hub.Router.FollowUp;

/// <summary>Where it comes in, and how often it is tried while the ledger is away.</summary>
internal sealed class HandOverDefinition : ConsumerDefinition<HandOverConsumer>
{
    public HandOverDefinition() => EndpointName = HubQueues.HandOver;

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<HandOverConsumer> consumerConfigurator, IRegistrationContext context)
        => FollowUpRetryDefinition.Configure(endpointConfigurator);
}
