using System.Text;
using Hub.Adapters.Amqp;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Hub.System.Tests.Canary;

/// <summary>Messages of the police on their own broker: good, refused, and of every kind that cannot be read.</summary>
internal sealed class CanaryMessages(RabbitNode broker)
{
    private static readonly (string Id, byte[] Body, string? Encoding)[] All =
    [
        ("goed", Bytes(CanaryDoors.Police("E31", "Wpg art. 20").Body), null),
        ("zonder-grondslag", Bytes(CanaryDoors.Police("E35", "Wpg art. 9").Body), null),
        ("geen-json", Bytes($"{{ \"{Markers.Name}\": {Markers.PersonStory}"), null),
        ("onbekend-veld", Bytes($"{{ \"{Markers.Name}\": \"{Markers.Surname}\", \"berichttype\": \"{Markers.Word}\" }}"), null),
        ("geen-utf8", [.. Bytes(Markers.PersonStory), 0xFF, 0xFE], null),
        ("ingepakt", Bytes(Markers.PersonStory), "gzip"),
        ("te-groot", Bytes(string.Concat(Enumerable.Repeat(Markers.PersonStory, 5000))), null),
        (Markers.ExternalId, Bytes(Markers.PersonStory), Markers.Name),
    ];

    /// <summary>Sends all as soon as the hub reads; gives back what the hub answered, as text.</summary>
    public async Task<string> SendAsync()
    {
        await using var connection = await broker.ConnectAsync();
        await Posix.UntilAsync(() => IsReadAsync(connection), TimeSpan.FromSeconds(60), "the hub reads the partner's queue");
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true));
        foreach (var (id, body, encoding) in All)
        {
            var properties = new BasicProperties
            {
                Persistent = true,
                MessageId = id,
                ContentEncoding = encoding,
                AppId = Markers.Name,
                Type = Markers.Surname,
                Headers = new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    [Markers.Word] = Markers.Phone,
                    ["traceparent"] = Markers.Name,
                },
            };
            await channel.BasicPublishAsync(AmqpTopology.Exchange, Markers.Word, mandatory: true, properties, body);
        }
        var results = new List<string>();
        await Posix.UntilAsync(() => AnsweredAsync(channel, results), TimeSpan.FromSeconds(60), "each message has its result");
        return string.Join('\n', results);
    }

    private static async Task<bool> AnsweredAsync(IChannel channel, List<string> results)
    {
        while (await channel.BasicGetAsync(AmqpTopology.Results, autoAck: true) is { } found)
        {
            var headers = string.Join(';', found.BasicProperties.Headers ?? new Dictionary<string, object?>());
            results.Add($"{found.BasicProperties.Type} {headers} {Encoding.UTF8.GetString(found.Body.Span)}");
        }
        return results.Count == All.Length;
    }

    private static async Task<bool> IsReadAsync(IConnection connection)
    {
        await using var channel = await connection.CreateChannelAsync();
        try
        {
            return await channel.ConsumerCountAsync(AmqpTopology.Queue) > 0;
        }
        catch (OperationInterruptedException)
        {
            return false; // not declared yet
        }
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
