using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Hub.Testing.Nodes;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Hub.Bench.Load;

/// <summary>Takes receipts as the adapters would, and counts them: the last thing that the router does for a signal.</summary>
internal sealed class Receipts : IAsyncDisposable
{
    private readonly IConnection connection;
    private long count;

    private Receipts(IConnection connection) => this.connection = connection;

    /// <summary>How many came so far.</summary>
    public long Count => Interlocked.Read(ref count);

    /// <summary>Listens from here on.</summary>
    public static async Task<Receipts> ListenAsync(RabbitNode node)
    {
        var receipts = new Receipts(await node.ConnectAsync());
        var channel = await receipts.connection.CreateChannelAsync();
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, message) =>
        {
            Interlocked.Add(ref receipts.count, HubJson.Read<SignalReceipts>(message.Body.Span).Receipts.Length);
            return Task.CompletedTask;
        };
        await channel.BasicConsumeAsync(HubQueues.Settle, autoAck: true, consumer);
        return receipts;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await connection.DisposeAsync();
}
