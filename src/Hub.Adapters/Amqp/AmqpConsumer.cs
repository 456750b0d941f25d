using System.Threading.RateLimiting;
using Hub.Adapters.Partners;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace Hub.Adapters.Amqp;

/// <summary>Reads one partner's queue over one connection, until that breaks or the partner is gone.</summary>
internal sealed class AmqpConsumer(
    Partner partner, ConnectionFactory factory, AmqpHandler handler, AmqpParking parking, AlarmSender alarms, TimeProvider clock, ILogger<AmqpIntake> logger)
{
    private const ushort Prefetch = 20;
    private const ushort Parallel = 8;
    /// <summary>The alarm of messages that were set apart.</summary>
    public const string ParkedAlarm = "amqp.parked";

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(3);

    /// <summary>Connects and reads; ends with the token, throws when the connection breaks.</summary>
    public async Task Run(CancellationToken cancellationToken)
    {
        var connection = await factory.CreateConnectionAsync(cancellationToken);
        try
        {
            await Read(connection, cancellationToken);
        }
        finally
        {
            await LetGo(connection);
        }
    }

    // The client may wait for ever for the goodbye, or for the last confirmation, of a broker that is gone: neither a
    // new connection nor a shutdown may hang on it.
    private static async Task LetGo(IConnection connection)
    {
        try
        {
            await Task.Run(async () =>
            {
                await connection.CloseAsync(200, "done", TimeSpan.FromSeconds(2), abort: true, CancellationToken.None);
                await connection.DisposeAsync();
            }, CancellationToken.None).WaitAsync(Goodbye, CancellationToken.None);
        }
        catch (Exception fault) when (fault is TimeoutException or IOException or OperationInterruptedException or AlreadyClosedException or ObjectDisposedException)
        {
            // It is let go of all the same.
        }
    }

    private async Task Read(IConnection connection, CancellationToken cancellationToken)
    {
        var channel = await connection.CreateChannelAsync(new CreateChannelOptions(false, false, consumerDispatchConcurrency: Parallel), cancellationToken);
        // A limit that does not slow a sender before it is reached, as the library's own does.
        await using var limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = Prefetch, QueueLimit = Prefetch });
        // One publisher per channel, with confirms; the results of parallel messages take turns.
        var results = await connection.CreateChannelAsync(new CreateChannelOptions(true, true, limiter), cancellationToken);
        await AmqpTopology.Declare(channel, cancellationToken);
        await channel.BasicQosAsync(0, Prefetch, global: false, cancellationToken);
        var broken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        channel.ChannelShutdownAsync += (_, _) => Break(broken);
        connection.ConnectionShutdownAsync += (_, _) => Break(broken);
        var turn = new SemaphoreSlim(1, 1);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, delivery) => Take(channel, results, turn, delivery, cancellationToken);
        await channel.BasicConsumeAsync(AmqpTopology.Queue, autoAck: false, consumer, cancellationToken);
        Log.Reading(logger, partner.Id.Value);
        using var timer = new PeriodicTimer(Look, clock);
        while (!broken.Task.IsCompleted && await timer.WaitForNextTickAsync(cancellationToken))
        {
            await Mind(results, turn, cancellationToken);
        }
        await broken.Task.WaitAsync(cancellationToken);
    }

    // Beside reading: what operators are to hear of, and what they asked to try again. Its partner hears the new result.
    private async Task Mind(IChannel results, SemaphoreSlim turn, CancellationToken cancellationToken)
    {
        if (parking.Untold(partner) && await alarms.Send(ParkedAlarm, clock.GetUtcNow().ToString("yyyy-MM-dd"), partner.Id, cleared: false, cancellationToken))
        {
            await parking.Told(partner, cancellationToken);
        }
        foreach (var (id, message) in parking.Asked(partner))
        {
            var verdict = await handler.Judge(partner, message, cancellationToken);
            await Tell(results, turn, message, verdict);
            await parking.Replayed(id, verdict, cancellationToken);
        }
    }

    private static Task Break(TaskCompletionSource broken)
    {
        broken.TrySetException(new IOException("The connection to the broker is gone."));
        return Task.CompletedTask;
    }

    private async Task Take(IChannel channel, IChannel results, SemaphoreSlim turn, BasicDeliverEventArgs delivery, CancellationToken cancellationToken)
    {
        var message = AmqpMessage.Read(delivery.Body, delivery.BasicProperties);
        AmqpVerdict verdict;
        try
        {
            verdict = await handler.Judge(partner, message, cancellationToken);
            if (verdict is AmqpVerdict.Parked parked)
            {
                await parking.Park(partner, parked, message, cancellationToken);
                Log.Parked(logger, partner.Id.Value, parked.Reason);
            }
            await Tell(results, turn, message, verdict);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // The broker counts the delivery; after a few it is set apart unread.
            Log.TryAgain(logger, partner.Id.Value, fault.GetType().Name);
            await channel.BasicNackAsync(delivery.DeliveryTag, multiple: false, requeue: true, CancellationToken.None);
            return;
        }
        await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false, CancellationToken.None);
    }

    // Told before the message is acknowledged: a crash in between tells twice, never not at all.
    private static async Task Tell(IChannel results, SemaphoreSlim turn, AmqpMessage message, AmqpVerdict verdict)
    {
        var properties = new BasicProperties { Persistent = true, ContentType = "application/json", CorrelationId = message.MessageId };
        await turn.WaitAsync(CancellationToken.None);
        try
        {
            // No token that may be cancelled into a publish: RabbitMQ.Client 7.1.2 then loses count of its confirmations.
            await results.BasicPublishAsync("", AmqpTopology.Results, mandatory: true, properties, AmqpResult.Write(verdict), CancellationToken.None);
        }
        finally
        {
            turn.Release();
        }
    }
}
