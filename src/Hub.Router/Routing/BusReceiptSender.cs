using Hub.Contracts.Signals;
using Hub.Hosting.Bus;

namespace Hub.Router.Routing;

/// <summary>Sends receipts over the hub's bus.</summary>
internal sealed class BusReceiptSender(IHubBus bus, ILogger<BusReceiptSender> log) : IReceiptSender
{
    public async Task SendAsync(IReadOnlyList<SignalReceipt> receipts, CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAll(receipts.Select(receipt => bus.SendAsync(HubQueues.Settle, receipt, cancellationToken)));
        }
        catch (BusUnavailableException)
        {
            Log.ReceiptsNotConfirmed(log, receipts.Count);
        }
    }
}
