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
            await Task.WhenAll(receipts.Chunk(SignalReceipts.Most).Select(part => bus.SendAsync(HubQueues.Settle, new SignalReceipts([.. part]), cancellationToken)));
        }
        catch (BusUnavailableException)
        {
            Log.ReceiptsNotConfirmed(log, receipts.Count);
        }
    }
}
