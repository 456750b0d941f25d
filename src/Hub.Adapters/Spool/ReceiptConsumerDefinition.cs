using Hub.Contracts.Privacy;
using Hub.Hosting.Bus;
using MassTransit;

namespace Hub.Adapters.Spool;

/// <summary>Where receipts arrive: many at once, so that one flush settles many.</summary>
internal sealed class ReceiptConsumerDefinition : ConsumerDefinition<ReceiptConsumer>
{
    /// <summary>Names the queue.</summary>
    public ReceiptConsumerDefinition()
    {
        EndpointName = HubQueues.Settle;
        ConcurrentMessageLimit = 20;
    }

    /// <inheritdoc/>
    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<ReceiptConsumer> consumerConfigurator,
        IRegistrationContext context)
        => endpointConfigurator.UseMessageRetry(retry =>
        {
            retry.Ignore<ContractViolationException>();
            retry.Exponential(5, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(30), TimeSpan.FromMilliseconds(200));
        });
}
