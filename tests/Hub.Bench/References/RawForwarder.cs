using Hub.Bench.Load;
using Hub.Testing.Nodes;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Hub.Bench.References;

/// <summary>
/// (R): takes from one queue and puts into another, pipelined:
/// publishes without waiting, acknowledges when confirmed. Does no work at all.
/// </summary>
internal sealed class RawForwarder : IAsyncDisposable
{
    private readonly IConnection consuming;
    private readonly IConnection publishing;
    private readonly IChannel from;
    private readonly IChannel to;

    private RawForwarder(IConnection consuming, IConnection publishing, IChannel from, IChannel to)
    {
        this.consuming = consuming;
        this.publishing = publishing;
        this.from = from;
        this.to = to;
    }

    /// <summary>Starts forwarding.</summary>
    public static async Task<RawForwarder> StartAsync(RabbitNode node, string source, string target)
    {
        var (consuming, publishing) = (await node.ConnectAsync(), await node.ConnectAsync());
        var forwarder = new RawForwarder(
            consuming, publishing, await consuming.CreateChannelAsync(),
            await publishing.CreateChannelAsync(new CreateChannelOptions(true, true, Broker.Limit(300))));
        await forwarder.from.BasicQosAsync(0, 300, global: false);
        var consumer = new AsyncEventingBasicConsumer(forwarder.from);
        var properties = new BasicProperties { Persistent = true, ContentType = "application/json" };
        consumer.ReceivedAsync += async (_, message) =>
        {
            // The body is lent only until this handler returns, so it is copied for the pipeline.
            var confirmed = forwarder.to.BasicPublishAsync("", target, mandatory: true, properties, message.Body.ToArray());
            _ = forwarder.AcknowledgeAsync(confirmed, message.DeliveryTag);
            await Task.CompletedTask;
        };
        await forwarder.from.BasicConsumeAsync(source, autoAck: false, consumer);
        return forwarder;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await consuming.DisposeAsync();
        await publishing.DisposeAsync();
    }

    private async Task AcknowledgeAsync(ValueTask confirmed, ulong tag)
    {
        await confirmed;
        await from.BasicAckAsync(tag, multiple: false);
    }
}
