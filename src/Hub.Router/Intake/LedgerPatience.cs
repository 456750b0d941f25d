using Hub.Router.Ledger;

namespace Hub.Router.Intake;

/// <summary>Tries again, with growing pauses, for as long as the ledger is away: a batch that waits is safe, one that failed is work for a person.</summary>
internal static class LedgerPatience
{
    private static readonly TimeSpan longest = TimeSpan.FromSeconds(10);

    /// <summary>Runs the work until it succeeds, fails for another reason, or is cancelled.</summary>
    public static async Task RunAsync(
        Func<CancellationToken, Task> work, LedgerDatabase database, TimeProvider clock, ILogger log, int count, CancellationToken cancellationToken)
    {
        for (var pause = TimeSpan.FromMilliseconds(100); ; pause = pause * 2 > longest ? longest : pause * 2)
        {
            try
            {
                await work(cancellationToken);
                return;
            }
            catch (Exception fault) when (database.IsTransient(fault))
            {
                Log.LedgerAway(log, fault.GetType().Name, count, pause);
                await Task.Delay(pause, clock, cancellationToken);
            }
        }
    }
}
