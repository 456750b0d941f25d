using Hub.Adapters.Spool;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Outcomes;

/// <summary>
/// The outcomes that are due, without the rows that a disk damaged: those would be met again and again, so they count as given up, as
/// operators see it.
/// </summary>
internal sealed class SoundCallbacks(CallbackReader reader, SpoolWriter writer, ILogger<SoundCallbacks> logger)
{
    /// <summary>Partners with an outcome that is due.</summary>
    public Task<List<PartnerId>> DuePartnersAsync(DateTimeOffset now, CancellationToken cancellationToken)
        => SoundAsync(damaged => reader.DuePartners(now, damaged), now, cancellationToken);

    /// <summary>A partner's outcomes that are due, oldest first.</summary>
    public Task<List<PendingCallback>> DueAsync(PartnerId partner, DateTimeOffset now, CancellationToken cancellationToken)
        => SoundAsync(damaged => reader.Due(partner, now, damaged), now, cancellationToken);

    private async Task<List<T>> SoundAsync<T>(Func<List<long>, List<T>> read, DateTimeOffset now, CancellationToken cancellationToken)
    {
        while (true)
        {
            var damaged = new List<long>();
            var found = read(damaged);
            if (damaged.Count == 0)
            {
                return found;
            }
            await writer.DoAsync(
                statements =>
                {
                    damaged.ForEach(row => CallbackQueue.Tried(statements, row, CallbackState.Parked, 0, now));
                    return true;
                },
                cancellationToken);
            Log.CallbacksDamaged(logger, damaged.Count);
        }
    }
}
