namespace Hub.Adapters.Partners;

/// <summary>A token bucket and a limit on what is handled at once, for one partner.</summary>
/// <remarks>
/// Written out instead of <c>System.Threading.RateLimiting</c>: that one counts by the machine's clock, which a test cannot set,
/// and needs a timer per partner.
/// </remarks>
internal sealed class PartnerAllowance(PartnerQuota quota, TimeProvider clock)
{
    private readonly Lock gate = new();
    private double tokens = quota.Burst;
    private long filledAt = clock.GetTimestamp();
    private int handling;

    /// <summary>The quota that it keeps to.</summary>
    public PartnerQuota Quota { get; } = quota;

    /// <summary>Takes one request's allowance. True: call <see cref="Release"/> when it is handled. False: how long to wait.</summary>
    public bool TryTake(out TimeSpan retryAfter)
    {
        lock (gate)
        {
            Fill();
            if (handling >= Quota.Concurrent)
            {
                retryAfter = TimeSpan.FromSeconds(1);
                return false;
            }
            if (tokens < 1)
            {
                retryAfter = TimeSpan.FromSeconds(Math.Max(1, Math.Ceiling((1 - tokens) * 60 / Quota.PerMinute)));
                return false;
            }
            tokens--;
            handling++;
            retryAfter = TimeSpan.Zero;
            return true;
        }
    }

    /// <summary>Counts further signals of a batch; the bucket may go below zero and then takes longer to fill.</summary>
    public void Charge(int more)
    {
        lock (gate)
        {
            tokens -= more;
        }
    }

    /// <summary>Gives back the place of a request that is handled.</summary>
    public void Release()
    {
        lock (gate)
        {
            handling--;
        }
    }

    private void Fill()
    {
        var now = clock.GetTimestamp();
        tokens = Math.Min(Quota.Burst, tokens + (clock.GetElapsedTime(filledAt, now).TotalMinutes * Quota.PerMinute));
        filledAt = now;
    }
}
