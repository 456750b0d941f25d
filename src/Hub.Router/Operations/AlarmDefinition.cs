using Hub.Hosting.Bus;
using Hub.Router.FollowUp;
using MassTransit;

namespace Hub.Router.Operations;

/// <summary>Where alarms come in, and how often one is tried while the ledger is away.</summary>
internal sealed class AlarmDefinition : ConsumerDefinition<AlarmConsumer>
{
    public AlarmDefinition() => EndpointName = HubQueues.Alarms;

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<AlarmConsumer> consumerConfigurator, IRegistrationContext context)
        => FollowUpRetryDefinition.Configure(endpointConfigurator);
}
