using Hub.Contracts.Signals;
using Hub.Contracts.Workers;
using Hub.Hosting.Bus;

namespace Hub.Router.Intake;

/// <summary>Sends receipts over the hub's bus.</summary>
internal sealed class BusReceiptSender(IHubBus bus, ILogger<BusReceiptSender> logger) : IReceiptSender
{
    public async Task SendAsync(IReadOnlyList<SignalReceipt> receipts, LedgerStand? ledger, CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAll(
                receipts.Chunk(SignalReceipts.Most)
                    .Select(part => bus.SendAsync(HubQueues.Settle, new SignalReceipts([.. part], ledger), cancellationToken)));
        }
        catch (BusUnavailableException)
        {
            Log.ReceiptsNotConfirmed(logger, receipts.Count);
        }
    }
}
