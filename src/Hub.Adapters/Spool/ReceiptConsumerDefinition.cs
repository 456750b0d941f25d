using Hub.Contracts.Privacy;
using Hub.Hosting.Bus;
using Hub.Hosting.Configuration;
using MassTransit;

namespace Hub.Adapters.Spool;

/// <summary>Where receipts arrive: many at once, so that one flush settles many.</summary>
internal sealed class ReceiptConsumerDefinition : ConsumerDefinition<ReceiptConsumer>
{
    private readonly AdapterQueue queue;

    /// <summary>Names the queue.</summary>
    public ReceiptConsumerDefinition(BusSettings settings, SpoolDatabase spool)
    {
        queue = new AdapterQueue(HubQueues.Settle, settings, spool);
        EndpointName = queue.Name;
        ConcurrentMessageLimit = 20;
    }

    /// <inheritdoc/>
    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<ReceiptConsumer> consumerConfigurator,
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
