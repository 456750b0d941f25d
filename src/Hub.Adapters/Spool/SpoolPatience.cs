using Hub.Adapters.Spool.Rows;

namespace Hub.Adapters.Spool;

/// <summary>Tries again, with growing pauses, for as long as the spool cannot write: a receipt that waits is safe, one that is set aside is work for a person.</summary>
internal static class SpoolPatience
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>Does the work until it is on disk, fails for another reason, or is cancelled.</summary>
    public static async Task Run(Func<CancellationToken, Task> work, TimeProvider clock, ILogger logger, CancellationToken cancellationToken)
    {
        for (var pause = TimeSpan.FromMilliseconds(250); ; pause = pause * 2 > Longest ? Longest : pause * 2)
        {
            try
            {
                await work(cancellationToken);
                return;
            }
            catch (SpoolUnavailableException fault) when (fault.Passes)
            {
                Log.SettlementWaits(logger, fault.InnerException?.GetType().Name ?? "-", pause);
                await Task.Delay(pause, clock, cancellationToken);
            }
        }
    }
}
