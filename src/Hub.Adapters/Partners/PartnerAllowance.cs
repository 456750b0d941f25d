using Hub.Hosting.Http;

namespace Hub.Adapters.Partners;

/// <summary>A token bucket and a limit on what is handled at once, for one partner.</summary>
internal sealed class PartnerAllowance(PartnerQuota quota, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly TokenBucket bucket = new(quota.PerMinute, quota.Burst, clock);
    private int handling;

    /// <summary>The quota that it keeps to.</summary>
    public PartnerQuota Quota { get; } = quota;

    /// <summary>Takes one request's allowance. True: call <see cref="Release"/> when it is handled. False: how long to wait.</summary>
    public bool TryTake(out TimeSpan retryAfter)
    {
        lock (gate)
        {
            if (handling >= Quota.Concurrent)
            {
                retryAfter = TimeSpan.FromSeconds(1);
                return false;
            }
            if (!bucket.TryTake(out retryAfter))
            {
                return false;
            }
            handling++;
            return true;
        }
    }

    /// <summary>Counts further signals of a batch; the bucket may go below zero and then takes longer to fill.</summary>
    public void Charge(int more) => bucket.Charge(more);

    /// <summary>Gives back the place of a request that is handled.</summary>
    public void Release()
    {
        lock (gate)
        {
            handling--;
        }
    }
}
