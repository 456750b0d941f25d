using System.Collections.Concurrent;

namespace Hub.Hosting.Keys;

/// <summary>
/// Objects that cost more to make than to use, and that one thread at a time may use. One that failed in use is not given back.
/// </summary>
internal sealed class Reused<T>(Func<T> make)
    where T : class
{
    private readonly ConcurrentBag<T> free = [];

    /// <summary>One that nobody else uses.</summary>
    public T Take() => free.TryTake(out var one) ? one : make();

    /// <summary>Gives it back.</summary>
    public void GiveBack(T one) => free.Add(one);
}
