using Hub.Router.Ledger;

namespace Hub.Router.Delivery;

/// <summary>Delivers to the teams' queues on RabbitMQ: structured CloudEvents, persistent, mandatory, confirmed, many at once.</summary>
internal sealed class RabbitTeamQueues(BrokerPublisher publisher, TeamQueueNames names, DeliveryEvents events, TimeProvider clock, ILogger<RabbitTeamQueues> log) : ITeamQueues
{
    /// <summary>Media type of a structured event.</summary>
    public const string MediaType = "application/cloudevents+json";

    public async Task<IReadOnlyList<PendingMessage>> SendAsync(IReadOnlyList<PendingMessage> messages, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var outgoing = new OutgoingMessage[messages.Count];
        for (var i = 0; i < outgoing.Length; i++)
        {
            outgoing[i] = Message(messages[i], now);
        }
        var taken = await publisher.PublishAsync(outgoing, cancellationToken);
        var confirmed = new List<PendingMessage>(messages.Count);
        for (var i = 0; i < taken.Length; i++)
        {
            if (taken[i])
            {
                confirmed.Add(messages[i]);
            }
            else
            {
                Log.NotTaken(log, messages[i].Queue, messages[i].DeliveryId, "not-confirmed");
            }
        }
        return confirmed;
    }

    public Task DeclareAsync(CancellationToken cancellationToken) => publisher.DeclareAsync(names(), cancellationToken);

    // The id stays the same when a delivery is sent again, so that the team can tell.
    private OutgoingMessage Message(PendingMessage message, DateTimeOffset now)
        => message.Body is { } body
            ? new OutgoingMessage("", message.Queue, $"{message.DeliveryId:D}.{message.Revision}", MediaType, body)
            : new OutgoingMessage("", message.Queue, $"{message.DeliveryId:D}.{message.Revision}.withdrawal", MediaType, events.Withdrawal(message, now));
}
