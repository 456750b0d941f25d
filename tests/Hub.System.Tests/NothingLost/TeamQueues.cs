using System.Data.Common;
using System.Text.Json;
using Hub.Testing.Nodes;

namespace Hub.System.Tests.NothingLost;

/// <summary>The teams' side: takes everything out of the teams' queues.</summary>
internal static class TeamQueues
{
    /// <summary>Delivery id and revision of each message, repeats included, from every queue that the ledger names.</summary>
    public static async Task<List<(Guid, int)>> DrainAsync(RabbitNode broker, string virtualHost, DbConnection ledger)
    {
        await using var connection = await broker.ConnectAsync(virtualHost);
        await using var channel = await connection.CreateChannelAsync();
        var found = new List<(Guid, int)>();
        foreach (var queue in await LedgerCopy.QueuesAsync(ledger))
        {
            while (await channel.BasicGetAsync(queue, autoAck: true) is { } message)
            {
                if (message.BasicProperties.MessageId!.EndsWith(".withdrawal", StringComparison.Ordinal))
                {
                    continue; // it names a delivery and a revision too, and brings neither
                }
                using var json = JsonDocument.Parse(message.Body);
                var data = json.RootElement.GetProperty("data");
                if (data.TryGetProperty("revision", out var revision))
                {
                    found.Add((data.GetProperty("deliveryId").GetGuid(), revision.GetInt32()));
                }
            }
        }
        return found;
    }
}
