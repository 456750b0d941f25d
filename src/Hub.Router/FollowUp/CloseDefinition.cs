using Hub.Hosting.Bus;
using MassTransit;

namespace Hub.Router.FollowUp;

/// <summary>Where it comes in, and how often it is tried while the ledger is away.</summary>
internal sealed class CloseDefinition : ConsumerDefinition<CloseConsumer>
{
    public CloseDefinition() => EndpointName = HubQueues.Close;

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<CloseConsumer> consumerConfigurator, IRegistrationContext context)
        => FollowUpRetryDefinition.Configure(endpointConfigurator);
}
