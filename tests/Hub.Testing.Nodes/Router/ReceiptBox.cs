using System.Threading.Channels;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using MassTransit;

namespace Hub.Testing.Nodes.Router;

/// <summary>The adapters' end: keeps the receipts that come.</summary>
internal sealed class ReceiptBox
{
    private readonly Channel<SignalReceipt> receipts = Channel.CreateUnbounded<SignalReceipt>();

    private readonly Channel<SignalOutcome> outcomes = Channel.CreateUnbounded<SignalOutcome>();

    public Task<List<SignalReceipt>> TakeAsync(int count) => TakeAsync(receipts.Reader, count);

    public Task<List<SignalOutcome>> TakeOutcomesAsync(int count) => TakeAsync(outcomes.Reader, count);

    private static async Task<List<T>> TakeAsync<T>(ChannelReader<T> reader, int count)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        late.CancelAfter(TimeSpan.FromMinutes(3));
        var taken = new List<T>();
        while (taken.Count < count)
        {
            taken.Add(await reader.ReadAsync(late.Token));
        }
        return taken;
    }

    internal sealed class Consumer(ReceiptBox box) : IConsumer<SignalReceipts>
    {
        public Task Consume(ConsumeContext<SignalReceipts> context)
        {
            foreach (var receipt in context.Message.Receipts)
            {
                box.receipts.Writer.TryWrite(receipt);
            }
            return Task.CompletedTask;
        }
    }

    internal sealed class Definition : ConsumerDefinition<Consumer>
    {
        public Definition() => EndpointName = HubQueues.Settle;
    }

    internal sealed class OutcomeConsumer(ReceiptBox box) : IConsumer<SignalOutcome>
    {
        public Task Consume(ConsumeContext<SignalOutcome> context) => box.outcomes.Writer.WriteAsync(context.Message).AsTask();
    }

    internal sealed class OutcomeDefinition : ConsumerDefinition<OutcomeConsumer>
    {
        public OutcomeDefinition() => EndpointName = HubQueues.Outcomes;
    }
}
