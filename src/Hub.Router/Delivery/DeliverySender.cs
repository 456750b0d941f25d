using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Delivery;

/// <summary>
/// Sends what this router leased: keeps the lease while the broker takes its time, and gives back at once what no queue confirmed.
/// </summary>
/// <remarks>
/// A lease is short, so that another router soon takes up what a dead one left; what lives renews it. Nothing waits out a lease that nobody
/// uses.
/// </remarks>
internal sealed class DeliverySender(
    ITeamQueues queues, PendingDeliveries pending, DeliveryConfirmations confirmations, CriticalTime times, LedgerDatabase database,
    TimeProvider clock, ILogger<DeliverySender> logger)
{
    private static readonly TimeSpan Renewal = TimeSpan.FromMilliseconds(PendingDeliveries.Lease / 2.5);

    /// <summary>Sends all; how many were confirmed.</summary>
    public async Task<int> SendAsync(IReadOnlyList<PendingMessage> messages, CancellationToken cancellationToken)
    {
        var sending = queues.SendAsync(messages, cancellationToken);
        while (!sending.IsCompleted && await Task.WhenAny(sending, Task.Delay(Renewal, clock, cancellationToken)) != sending
            && !cancellationToken.IsCancellationRequested)
        {
            await TryAsync(() => pending.RenewAsync(messages, cancellationToken));
        }
        var confirmed = await sending;
        times.Note(confirmed);
        confirmations.Add(confirmed);
        if (confirmed.Count < messages.Count)
        {
            PendingMessage[] rest = [.. messages.Except(confirmed, ReferenceEqualityComparer.Instance).Cast<PendingMessage>()];
            await TryAsync(() => pending.ReleaseAsync(rest, cancellationToken));
        }
        return confirmed.Count;
    }

    // Without the ledger the lease runs out by itself.
    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception fault) when (database.IsTransient(fault))
        {
            Log.SweepPutOff(logger, fault.GetType().Name);
        }
    }
}
