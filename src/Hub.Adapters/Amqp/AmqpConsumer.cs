using Hub.Adapters.Partners;
using Hub.Adapters.Partners.Watch;
using Hub.Contracts.FollowUp;
using Hub.Hosting.Bus;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Hub.Adapters.Amqp;

/// <summary>Reads one partner's queue over one connection, until that breaks or the partner is gone.</summary>
internal sealed class AmqpConsumer(
    Partner partner, ConnectionFactory factory, AmqpHandler handler, AmqpParking parking, AmqpOutbox outbox, AlarmSender alarms,
    StandingAlarms standing, LastingTroubles troubles, TimeProvider clock,
    ILogger<AmqpIntake> logger)
{
    private const ushort Prefetch = 20;
    private const ushort Parallel = 8;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    /// <summary>Connects and reads; ends with the token, throws when the connection breaks.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var connection = await factory.CreateConnectionAsync(cancellationToken);
        try
        {
            await ReadAsync(connection, cancellationToken);
        }
        finally
        {
            await connection.EndAsync();
        }
    }

    private async Task ReadAsync(IConnection connection, CancellationToken cancellationToken)
    {
        var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(false, false, consumerDispatchConcurrency: Parallel), cancellationToken);
        using var results = new AmqpResultChannel(partner, connection, outbox, clock);
        await AmqpTopology.DeclareAsync(connection, cancellationToken);
        await channel.BasicQosAsync(0, Prefetch, global: false, cancellationToken);
        var broken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        channel.ChannelShutdownAsync += (_, _) => BreakAsync(broken);
        connection.ConnectionShutdownAsync += (_, _) => BreakAsync(broken);
        var consumer = new AsyncEventingBasicConsumer(channel);
        // the broker's word that the queue was deleted: the connection stays, and nothing would come any more
        consumer.UnregisteredAsync += (_, _) => BreakAsync(broken);
        consumer.ReceivedAsync += (_, delivery) => TakeAsync(channel, results, delivery, cancellationToken);
        await channel.BasicConsumeAsync(AmqpTopology.Queue, autoAck: false, consumer, cancellationToken);
        Log.Reading(logger, partner.Id.Value);
        using var timer = new PeriodicTimer(Look, clock);
        while (!broken.Task.IsCompleted && await timer.WaitForNextTickAsync(cancellationToken))
        {
            await MindAsync(connection, results, cancellationToken);
        }
        await broken.Task.WaitAsync(cancellationToken);
    }

    // Beside reading: what an operator deleted is made again, what waits is given, operators hear of what was set apart, and what
    // they asked to try again is tried. Its partner hears the new result.
    private async Task MindAsync(IConnection connection, AmqpResultChannel results, CancellationToken cancellationToken)
    {
        await AmqpTopology.DeclareAsync(connection, cancellationToken);
        await troubles.NoteAsync(AlarmCodes.AmqpUnreadable, partner.Id, works: true, TimeSpan.Zero, cancellationToken);
        await (await results.FlushAsync(cancellationToken)
            ? standing.ClearAsync(AlarmCodes.AmqpResults, partner.Id, cancellationToken)
            : standing.RaiseAsync(AlarmCodes.AmqpResults, partner.Id, cancellationToken));
        if (parking.Untold(partner)
            && await alarms.SendAsync(
                AlarmCodes.AmqpParked, clock.GetUtcNow().ToString("yyyy-MM-dd"), partner.Id, cleared: false, cancellationToken))
        {
            await parking.ToldAsync(partner, cancellationToken);
        }
        foreach (var (id, message) in await parking.AskedAsync(partner, cancellationToken))
        {
            var verdict = await handler.JudgeAsync(partner, message, cancellationToken);
            await results.TellAsync(message, verdict, cancellationToken);
            await parking.ReplayedAsync(id, verdict, cancellationToken);
        }
    }

    private static Task BreakAsync(TaskCompletionSource broken)
    {
        broken.TrySetException(new IOException("The connection to the broker is gone."));
        return Task.CompletedTask;
    }

    // Told before the message is acknowledged: a crash in between tells twice, never not at all.
    private async Task TakeAsync(
        IChannel channel, AmqpResultChannel results, BasicDeliverEventArgs delivery, CancellationToken cancellationToken)
    {
        var message = handler.Read(delivery.Body, delivery.BasicProperties, delivery.Redelivered);
        try
        {
            var verdict = await handler.JudgeAsync(partner, message, cancellationToken);
            if (verdict is AmqpVerdict.Parked parked)
            {
                await handler.PatientlyAsync(() => parking.ParkAsync(partner, parked, message, cancellationToken), cancellationToken);
                Log.Parked(logger, partner.Id.Value, parked.Reason);
            }
            await handler.PatientlyAsync(() => results.TellAsync(message, verdict, cancellationToken), cancellationToken);
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
}
