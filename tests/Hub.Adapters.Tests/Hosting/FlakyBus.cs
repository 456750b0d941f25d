using System.Collections.Concurrent;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;

namespace Hub.Adapters.Tests.Hosting;

/// <summary>A bus that is away until a test brings it back; then it answers each signal with a receipt.</summary>
internal sealed class FlakyBus : IHubBus
{
    public volatile bool Away = true;

    public ConcurrentQueue<Guid> Taken { get; } = new();

    public Func<SignalReceipt, Task> Settle { get; set; } = _ => Task.CompletedTask;

    public async Task SendAsync<T>(string queue, T message, CancellationToken cancellationToken)
        where T : class
    {
        if (Away)
        {
            throw new BusUnavailableException(queue, new IOException());
        }
        if (message is SignalsReceived carried)
        {
            foreach (var signal in carried.Signals)
            {
                Taken.Enqueue(signal.SignalId);
                await Settle(new SignalReceipt(signal.SignalId, signal.Revision, ReceiptState.Routed, signal.ReceivedAt));
            }
        }
    }
}
