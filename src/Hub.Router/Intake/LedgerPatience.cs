using Hub.Hosting.Retry;
using Hub.Router.Ledger;

namespace Hub.Router.Intake;

/// <summary>
/// Tries again, with growing pauses, for as long as the ledger is away: a batch that waits is safe, one that failed is work for a person.
/// </summary>
internal static class LedgerPatience
{
    private static readonly GrowingPause Pause = new(TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(10));

    /// <summary>Runs the work until it succeeds, fails for another reason, or is cancelled.</summary>
    public static Task RunAsync(
        Func<CancellationToken, Task> work, LedgerDatabase database, TimeProvider clock, ILogger logger, int count,
        CancellationToken cancellationToken)
        => Pause.PersistAsync(
            work, database.IsTransient, (fault, pause) => Log.LedgerAway(logger, fault.GetType().Name, count, pause), clock,
            cancellationToken);
}
