using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Hub.System.Tests.NothingLost.Soaking;

/// <summary>
/// The teams' programs: they read all queues, write down what came before they acknowledge it, and crash every few seconds with some of it
/// in hand.
/// </summary>
internal sealed class SoakTeams(Func<Task<IConnection>> connect, Func<Task<List<string>>> queues)
{
    private const ushort InHand = 100;
    private static readonly TimeSpan Shift = TimeSpan.FromSeconds(8);
    private readonly HashSet<Delivered> held = [];
    private readonly Lock gate = new();
    private int repeats;

    /// <summary>All that came.</summary>
    public IReadOnlyCollection<Delivered> Held
    {
        get
        {
            lock (gate)
            {
                return [.. held];
            }
        }
    }

    /// <summary>How many of them.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return held.Count;
            }
        }
    }

    /// <summary>What came again and was recognised.</summary>
    public int Repeats
    {
        get
        {
            lock (gate)
            {
                return repeats;
            }
        }
    }

    /// <summary>Reads until it is enough, whatever happens to the broker.</summary>
    public async Task RunAsync(CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            try
            {
                await ShiftAsync(enough);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                await Task.Delay(500, CancellationToken.None); // broker or ledger away: the next shift begins when it can
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task ShiftAsync(CancellationToken enough)
    {
        var names = await queues();
        await using var connection = await connect();
        foreach (var name in names)
        {
            var channel = await connection.CreateChannelAsync(cancellationToken: enough);
            await channel.BasicQosAsync(0, InHand, global: false, enough);
            var consumer = new AsyncEventingBasicConsumer(channel);
            consumer.ReceivedAsync += async (_, message) =>
            {
                Note(TeamQueues.Read(name, message.BasicProperties.MessageId!, message.Body));
                await channel.BasicAckAsync(message.DeliveryTag, multiple: false, enough);
            };
            try
            {
                await channel.BasicConsumeAsync(name, autoAck: false, consumer, enough);
            }
            catch (RabbitMQ.Client.Exceptions.OperationInterruptedException)
            {
                // deleted a moment ago: the router makes it again
            }
        }
        await Task.Delay(Shift, enough);
    }

    private void Note(Delivered? delivery)
    {
        if (delivery is { } one)
        {
            lock (gate)
            {
                repeats += held.Add(one) ? 0 : 1;
            }
        }
    }
}
