namespace Hub.Hosting.Http;

/// <summary>How many requests may come: so many at once, and then so many a minute.</summary>
/// <remarks>
/// Written out instead of <c>System.Threading.RateLimiting</c>: that one counts by the machine's clock, which a test cannot set,
/// and needs a timer each.
/// </remarks>
/// <param name="perMinute">Tokens that come back in a minute.</param>
/// <param name="burst">The most that it holds, and holds to begin with.</param>
/// <param name="clock">The clock.</param>
public sealed class TokenBucket(int perMinute, int burst, TimeProvider clock)
{
    private readonly Lock gate = new();
    private double tokens = burst;
    private long filledAt = clock.GetTimestamp();

    /// <summary>Takes one; where there is none, how long to wait.</summary>
    public bool TryTake(out TimeSpan retryAfter)
    {
        lock (gate)
        {
            Fill();
            if (tokens < 1)
            {
                retryAfter = TimeSpan.FromSeconds(Math.Max(1, Math.Ceiling((1 - tokens) * 60 / perMinute)));
                return false;
            }
            tokens--;
            retryAfter = TimeSpan.Zero;
            return true;
        }
    }

    /// <summary>Takes more, whether they are there or not; it may go below zero and then takes longer to fill.</summary>
    public void Charge(int more)
    {
        lock (gate)
        {
            tokens -= more;
        }
    }

    private void Fill()
    {
        var now = clock.GetTimestamp();
        tokens = Math.Min(burst, tokens + (clock.GetElapsedTime(filledAt, now).TotalMinutes * perMinute));
        filledAt = now;
    }
}
