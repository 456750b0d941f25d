using System.Data.Common;
using System.Text.Json;
using Hub.Testing.Nodes;

namespace Hub.System.Tests.NothingLost;

/// <summary>The teams' side: takes everything out of the teams' queues.</summary>
internal static class TeamQueues
{
    /// <summary>Delivery id and revision of each message, repeats included, from every queue that the ledger names.</summary>
    public static async Task<List<Delivered>> DrainAsync(RabbitNode broker, string virtualHost, DbConnection ledger)
    {
        await using var connection = await broker.ConnectAsync(virtualHost);
        await using var channel = await connection.CreateChannelAsync();
        var found = new List<Delivered>();
        foreach (var queue in await LedgerCopy.QueuesAsync(ledger))
        {
            while (await channel.BasicGetAsync(queue, autoAck: true) is { } message)
            {
                if (Read(queue, message.BasicProperties.MessageId!, message.Body) is { } delivery)
                {
                    found.Add(delivery);
                }
            }
        }
        return found;
    }

    /// <summary>The delivery and the revision that a message brings; null where it brings none.</summary>
    public static Delivered? Read(string queue, string messageId, ReadOnlyMemory<byte> body)
    {
        if (messageId.EndsWith(".withdrawal", StringComparison.Ordinal))
        {
            return null; // it names a delivery and a revision too, and brings neither
        }
        using var json = JsonDocument.Parse(body);
        var data = json.RootElement.GetProperty("data");
        return data.TryGetProperty("revision", out var revision)
            ? new Delivered(data.GetProperty("deliveryId").GetGuid(), revision.GetInt32(), queue)
            : null;
    }
}
