using System.Threading.Channels;
using Hub.Configuration;
using Hub.Hosting.Bus;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Hub.Router.Intake.Feed;

/// <summary>One life of the subscription to the signals' queue: from connecting until the connection or the channel is lost.</summary>
internal sealed class SignalSubscription : IAsyncDisposable
{
    private readonly IConnection connection;
    private readonly IChannel channel;
    private readonly AckOrder order = new();
    private readonly SemaphoreSlim acknowledging = new(1);
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SignalSubscription(IConnection connection, IChannel channel)
    {
        this.connection = connection;
        this.channel = channel;
        channel.ChannelShutdownAsync += EndedAsync;
    }

    /// <summary>Ends when the subscription is lost; what was not acknowledged comes again on the next.</summary>
    public Task Lost => ended.Task;

    /// <summary>Connects, declares queue and exchange as the bus does, and hands every message on.</summary>
    public static async Task<SignalSubscription> StartAsync(
        BusSettings settings, ushort prefetch, ChannelWriter<ReceivedMessage> inbox, CancellationToken cancellationToken)
    {
        var opened = await BrokerConnections.Factory(settings, "hub-router-consume").CreateConnectionAsync(cancellationToken);
        try
        {
            var subscription = new SignalSubscription(opened, await opened.CreateChannelAsync(cancellationToken: cancellationToken));
            await DeclareAsync(subscription.channel, settings, cancellationToken);
            await subscription.channel.BasicQosAsync(0, prefetch, global: false, cancellationToken);
            var consumer = new AsyncEventingBasicConsumer(subscription.channel);
            consumer.ReceivedAsync += (_, message) =>
                inbox.WriteAsync(new ReceivedMessage(subscription, message.DeliveryTag, message.Body.ToArray()), CancellationToken.None)
                    .AsTask();
            consumer.UnregisteredAsync += subscription.CancelledAsync;
            await subscription.channel.BasicConsumeAsync(HubQueues.Route, autoAck: false, consumer, cancellationToken);
            return subscription;
        }
        catch
        {
            await opened.EndAsync();
            throw;
        }
    }

    /// <summary>Acknowledges messages whose signals the ledger owns.</summary>
    public async Task AcknowledgeAsync(IEnumerable<ulong> tags)
    {
        await acknowledging.WaitAsync(CancellationToken.None);
        try
        {
            if (order.Add(tags) is { } upTo && channel.IsOpen)
            {
                await channel.BasicAckAsync(upTo, multiple: true, CancellationToken.None);
            }
        }
        catch (RabbitMQ.Client.Exceptions.AlreadyClosedException)
        {
            ended.TrySetResult(); // comes again, and is recognised
        }
        finally
        {
            acknowledging.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await connection.EndAsync();

    private static async Task DeclareAsync(IChannel channel, BusSettings settings, CancellationToken cancellationToken)
    {
        await channel.ExchangeDeclareAsync(
            HubQueues.Route, ExchangeType.Fanout, durable: true, autoDelete: false, cancellationToken: cancellationToken);
        await channel.QueueDeclareAsync(
            HubQueues.Route, durable: true, exclusive: false, autoDelete: false, cancellationToken: cancellationToken,
            arguments: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["x-queue-type"] = "quorum",
                ["x-quorum-initial-group-size"] = settings.QueueReplicas,
            });
        await channel.QueueBindAsync(HubQueues.Route, HubQueues.Route, "", cancellationToken: cancellationToken);
    }

    private Task EndedAsync(object sender, ShutdownEventArgs args)
    {
        ended.TrySetResult();
        return Task.CompletedTask;
    }

    // The queue was deleted, or moved to another node: the channel lives on, and nothing would ever come.
    private Task CancelledAsync(object sender, ConsumerEventArgs args)
    {
        ended.TrySetResult();
        return Task.CompletedTask;
    }
}
