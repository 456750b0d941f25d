using Hub.Hosting.Bus;
using Hub.Router.FollowUp;
using MassTransit;

namespace Hub.Router.Erasure;

/// <summary>Where it comes in, and how often it is tried while the ledger is away.</summary>
internal sealed class EraseDefinition : ConsumerDefinition<EraseConsumer>
{
    public EraseDefinition() => EndpointName = HubQueues.Erase;

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<EraseConsumer> consumerConfigurator, IRegistrationContext context)
        => FollowUpRetryDefinition.Configure(endpointConfigurator);
}
