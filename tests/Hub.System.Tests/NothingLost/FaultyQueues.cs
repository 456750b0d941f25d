using System.Text.Json.Nodes;
using Hub.Router.Delivery;
using Hub.Router.Ledger.Rows;

namespace Hub.System.Tests.NothingLost;

/// <summary>Fault: of twenty deliveries one is not sent and counts as confirmed, or one is sent once more under another id.</summary>
internal sealed class FaultyQueues(ITeamQueues inner, bool forget) : ITeamQueues
{
    private const int Of = 20;
    private int count;

    public Task<bool> IsReachableAsync(CancellationToken cancellationToken) => inner.IsReachableAsync(cancellationToken);

    public Task DeclareAsync(CancellationToken cancellationToken) => inner.DeclareAsync(cancellationToken);

    public async Task<IReadOnlyList<PendingMessage>> SendAsync(IReadOnlyList<PendingMessage> messages, CancellationToken cancellationToken)
    {
        var odd = messages.Where(message => message.Body is not null && Interlocked.Increment(ref count) % Of == 0).ToList();
        if (forget)
        {
            return [.. await inner.SendAsync([.. messages.Except(odd)], cancellationToken), .. odd];
        }
        var sent = await inner.SendAsync([.. messages, .. odd.Select(Anew)], cancellationToken);
        return [.. sent.Where(messages.Contains)];
    }

    private static PendingMessage Anew(PendingMessage message)
    {
        var id = Guid.NewGuid();
        var written = JsonNode.Parse(message.Body!.Value.Span)!;
        written["data"]!["deliveryId"] = id.ToString("D");
        return message with { DeliveryId = id, Body = global::System.Text.Encoding.UTF8.GetBytes(written.ToJsonString()) };
    }
}
