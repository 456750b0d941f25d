using Hub.Contracts.Signals;
using Hub.Contracts.Workers;

namespace Hub.Router.Intake;

/// <summary>
/// Tells the adapters what was recorded. A receipt that gets lost is no harm: the spool sends the signal again and gets it again.
/// </summary>
internal interface IReceiptSender
{
    /// <summary>Sends all, with how far the ledger is; a fault of the bus is logged, not thrown.</summary>
    Task SendAsync(IReadOnlyList<SignalReceipt> receipts, LedgerStand? ledger, CancellationToken cancellationToken);
}
