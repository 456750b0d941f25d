using Hub.Hosting.Bus;
using MassTransit;

namespace Hub.Router.FollowUp;

/// <summary>Where it comes in, and how often it is tried while the ledger is away.</summary>
internal sealed class ReturnDefinition : ConsumerDefinition<ReturnConsumer>
{
    public ReturnDefinition() => EndpointName = HubQueues.Return;

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<ReturnConsumer> consumerConfigurator, IRegistrationContext context)
        => FollowUpRetryDefinition.Configure(endpointConfigurator);
}
