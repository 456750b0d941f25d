using System.Text.Json.Nodes;
using Hub.Router.Delivery;
using Hub.Router.Ledger.Rows;

namespace Hub.System.Tests.NothingLost.Seeded;

/// <summary>
/// Fault: of twenty deliveries one is not sent and counts as confirmed, or is sent once more under another id, or goes to another team.
/// </summary>
internal sealed class FaultyQueues(ITeamQueues inner, string fault) : ITeamQueues
{
    private const int Of = 20;
    private int count;
    private string? neighbour;

    public Task<bool> IsReachableAsync(CancellationToken cancellationToken) => inner.IsReachableAsync(cancellationToken);

    public Task DeclareAsync(CancellationToken cancellationToken) => inner.DeclareAsync(cancellationToken);

    public async Task<IReadOnlyList<PendingMessage>> SendAsync(IReadOnlyList<PendingMessage> messages, CancellationToken cancellationToken)
    {
        var odd = messages.Where(message => message.Body is not null && Interlocked.Increment(ref count) % Of == 0).ToList();
        if (fault == FaultyHub.NeighboursQueue)
        {
            var strayed = odd.ConvertAll(message => message with { Queue = Other(messages, message.Queue) });
            var taken = await inner.SendAsync([.. messages.Except(odd), .. strayed], cancellationToken);
            return [.. taken.Select(message => strayed.IndexOf(message) is var at and >= 0 ? odd[at] : message)];
        }
        if (fault == FaultyHub.ForgetDeliveries)
        {
            return [.. await inner.SendAsync([.. messages.Except(odd)], cancellationToken), .. odd];
        }
        var sent = await inner.SendAsync([.. messages, .. odd.Select(Anew)], cancellationToken);
        return [.. sent.Where(messages.Contains)];
    }

    private string Other(IReadOnlyList<PendingMessage> messages, string queue)
    {
        var other = messages.FirstOrDefault(message => message.Queue != queue)?.Queue ?? neighbour;
        neighbour = queue;
        return other ?? queue;
    }

    private static PendingMessage Anew(PendingMessage message)
    {
        var id = Guid.NewGuid();
        var written = JsonNode.Parse(message.Body!.Value.Span)!;
        written["data"]!["deliveryId"] = id.ToString("D");
        return message with { DeliveryId = id, Body = global::System.Text.Encoding.UTF8.GetBytes(written.ToJsonString()) };
    }
}
