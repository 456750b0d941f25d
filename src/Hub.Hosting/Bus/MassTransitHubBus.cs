using Hub.Configuration;
using MassTransit;

namespace Hub.Hosting.Bus;

/// <summary>Sends over MassTransit, with bounds of our own on how many wait for confirmation and how long: the library has none.</summary>
internal sealed class MassTransitHubBus(IBus bus, BusSettings settings, BusLine line) : IHubBus, IDisposable
{
    /// <summary>How long a send may take. Then it failed, and its owner sends it again: one that works confirms in seconds.</summary>
    public static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim inFlight = new(settings.InFlightSends);

    // An address by queue would declare the queue with the sender's idea of its arguments; an exchange leaves that to the consumer.
    private readonly string scheme = settings.Kind == BusKind.RabbitMq ? "exchange:" : "queue:";

    /// <summary>By what a send is timed: the machine's clock, whatever time the hub lives in, since the broker is real.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public async Task SendAsync<T>(string queue, T message, CancellationToken cancellationToken)
        where T : class
    {
        await inFlight.WaitAsync(cancellationToken);
        try
        {
            // Left to itself the library tries a lost connection again, with pauses of up to half a minute: the owner has a better plan.
            using var until = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, line.Cut);
            until.Token.ThrowIfCancellationRequested();
            // Not only by token: who waits for a channel that was let go of meanwhile waits for ever, whatever token it gave (client 7.2.2,
            // its issue 1976), and with it stood still whoever sends one thing after another.
            await GiveAsync(queue, message, until.Token).WaitAsync(LongestSend, Clock, until.Token);
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

    private async Task GiveAsync<T>(string queue, T message, CancellationToken cancellationToken)
        where T : class
    {
        var endpoint = await bus.GetSendEndpoint(new Uri(scheme + queue));
        await endpoint.Send(message, cancellationToken);
    }

    public void Dispose() => inFlight.Dispose();
}
