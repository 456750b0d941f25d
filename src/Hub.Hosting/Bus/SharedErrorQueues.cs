using MassTransit;

namespace Hub.Hosting.Bus;

/// <summary>
/// Where failed messages end. Those of the adapters' own queues end together, so that operators look in one place, whichever adapter it
/// was.
/// </summary>
internal sealed class SharedErrorQueues(string suffix) : IErrorQueueNameFormatter, IDeadLetterQueueNameFormatter
{
    /// <inheritdoc/>
    public string FormatErrorQueueName(string queueName) => Name(queueName);

    /// <inheritdoc/>
    public string FormatDeadLetterQueueName(string queueName) => Name(queueName);

    private string Name(string queue)
        => $"{HubQueues.ToEachAdapter.FirstOrDefault(shared => queue.StartsWith($"{shared}.", StringComparison.Ordinal)) ?? queue}{suffix}";
}
