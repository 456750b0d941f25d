using System.Collections.Concurrent;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;

namespace Hub.Adapters.Tests.Signalen;

/// <summary>The hub's own bus, which keeps what the router would be told to erase.</summary>
internal sealed class ErasureBus(IHubBus inner) : IHubBus
{
    public ConcurrentQueue<SignalErased> Told { get; } = new();

    public Task SendAsync<T>(string queue, T message, CancellationToken cancellationToken)
        where T : class
    {
        if (message is not SignalErased erased)
        {
            return inner.SendAsync(queue, message, cancellationToken);
        }
        Told.Enqueue(erased);
        return Task.CompletedTask;
    }
}
