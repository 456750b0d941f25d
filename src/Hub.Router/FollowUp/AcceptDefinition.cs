using Hub.Hosting.Bus;
using MassTransit;

namespace Hub.Router.FollowUp;

/// <summary>Where it comes in, and how often it is tried while the ledger is away.</summary>
internal sealed class AcceptDefinition : ConsumerDefinition<AcceptConsumer>
{
    public AcceptDefinition() => EndpointName = HubQueues.Accept;

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<AcceptConsumer> consumerConfigurator, IRegistrationContext context)
        => FollowUpRetryDefinition.Configure(endpointConfigurator);
}
