using Hub.Configuration;
using Hub.Hosting.Bus;
using Hub.Hosting.Retry;
using MassTransit;

namespace Hub.Adapters.Spool.Bus;

/// <summary>This adapter's own queue of what the router tells all of them. In one process there is one adapter, and one queue.</summary>
internal abstract class AdapterQueueDefinition<T> : QueueDefinition<T>
    where T : class, IConsumer
{
    private readonly string exchange;
    private readonly bool known;

    /// <summary>
    /// Names the queue. A damaged spool does not know its own: a queue that gets nothing stands in for it, and its own keeps what comes
    /// meanwhile.
    /// </summary>
    protected AdapterQueueDefinition(string exchange, BusSettings settings, SpoolDatabase spool, int concurrent)
        : base(
            settings.Kind != BusKind.RabbitMq ? exchange : HubQueues.OfSpool(exchange, spool.Id ?? "damaged"), concurrent,
            tries: 5, new GrowingPause(TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(30)))
    {
        this.exchange = exchange;
        known = spool.Id is not null;
    }

    /// <inheritdoc/>
    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<T> consumerConfigurator, IRegistrationContext context)
    {
        if (endpointConfigurator is IRabbitMqReceiveEndpointConfigurator rabbit && known)
        {
            rabbit.Bind(exchange);
        }
        base.ConfigureConsumer(endpointConfigurator, consumerConfigurator, context);
    }
}
