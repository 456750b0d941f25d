using Hub.Contracts.Signals;

namespace Hub.Adapters.Spool;

/// <summary>
/// The signals that the broker has and no router answered for. There are few: what waits lies in the spool, where it is safest and where
/// what is acute can pass.
/// </summary>
internal sealed class UnderWay
{
    /// <summary>How many there are at most: more than routers answer for in the time that a receipt may take is of no use.</summary>
    public const int Most = 3_000;

    /// <summary>How many more there may be of what its sender called acute.</summary>
    public const int MoreAcute = 500;

    private readonly Lock gate = new();
    private readonly Dictionary<long, long> rows = [];
    private bool full;

    /// <summary>
    /// Whether there is room for a whole message, of acute signals or any. What is under way longer than the longest patience is no longer
    /// counted: it is sent again by itself, and must not hold up others for ever.
    /// </summary>
    public bool HasRoom(int page, TimeProvider clock, bool acute = false)
    {
        lock (gate)
        {
            var most = acute ? Most + MoreAcute : Most;
            if (rows.Count + page > most)
            {
                foreach (var (row, _) in rows.Where(row => clock.GetElapsedTime(row.Value) > Dispatch.LongestPatience).ToList())
                {
                    rows.Remove(row);
                }
            }
            full = rows.Count + page > Most;
            return rows.Count + page <= most;
        }
    }

    /// <summary>These are given to the broker; said before, for a receipt may be faster than its confirmation.</summary>
    public void Add(IEnumerable<long> sent, TimeProvider clock)
    {
        lock (gate)
        {
            foreach (var row in sent)
            {
                rows.TryAdd(row, clock.GetTimestamp());
            }
        }
    }

    /// <summary>These have their receipt, or did not reach the broker.</summary>
    /// <returns>Whether there is room now where there was none.</returns>
    public bool Remove(IEnumerable<long> settled)
    {
        lock (gate)
        {
            foreach (var row in settled)
            {
                rows.Remove(row);
            }
            var made = full && rows.Count + SignalsReceived.Most <= Most;
            full &= !made;
            return made;
        }
    }
}
