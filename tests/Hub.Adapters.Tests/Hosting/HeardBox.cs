using System.Threading.Channels;
using Hub.Contracts.Workers;
using Hub.Hosting.Bus;
using MassTransit;

namespace Hub.Adapters.Tests.Hosting;

/// <summary>Stands in for the ledger's side of signs of life.</summary>
internal sealed class HeardBox
{
    private readonly Channel<WorkerHeard> heard = Channel.CreateUnbounded<WorkerHeard>();

    /// <summary>The next that a test waits for.</summary>
    public async Task<WorkerHeard> NextAsync(Predicate<WorkerHeard> wanted)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        late.CancelAfter(TimeSpan.FromSeconds(30));
        while (true)
        {
            if (await heard.Reader.ReadAsync(late.Token) is var one && wanted(one))
            {
                return one;
            }
        }
    }

    internal sealed class Consumer(HeardBox box) : IConsumer<WorkerHeard>
    {
        public Task Consume(ConsumeContext<WorkerHeard> context) => box.heard.Writer.WriteAsync(context.Message, context.CancellationToken).AsTask();
    }

    internal sealed class Definition : ConsumerDefinition<Consumer>
    {
        public Definition() => EndpointName = HubQueues.Workers;
    }
}
