namespace Hub.Hosting.Bus;

/// <summary>The broker did not confirm a message. Transient: the owner sends it again later.</summary>
/// <param name="queue">The queue that did not answer.</param>
/// <param name="inner">What came of it.</param>
/// <param name="unclaimed">Whether the broker gave it back because no queue of that name is there yet.</param>
public sealed class BusUnavailableException(string queue, Exception inner, bool unclaimed = false)
    : Exception($"Queue {queue} did not confirm the message: {inner.GetType().Name}.", inner)
{
    /// <summary>The queue that did not answer.</summary>
    public string Queue { get; } = queue;

    /// <summary>Whether the broker is there and the queue is not: its consumer has yet to start for the first time.</summary>
    public bool Unclaimed { get; } = unclaimed;
}
