using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Hub.Router.Delivery;
using Hub.Router.Routing;

namespace Hub.Router.Amqp;

/// <summary>Sends the receipts of a batch in one go, on a publisher of its own.</summary>
internal sealed class RabbitReceiptSender(BrokerPublisher publisher, ILogger<RabbitReceiptSender> log) : IReceiptSender
{
    public async Task SendAsync(IReadOnlyList<SignalReceipt> receipts, CancellationToken cancellationToken)
    {
        var messages = new OutgoingMessage[receipts.Count];
        for (var i = 0; i < messages.Length; i++)
        {
            var receipt = receipts[i];
            messages[i] = new OutgoingMessage(HubQueues.Settle, "", $"{receipt.SignalId:D}.{receipt.Revision}.receipt", "application/json", HubJson.Write(receipt));
        }
        var taken = await publisher.PublishAsync(messages, cancellationToken);
        var lost = taken.Count(one => !one);
        if (lost > 0)
        {
            Log.ReceiptsNotConfirmed(log, lost);
        }
    }
}
