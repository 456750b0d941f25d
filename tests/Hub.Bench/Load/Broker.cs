using System.Diagnostics;
using System.Threading.RateLimiting;
using Hub.Hosting.Bus;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;
using RabbitMQ.Client;

namespace Hub.Bench.Load;

/// <summary>Fills, counts and empties queues, the same way for every contestant.</summary>
internal static class Broker
{
    private static readonly Dictionary<string, object?> Quorum = new(StringComparer.Ordinal) { ["x-queue-type"] = "quorum" };
    private static readonly Dictionary<string, object?> OfMassTransit = new(StringComparer.Ordinal)
    {
        ["x-queue-type"] = "quorum",
        ["x-quorum-initial-group-size"] = 1,
    };

    /// <summary>
    /// So many unconfirmed at once, and not one delay besides:
    /// the client's own limiter slows down long before it is full.
    /// </summary>
    public static RateLimiter Limit(int permits)
        => new ConcurrencyLimiter(
            new ConcurrencyLimiterOptions
            {
                PermitLimit = permits,
                QueueLimit = int.MaxValue,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            });

    /// <summary>Declares quorum queues.</summary>
    public static async Task DeclareAsync(RabbitNode node, params string[] queues)
    {
        await using var connection = await node.ConnectAsync();
        await using var channel = await connection.CreateChannelAsync();
        foreach (var queue in queues)
        {
            await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, Quorum);
        }
    }

    /// <summary>Publishes bodies persistently, confirmed, with at most 250 unconfirmed at once.</summary>
    public static async Task FillAsync(
        RabbitNode node, string queue, IReadOnlyList<ReadOnlyMemory<byte>> bodies, string contentType = "application/json")
    {
        await using var connection = await node.ConnectAsync();
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true, Broker.Limit(250)));
        var properties = new BasicProperties { Persistent = true, ContentType = contentType };
        var sends = new Queue<Task>();
        foreach (var body in bodies)
        {
            sends.Enqueue(channel.BasicPublishAsync("", queue, mandatory: true, properties, body).AsTask());
            while (sends.Count > 240)
            {
                await sends.Dequeue();
            }
        }
        await Task.WhenAll(sends);
    }

    /// <summary>Messages a second that arrive in a queue.</summary>
    public static async Task<double> RateAsync(RabbitNode node, string queue, int count, TimeSpan within)
    {
        await using var connection = await node.ConnectAsync();
        await using var channel = await connection.CreateChannelAsync();
        return await RateAsync(async () => await channel.MessageCountAsync(queue), count, within);
    }

    /// <summary>
    /// What arrives a second, from the moment that a fifth is there until all is:
    /// what starting, connecting and compiling costs is not in it, for nobody.
    /// </summary>
    public static async Task<double> RateAsync(Func<ValueTask<long>> arrived, int count, TimeSpan within)
    {
        var began = Stopwatch.GetTimestamp();
        (long Count, TimeSpan At)? start = null;
        while (true)
        {
            var (now, at) = (await arrived(), Stopwatch.GetElapsedTime(began));
            if (start is null && now >= count / 5)
            {
                start = (now, at);
            }
            if (now >= count)
            {
                return (now - start!.Value.Count) / Math.Max(0.001, (at - start.Value.At).TotalSeconds);
            }
            if (at > within)
            {
                throw new TimeoutException($"{now} of {count} are there after {within.TotalSeconds:0} s");
            }
            await Task.Delay(5);
        }
    }

    /// <summary>Declares a quorum queue behind an exchange of the same name, as MassTransit sends.</summary>
    public static async Task DeclareBehindExchangeAsync(RabbitNode node, string name)
    {
        await using var connection = await node.ConnectAsync();
        await using var channel = await connection.CreateChannelAsync();
        await channel.QueueDeclareAsync(name, durable: true, exclusive: false, autoDelete: false, OfMassTransit);
        await channel.ExchangeDeclareAsync(name, ExchangeType.Fanout, durable: true);
        await channel.QueueBindAsync(name, name, "");
    }

    /// <summary>Declares the queues of signals and of receipts where no worker did, and empties them of what other rows left.</summary>
    public static async Task FreshAsync(RabbitNode node)
    {
        foreach (var queue in (string[])[HubQueues.Route, HubQueues.Settle])
        {
            await DeclareBehindExchangeAsync(node, queue);
            await EmptyAsync(node, queue);
        }
    }

    /// <summary>Waits until queues are there.</summary>
    public static async Task UntilDeclaredAsync(RabbitNode node, params string[] queues)
    {
        foreach (var queue in queues)
        {
            await Posix.UntilAsync(() => ExistsAsync(node, queue), TimeSpan.FromSeconds(30), $"{queue} is declared");
        }
    }

    /// <summary>Empties queues between rounds.</summary>
    public static async Task EmptyAsync(RabbitNode node, params string[] queues)
    {
        await using var connection = await node.ConnectAsync();
        await using var channel = await connection.CreateChannelAsync();
        foreach (var queue in queues)
        {
            await channel.QueuePurgeAsync(queue);
        }
    }

    private static async Task<bool> ExistsAsync(RabbitNode node, string queue)
    {
        await using var connection = await node.ConnectAsync();
        await using var channel = await connection.CreateChannelAsync();
        try
        {
            await channel.QueueDeclarePassiveAsync(queue);
            return true;
        }
        catch (RabbitMQ.Client.Exceptions.OperationInterruptedException)
        {
            return false;
        }
    }
}
