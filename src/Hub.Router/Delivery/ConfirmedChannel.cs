using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Hub.Router.Delivery;

/// <summary>A channel with one publisher at a time that sends many messages and then waits for the broker to confirm all of them.</summary>
/// <remarks>
/// Confirmations are counted here rather than by the library, which would make a task and a header for each message. What no queue took
/// comes
/// back before it is confirmed, and counts as not taken.
/// </remarks>
internal sealed class ConfirmedChannel : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly CreateChannelOptions Options = new(
        publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: false);
    private readonly IChannel channel;
    private ConfirmationWindow window = ConfirmationWindow.Empty;

    private ConfirmedChannel(IChannel channel)
    {
        this.channel = channel;
        channel.BasicAcksAsync += (_, ack) => SettleAsync(ack.DeliveryTag, ack.Multiple, taken: true);
        channel.BasicNacksAsync += (_, nack) => SettleAsync(nack.DeliveryTag, nack.Multiple, taken: false);
        channel.BasicReturnAsync += ReturnedAsync;
        channel.ChannelShutdownAsync += ClosedAsync;
    }

    /// <summary>Whether it can be used again.</summary>
    public bool IsOpen => channel.IsOpen;

    /// <summary>Opens a channel.</summary>
    public static async Task<ConfirmedChannel> OpenAsync(IConnection connection, CancellationToken cancellationToken)
        => new(await connection.CreateChannelAsync(Options, cancellationToken));

    /// <summary>Sends all and waits for the broker's word on each.</summary>
    public async Task<BrokerWord[]> PublishAsync(IReadOnlyList<OutgoingMessage> messages)
    {
        var sent = new ConfirmationWindow(await channel.GetNextPublishSequenceNumberAsync(CancellationToken.None), messages);
        Volatile.Write(ref window, sent);
        try
        {
            foreach (var message in messages)
            {
                // A token that is cancelled here would corrupt the library's count of confirmations.
                await channel.BasicPublishAsync(
                    message.Exchange, message.RoutingKey, mandatory: true, Properties(message), message.Body, CancellationToken.None);
            }
            return await sent.Done.WaitAsync(Patience, CancellationToken.None);
        }
        catch (Exception)
        {
            await channel.AbortAsync(CancellationToken.None); // its count is not to be trusted any more
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => channel.DisposeAsync();

    private static BasicProperties Properties(OutgoingMessage message) => new()
    {
        Persistent = true,
        MessageId = message.MessageId,
        ContentType = message.ContentType,
        Type = message.Type,
    };

    private Task SettleAsync(ulong tag, bool multiple, bool taken)
    {
        Volatile.Read(ref window).Settle(tag, multiple, taken);
        return Task.CompletedTask;
    }

    private Task ReturnedAsync(object sender, BasicReturnEventArgs args)
    {
        Volatile.Read(ref window).Return(args.BasicProperties.MessageId ?? "");
        return Task.CompletedTask;
    }

    private Task ClosedAsync(object sender, ShutdownEventArgs args)
    {
        Volatile.Read(ref window).Fail();
        return Task.CompletedTask;
    }
}
