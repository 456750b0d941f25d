using Hub.Hosting.Bus;
using Hub.Hosting.Retry;
using MassTransit;

namespace Hub.Router.FollowUp;

/// <summary>A queue whose messages change the ledger: each is tried again for some minutes while that is away.</summary>
internal abstract class LedgerQueueDefinition<T>(string queue) : QueueDefinition<T>(
    queue, concurrent: 4, tries: 12, new GrowingPause(TimeSpan.FromMilliseconds(500), TimeSpan.FromMinutes(1)))
    where T : class, IConsumer
{
    /// <inheritdoc/>
    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<T> consumerConfigurator, IRegistrationContext context)
    {
        endpointConfigurator.PrefetchCount = 32;
        base.ConfigureConsumer(endpointConfigurator, consumerConfigurator, context);
    }
}
