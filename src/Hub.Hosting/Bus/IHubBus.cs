using Hub.Configuration;

namespace Hub.Hosting.Bus;

/// <summary>Sends a message to one queue of the hub; returns once the broker confirmed that it holds the message.</summary>
/// <remarks>
/// At most <see cref="BusSettings.InFlightSends"/> sends are under way at once; a further one waits. A message that no queue takes is a
/// fault.
/// </remarks>
public interface IHubBus
{
    /// <summary>Sends one message.</summary>
    /// <exception cref="BusUnavailableException">The broker did not confirm it: it may or may not have arrived.</exception>
    Task SendAsync<T>(string queue, T message, CancellationToken cancellationToken)
        where T : class;
}
