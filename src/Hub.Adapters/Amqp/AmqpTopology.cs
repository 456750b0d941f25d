using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Hub.Adapters.Amqp;

/// <summary>
/// What a partner's virtual host holds: one exchange that it may write, one queue that it may read, and one that is the hub's.
/// </summary>
/// <remarks>
/// The partner's user gets configure <c>^$</c>, write <c>^signals$</c>, read <c>^signals\.results$</c>, and nothing else.
/// </remarks>
internal static class AmqpTopology
{
    /// <summary>The exchange that the partner publishes to, with any routing key.</summary>
    public const string Exchange = "signals";

    /// <summary>The queue that the hub reads.</summary>
    public const string Queue = "signals.in";

    /// <summary>The queue in which the partner finds receipts and refusals.</summary>
    public const string Results = "signals.results";

    /// <summary>How many results wait for a partner; the oldest go first.</summary>
    public const int MostResults = 100_000;

    /// <summary>How long a result waits for its partner.</summary>
    public static readonly TimeSpan ResultsKept = TimeSpan.FromDays(7);

    /// <summary>The queues, with their arguments.</summary>
    public static IReadOnlyList<(string Name, Dictionary<string, object?> Arguments)> Queues =>
    [
        (Queue, new(StringComparer.Ordinal) { ["x-queue-type"] = "quorum" }),
        // Results hold codes only. A partner that never reads them must not fill the broker.
        (Results, new(StringComparer.Ordinal)
        {
            ["x-queue-type"] = "quorum",
            ["x-message-ttl"] = (int)ResultsKept.TotalMilliseconds,
            ["x-max-length"] = MostResults,
            ["x-overflow"] = "drop-head",
        }),
    ];

    private static IEnumerable<Func<IChannel, CancellationToken, Task>> Steps =>
    [
        (channel, token) => channel.ExchangeDeclareAsync(
            Exchange, ExchangeType.Fanout, durable: true, autoDelete: false, cancellationToken: token),
        .. Queues.Select<(string Name, Dictionary<string, object?> Arguments), Func<IChannel, CancellationToken, Task>>(queue =>
            (channel, token) => channel.QueueDeclareAsync(
                queue.Name, durable: true, exclusive: false, autoDelete: false, queue.Arguments, cancellationToken: token)),
        (channel, token) => channel.QueueBindAsync(Queue, Exchange, routingKey: "", cancellationToken: token),
    ];

    /// <summary>
    /// Makes what is missing; harmless when all is there. False where the broker refused a part: it is there in another form, or not the
    /// hub's to make.
    /// </summary>
    public static async Task<bool> DeclareAsync(IConnection connection, CancellationToken cancellationToken)
    {
        var (whole, channel) = (true, (IChannel?)null);
        foreach (var step in Steps)
        {
            channel ??= await connection.CreateChannelAsync(cancellationToken: cancellationToken);
            try
            {
                await step(channel, cancellationToken);
            }
            catch (OperationInterruptedException refused) when (
                refused.ShutdownReason?.ReplyCode is Constants.AccessRefused or Constants.PreconditionFailed or Constants.NotFound
                    && connection.IsOpen)
            {
                whole = false;
                await channel.DisposeAsync(); // the broker closed it with its refusal
                channel = null;
            }
        }
        if (channel is not null)
        {
            await channel.CloseAsync(cancellationToken);
            await channel.DisposeAsync();
        }
        return whole;
    }
}
