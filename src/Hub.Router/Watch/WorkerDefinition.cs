using Hub.Hosting.Bus;
using Hub.Router.FollowUp;
using MassTransit;

namespace Hub.Router.Watch;

/// <summary>Where signs of life come in.</summary>
internal sealed class WorkerDefinition : ConsumerDefinition<WorkerConsumer>
{
    public WorkerDefinition() => EndpointName = HubQueues.Workers;

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<WorkerConsumer> consumerConfigurator, IRegistrationContext context)
        => FollowUpRetryDefinition.Configure(endpointConfigurator);
}
