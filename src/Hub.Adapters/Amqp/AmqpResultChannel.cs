using Hub.Adapters.Partners;
using Hub.Hosting.Bus;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Hub.Adapters.Amqp;

/// <summary>
/// Gives one partner its results over one connection; what the broker does not take waits in the <see cref="AmqpOutbox"/>.
/// </summary>
internal sealed class AmqpResultChannel(Partner partner, IConnection connection, AmqpOutbox outbox, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // One publisher at a time, with confirms; the results of parallel messages take turns.
    private readonly SemaphoreSlim turn = new(1, 1);
    private IChannel? channel;
    private volatile bool waiting;

    /// <summary>Gives a result, or keeps it on disk. Throws when the connection is gone: then the broker gives the message again.</summary>
    public async Task TellAsync(AmqpMessage message, AmqpVerdict verdict, CancellationToken cancellationToken)
    {
        var result = AmqpResult.Write(verdict);
        if (waiting || !await GiveAsync(message.MessageId, result, cancellationToken))
        {
            await outbox.KeepAsync(partner, message.MessageId, result, cancellationToken);
        }
    }

    /// <summary>Gives what waits, oldest first; false when the broker still does not take it.</summary>
    public async Task<bool> FlushAsync(CancellationToken cancellationToken)
    {
        waiting = true;
        while (outbox.Of(partner) is { Count: > 0 } page)
        {
            foreach (var kept in page)
            {
                if (!await GiveAsync(kept.MessageId, kept.Result, cancellationToken))
                {
                    return false;
                }
                await outbox.GivenAsync(kept, cancellationToken);
            }
        }
        waiting = false;
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    // The broker gives a result back when its queue is gone: made again, it takes the next.
    private async Task<bool> GiveAsync(string? messageId, ReadOnlyMemory<byte> result, CancellationToken cancellationToken)
    {
        if (await GiveOnceAsync(messageId, result))
        {
            return true;
        }
        await AmqpTopology.DeclareAsync(connection, cancellationToken);
        return await GiveOnceAsync(messageId, result);
    }

    private async Task<bool> GiveOnceAsync(string? messageId, ReadOnlyMemory<byte> result)
    {
        var properties = new BasicProperties { Persistent = true, ContentType = "application/json", CorrelationId = messageId };
        await turn.WaitAsync(CancellationToken.None);
        try
        {
            // The broker closes a channel with a refusal, and the connection stays.
            channel = channel is { IsOpen: true } open
                ? open
                : await connection.CreateChannelAsync(new CreateChannelOptions(true, true, null), CancellationToken.None);
            // No token that may be cancelled into a publish: RabbitMQ.Client 7.1.2 then loses count of its confirmations.
            await channel.BasicPublishAsync("", AmqpTopology.Results, mandatory: true, properties, result, CancellationToken.None).AsTask()
                .WaitAsync(Patience, clock, CancellationToken.None);
            return true;
        }
        catch (Exception fault) when (connection.IsOpen
            && (fault is PublishException || BrokerConnections.IsAway(fault, CancellationToken.None)))
        {
            return false;
        }
        finally
        {
            turn.Release();
        }
    }
}
