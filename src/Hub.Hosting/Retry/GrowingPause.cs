namespace Hub.Hosting.Retry;

/// <summary>
/// Pauses that grow with each failure in a row (exponential back-off): the one place that says how long anything of the hub waits before it
/// tries again.
/// </summary>
/// <param name="First">After the first failure.</param>
/// <param name="Longest">The most that is ever waited.</param>
/// <param name="Factor">How much longer each pause is than the one before; 2 by default.</param>
public sealed record GrowingPause(TimeSpan First, TimeSpan Longest, int Factor = 2)
{
    /// <summary>The pause after so many failures in a row, counted from one.</summary>
    public TimeSpan After(int failures)
        => TimeSpan.FromTicks((long)Math.Min(First.Ticks * Math.Pow(Factor, Math.Max(failures - 1, 0)), Longest.Ticks));

    /// <summary>Does the work until it succeeds, fails for another reason, or is cancelled.</summary>
    /// <param name="work">What is done; it must bear being done twice.</param>
    /// <param name="passes">Whether a fault passes by itself.</param>
    /// <param name="waiting">Says that it waits, for which fault and how long.</param>
    /// <param name="clock">Whose time the pauses are.</param>
    /// <param name="cancellationToken">Ends the work and the pauses.</param>
    public async Task PersistAsync(
        Func<CancellationToken, Task> work, Func<Exception, bool> passes, Action<Exception, TimeSpan> waiting, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                await work(cancellationToken);
                return;
            }
            catch (Exception fault) when (passes(fault))
            {
                var pause = After(failures);
                waiting(fault, pause);
                await Task.Delay(pause, clock, cancellationToken);
            }
        }
    }
}
