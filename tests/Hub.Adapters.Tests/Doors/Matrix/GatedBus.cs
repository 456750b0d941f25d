using Hub.Hosting.Bus;

namespace Hub.Adapters.Tests.Doors.Matrix;

/// <summary>The hub's own bus, which refuses while a test says so.</summary>
internal sealed class GatedBus(IHubBus inner) : IHubBus
{
    private volatile bool away;

    public bool Away
    {
        get => away;
        set => away = value;
    }

    public Task SendAsync<T>(string queue, T message, CancellationToken cancellationToken)
        where T : class
        => away ? throw new BusUnavailableException(queue, new IOException()) : inner.SendAsync(queue, message, cancellationToken);
}
