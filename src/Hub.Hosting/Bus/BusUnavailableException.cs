namespace Hub.Hosting.Bus;

/// <summary>The broker did not confirm a message. Transient: the owner sends it again later.</summary>
public sealed class BusUnavailableException(string queue, Exception inner)
    : Exception($"Queue {queue} did not confirm the message: {inner.GetType().Name}.", inner)
{
    /// <summary>The queue that did not answer.</summary>
    public string Queue { get; } = queue;
}
