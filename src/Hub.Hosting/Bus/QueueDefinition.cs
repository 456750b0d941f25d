using Hub.Contracts.Privacy;
using Hub.Hosting.Retry;
using MassTransit;

namespace Hub.Hosting.Bus;

/// <summary>
/// The queue of a consumer. What fails is tried again with growing pauses while a store is away, never a message that breaks its contract.
/// </summary>
/// <typeparam name="T">The consumer.</typeparam>
public abstract class QueueDefinition<T> : ConsumerDefinition<T>
    where T : class, IConsumer
{
    private readonly TimeSpan[] pauses;

    /// <summary>Names the queue.</summary>
    /// <param name="queue">Written out: operators rely on it.</param>
    /// <param name="concurrent">How many messages are handled at a time.</param>
    /// <param name="tries">How often a message is tried again before it is parked.</param>
    /// <param name="pause">How long between those.</param>
    protected QueueDefinition(string queue, int concurrent, int tries, GrowingPause pause)
    {
        EndpointName = queue;
        ConcurrentMessageLimit = concurrent;
        pauses = [.. Enumerable.Range(1, tries).Select(pause.After)];
    }

    /// <inheritdoc/>
    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<T> consumerConfigurator, IRegistrationContext context)
        => endpointConfigurator.UseMessageRetry(retry =>
        {
            retry.Ignore<ContractViolationException>();
            retry.Intervals(pauses);
        });
}
