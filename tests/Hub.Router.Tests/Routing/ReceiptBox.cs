using System.Threading.Channels;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using MassTransit;

namespace Hub.Router.Tests.Routing;

/// <summary>The adapters' end: keeps the receipts that come.</summary>
internal sealed class ReceiptBox
{
    private readonly Channel<SignalReceipt> receipts = Channel.CreateUnbounded<SignalReceipt>();

    public async Task<List<SignalReceipt>> TakeAsync(int count)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        late.CancelAfter(TimeSpan.FromSeconds(30));
        var taken = new List<SignalReceipt>();
        while (taken.Count < count)
        {
            taken.Add(await receipts.Reader.ReadAsync(late.Token));
        }
        return taken;
    }

    internal sealed class Consumer(ReceiptBox box) : IConsumer<SignalReceipt>
    {
        public Task Consume(ConsumeContext<SignalReceipt> context) => box.receipts.Writer.WriteAsync(context.Message).AsTask();
    }

    internal sealed class Definition : ConsumerDefinition<Consumer>
    {
        public Definition() => EndpointName = HubQueues.Settle;
    }
}
