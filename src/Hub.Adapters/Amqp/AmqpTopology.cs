using RabbitMQ.Client;

namespace Hub.Adapters.Amqp;

/// <summary>What a partner's virtual host holds: one exchange that it may write, one queue that it may read, and one that is the hub's.</summary>
/// <remarks>The partner's user gets configure <c>^$</c>, write <c>^signals$</c>, read <c>^signals\.results$</c>, and nothing else.</remarks>
internal static class AmqpTopology
{
    /// <summary>The exchange that the partner publishes to, with any routing key.</summary>
    public const string Exchange = "signals";

    /// <summary>The queue that the hub reads.</summary>
    public const string Queue = "signals.in";

    /// <summary>The queue in which the partner finds receipts and refusals.</summary>
    public const string Results = "signals.results";

    private static readonly TimeSpan ResultsKept = TimeSpan.FromDays(7);

    /// <summary>The queues, with their arguments.</summary>
    public static IReadOnlyList<(string Name, Dictionary<string, object?> Arguments)> Queues =>
    [
        (Queue, new(StringComparer.Ordinal) { ["x-queue-type"] = "quorum" }),
        // Results hold codes only. A partner that never reads them must not fill the broker.
        (Results, new(StringComparer.Ordinal)
        {
            ["x-queue-type"] = "quorum",
            ["x-message-ttl"] = (int)ResultsKept.TotalMilliseconds,
            ["x-max-length"] = 100_000,
            ["x-overflow"] = "drop-head",
        }),
    ];

    /// <summary>Declares it; harmless when it is there.</summary>
    public static async Task Declare(IChannel channel, CancellationToken cancellationToken)
    {
        await channel.ExchangeDeclareAsync(Exchange, ExchangeType.Fanout, durable: true, autoDelete: false, cancellationToken: cancellationToken);
        foreach (var (name, arguments) in Queues)
        {
            await channel.QueueDeclareAsync(name, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: cancellationToken);
        }
        await channel.QueueBindAsync(Queue, Exchange, routingKey: "", cancellationToken: cancellationToken);
    }
}
