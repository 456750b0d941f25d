using Hub.Adapters.Spool.Rows;
using Hub.Hosting.Retry;

namespace Hub.Adapters.Spool;

/// <summary>
/// Tries again, with growing pauses, for as long as the spool cannot write: a receipt that waits is safe, one that is set aside is work for
/// a person.
/// </summary>
internal static class SpoolPatience
{
    private static readonly GrowingPause Pause = new(TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(10));

    /// <summary>Does the work until it is on disk, fails for another reason, or is cancelled.</summary>
    public static Task RunAsync(Func<CancellationToken, Task> work, TimeProvider clock, ILogger logger, CancellationToken cancellationToken)
        => Pause.PersistAsync(
            work, static fault => fault is SpoolUnavailableException { Passes: true },
            (fault, pause) => Log.SettlementWaits(logger, fault.InnerException?.GetType().Name ?? "-", pause), clock, cancellationToken);
}
