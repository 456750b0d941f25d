using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Contracts.Workers;
using Hub.Hosting.Bus;
using Hub.Router.Delivery;

namespace Hub.Router.Intake.Feed;

/// <summary>Sends the receipts of a batch in one go, on a publisher of its own.</summary>
internal sealed class RabbitReceiptSender(BrokerPublisher publisher, ILogger<RabbitReceiptSender> logger) : IReceiptSender
{
    public async Task SendAsync(IReadOnlyList<SignalReceipt> receipts, LedgerStand? ledger, CancellationToken cancellationToken)
    {
        SignalReceipts[] parts = [.. receipts.Chunk(SignalReceipts.Most).Select(part => new SignalReceipts([.. part], ledger))];
        var taken = await publisher.PublishAsync([.. parts.Select(Message)], cancellationToken);
        var lost = parts.Zip(taken).Where(one => one.Second != BrokerWord.Taken).Sum(one => one.First.Receipts.Length);
        if (lost > 0)
        {
            Log.ReceiptsNotConfirmed(logger, lost);
        }
    }

    private static OutgoingMessage Message(SignalReceipts part)
        => new(
            HubQueues.Settle, "", $"{part.Receipts[0].SignalId:D}.{part.Receipts[0].Revision}.receipts", "application/json",
            HubJson.Write(part));
}
