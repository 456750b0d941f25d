using System.Text;
using System.Text.Json.Nodes;
using Hub.Adapters.Amqp;
using RabbitMQ.Client;

namespace Hub.Adapters.Tests.Amqp;

/// <summary>What is sent and taken over a channel.</summary>
internal sealed partial class AmqpFixture
{
    /// <summary>Sends one message; again while the broker gives it back, for the hub binds its queue last.</summary>
    public static async Task Publish(IChannel channel, byte[] body, string id, Action<BasicProperties>? change = null)
    {
        var properties = new BasicProperties { Persistent = true, MessageId = id, ContentType = "application/json" };
        change?.Invoke(properties);
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (true)
        {
            try
            {
                await channel.BasicPublishAsync(AmqpTopology.Exchange, "", mandatory: true, properties, body, timeout.Token);
                return;
            }
            catch (RabbitMQ.Client.Exceptions.PublishException fault) when (fault.IsReturn)
            {
                await Task.Delay(20, timeout.Token);
            }
        }
    }

    /// <summary>
    /// Sends again until the broker confirms, as a partner must:
    /// a broker that just came back has queues without a leader.
    /// </summary>
    public async Task PublishUntilConfirmed(IChannel channel, byte[] body, string id)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        while (true)
        {
            try
            {
                await Publish(channel, body, id).WaitAsync(TimeSpan.FromSeconds(30), timeout.Token);
                return;
            }
            catch (Exception fault) when (fault is RabbitMQ.Client.Exceptions.PublishException or TimeoutException)
            {
                await Task.Delay(200, timeout.Token);
                channel = channel.IsOpen && fault is not TimeoutException ? channel : await PartnerChannel();
            }
        }
    }

    /// <summary>Waits for the results of these messages, by message id.</summary>
    public static async Task<Dictionary<string, JsonNode>> Results(IChannel channel, int count)
    {
        var results = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (results.Count < count)
        {
            if (await channel.BasicGetAsync(AmqpTopology.Results, autoAck: true, timeout.Token) is { } found)
            {
                results[found.BasicProperties.CorrelationId ?? $"zonder-{results.Count}"] = JsonNode.Parse(
                    Encoding.UTF8.GetString(found.Body.Span))!;
            }
            else
            {
                await Task.Delay(20, timeout.Token);
            }
        }
        return results;
    }

    /// <summary>Takes the message and gives it back, as a worker that falls over does.</summary>
    public async Task TakeAndReturn(IChannel channel)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (true)
        {
            if (await channel.BasicGetAsync(AmqpTopology.Queue, autoAck: false, timeout.Token) is { } found)
            {
                await channel.BasicNackAsync(found.DeliveryTag, multiple: false, requeue: true, timeout.Token);
                return;
            }
            await Task.Delay(20, timeout.Token);
        }
    }
}
