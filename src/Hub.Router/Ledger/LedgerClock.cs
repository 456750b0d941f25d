namespace Hub.Router.Ledger;

/// <summary>
/// The time of the ledger's database, for all that a router writes or decides by the clock: leases, terms, escalations, retention, the
/// trail. Routers on
/// machines whose clocks differ share one time; a step of a machine's own clock changes nothing.
/// </summary>
/// <remarks>Before the database was asked for the first time it is the machine's own.</remarks>
internal sealed class LedgerClock : TimeProvider
{
    private Reading? reading;

    /// <summary>
    /// The earlier of the ledger's time and the machine's: what deletes must not believe a clock that runs ahead, whichever of the two it
    /// is.
    /// </summary>
    public TimeProvider Earlier => new EarlierClock(this);

    /// <summary>How far the machine's own clock is from the ledger's, at this moment.</summary>
    public TimeSpan Difference => (System.GetUtcNow() - GetUtcNow()).Duration();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
        => Volatile.Read(ref reading) is { } last ? last.At + GetElapsedTime(last.Timestamp) : base.GetUtcNow();

    /// <summary>Takes the ledger's time.</summary>
    /// <param name="at">What the database said.</param>
    /// <param name="timestamp">This process's timestamp of the same moment.</param>
    public void Set(DateTimeOffset at, long timestamp) => Volatile.Write(ref reading, new Reading(at, timestamp));

    private sealed record Reading(DateTimeOffset At, long Timestamp);

    private sealed class EarlierClock(LedgerClock ledger) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow()
        {
            var (one, other) = (ledger.GetUtcNow(), System.GetUtcNow());
            return one < other ? one : other;
        }
    }
}
