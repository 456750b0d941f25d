using System.Collections.Concurrent;
using System.Threading.Channels;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using MassTransit;

namespace Hub.Adapters.Tests.Hosting;

/// <summary>Stands in for the router: keeps what it was sent and answers as told.</summary>
internal sealed class RouterStub
{
    private readonly Channel<SignalReceived> received = Channel.CreateUnbounded<SignalReceived>();

    /// <summary>All messages, repeats included.</summary>
    public ConcurrentQueue<SignalReceived> Received { get; } = new();

    /// <summary>The receipt for a signal; null keeps silent.</summary>
    public Func<SignalReceived, SignalReceipt?> Answer { get; set; } = signal
        => new SignalReceipt(signal.SignalId, signal.Revision, ReceiptState.Routed, signal.ReceivedAt, [TeamKind.Wijkteam]);

    /// <summary>Waits for the next message.</summary>
    public async Task<SignalReceived> Next()
        => await received.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromMinutes(3));

    public async Task Take(ConsumeContext<SignalsReceived> context)
    {
        foreach (var signal in context.Message.Signals)
        {
            Received.Enqueue(signal);
            received.Writer.TryWrite(signal);
            if (Answer(signal) is { } receipt)
            {
                var endpoint = await context.GetSendEndpoint(new Uri($"queue:{HubQueues.Settle}"));
                await endpoint.Send(new SignalReceipts([receipt]), context.CancellationToken);
            }
        }
    }
}

internal sealed class RouterStubConsumer(RouterStub router) : IConsumer<SignalsReceived>
{
    public Task Consume(ConsumeContext<SignalsReceived> context) => router.Take(context);
}

internal sealed class RouterStubDefinition : ConsumerDefinition<RouterStubConsumer>
{
    public RouterStubDefinition() => EndpointName = HubQueues.Route;
}
