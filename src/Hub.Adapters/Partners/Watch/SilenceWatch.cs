using Hub.Adapters.Spool;
using Hub.Adapters.Spool.Rows;
using Hub.Contracts.FollowUp;

namespace Hub.Adapters.Partners.Watch;

/// <summary>Raises an alarm when a partner is silent for longer than its rhythm, and clears it at the next signal.</summary>
internal sealed class SilenceWatch(LivePartners partners, SpoolWriter spool, AlarmSender alarms, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim looking = new(1, 1);

    /// <summary>Looks at every partner with a rhythm once.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        await looking.WaitAsync(cancellationToken); // two looks at once would raise an alarm twice
        try
        {
            foreach (var partner in partners.Current.All.Where(partner => partner.MaxSilence is not null))
            {
                await LookAsync(partner, cancellationToken);
            }
        }
        finally
        {
            looking.Release();
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        looking.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (SpoolUnavailableException)
            {
                // The spool says so itself; the next look tries again.
            }
        }
    }

    private async Task LookAsync(Partner partner, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rhythm = await spool.DoAsync(statements => statements.Rhythm.Of(partner.Id, now), cancellationToken);
        var silent = now - rhythm.LastSeen > partner.MaxSilence;
        if (silent && rhythm.AlarmSince is null)
        {
            if (await alarms.SendAsync(AlarmCodes.PartnerSilent, About(rhythm.LastSeen), partner.Id, cleared: false, cancellationToken))
            {
                await spool.DoAsync(statements => statements.Rhythm.Raise(partner.Id, rhythm.LastSeen), cancellationToken);
            }
        }
        else if (!silent && rhythm.AlarmSince is { } since
            && await alarms.SendAsync(AlarmCodes.PartnerSilent, About(since), partner.Id, cleared: true, cancellationToken))
        {
            await spool.DoAsync(statements => statements.Rhythm.Clear(partner.Id), cancellationToken);
        }
    }

    private static string About(DateTimeOffset lastSeen) => lastSeen.ToUnixTimeMilliseconds().ToString();
}
