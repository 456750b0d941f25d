using Hub.Contracts.TeamInbox;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Delivery;

/// <summary>Delivers to the teams' queues on RabbitMQ: structured CloudEvents, persistent, mandatory, confirmed, many at once.</summary>
internal sealed class RabbitTeamQueues(
    BrokerPublisher publisher, ITeamChannels channels, DeliveryEvents events, PendingDeliveries pending, TeamQueueRepair repair,
    TimeProvider clock,
    ILogger<RabbitTeamQueues> logger) : ITeamQueues
{
    /// <summary>Media type of a structured event.</summary>
    public const string MediaType = "application/cloudevents+json";

    private static readonly TimeSpan HeldUp = TimeSpan.FromSeconds(1);

    public Task<bool> IsReachableAsync(CancellationToken cancellationToken) => publisher.IsConnectedAsync(cancellationToken);

    public async Task<IReadOnlyList<PendingMessage>> SendAsync(IReadOnlyList<PendingMessage> messages, CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        if (!await publisher.IsConnectedAsync(cancellationToken))
        {
            return [];
        }
        if (clock.GetElapsedTime(began) > HeldUp)
        {
            messages = await pending.StillAsync(messages, cancellationToken); // nothing of a revision goes out once a newer one is recorded
        }
        var now = clock.GetUtcNow();
        var words = await publisher.PublishAsync([.. messages.Select(message => Message(message, now))], cancellationToken);
        var confirmed = new List<PendingMessage>(messages.Count);
        HashSet<string>? missing = null;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == BrokerWord.Taken)
            {
                confirmed.Add(messages[i]);
                continue;
            }
            Log.NotTaken(logger, messages[i].Queue, messages[i].DeliveryId, words[i]);
            if (words[i] == BrokerWord.Returned)
            {
                (missing ??= new HashSet<string>(StringComparer.Ordinal)).Add(messages[i].Queue);
            }
        }
        if (missing is not null)
        {
            await repair.MakeAsync(missing, cancellationToken);
        }
        return confirmed;
    }

    public Task DeclareAsync(CancellationToken cancellationToken) => repair.DeclareAsync([.. channels.Queues], cancellationToken);

    // The id stays the same when a delivery is sent again, so that the team can tell.
    private OutgoingMessage Message(PendingMessage message, DateTimeOffset now)
        => message.Body is { } body
            ? new OutgoingMessage("", message.Queue, $"{message.DeliveryId:D}.{message.Revision}", MediaType, body)
            : new OutgoingMessage(
                "", message.Queue, $"{message.DeliveryId:D}.{message.Revision}.withdrawal", MediaType, events.Withdrawal(message, now),
                DeliveryTypes.Withdrawal);
}
