using Hub.Configuration;
using MassTransit;

namespace Hub.Hosting.Bus;

/// <summary>Sends over MassTransit, with a bound of our own on what waits for confirmation: version 8.4.0 has none.</summary>
internal sealed class MassTransitHubBus(IBus bus, BusSettings settings, BusLine line) : IHubBus, IDisposable
{
    private readonly SemaphoreSlim inFlight = new(settings.InFlightSends);

    // An address by queue would declare the queue with the sender's idea of its arguments; an exchange leaves that to the consumer.
    private readonly string scheme = settings.Kind == BusKind.RabbitMq ? "exchange:" : "queue:";

    public async Task SendAsync<T>(string queue, T message, CancellationToken cancellationToken)
        where T : class
    {
        await inFlight.WaitAsync(cancellationToken);
        try
        {
            // Left to itself the library tries a lost connection again, with pauses of up to half a minute: the owner has a better plan.
            using var until = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, line.Cut);
            until.Token.ThrowIfCancellationRequested();
            var endpoint = await bus.GetSendEndpoint(new Uri(scheme + queue));
            await endpoint.Send(message, until.Token);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw new BusUnavailableException(queue, fault, fault is MessageReturnedException);
        }
        finally
        {
            inFlight.Release();
        }
    }

    public void Dispose() => inFlight.Dispose();
}
