using Hub.Hosting.Configuration;

namespace Hub.Adapters.Partners;

/// <summary>Reads the registry anew when a partner file or key changed. A broken set is refused whole and the running one stays.</summary>
internal sealed class PartnerReload(
    PartnerLoader loader, LivePartners partners, AlarmSender alarms, TimeProvider clock, ILogger<PartnerReload> logger) : BackgroundService
{
    /// <summary>The alarm of a set that was refused.</summary>
    public const string Alarm = "config.partners.refused";

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private string known = loader.Fingerprint();
    private string? refused;

    /// <summary>Looks once; swaps the registry when it changed and is sound.</summary>
    public async Task Look(CancellationToken cancellationToken)
    {
        var now = loader.Fingerprint();
        if (now == known)
        {
            return;
        }
        var faults = new List<ConfigFault>();
        var registry = loader.Read(faults);
        if (faults.Count > 0)
        {
            faults.ForEach(fault => Log.ReloadRefused(logger, fault.ToString()));
            refused ??= clock.GetUtcNow().ToString("O");
            known = await alarms.Send(Alarm, refused, partner: null, cleared: false, cancellationToken) ? now : known;
            return;
        }
        partners.Swap(registry);
        Log.Reloaded(logger, registry.All.Length);
        if (refused is null || await alarms.Send(Alarm, refused, partner: null, cleared: true, cancellationToken))
        {
            (known, refused) = (now, null);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Look(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                Log.ReloadRefused(logger, $"partners/: cannot be read ({fault.GetType().Name})"); // whatever it is, the running set stays, and the next look tries again
            }
        }
    }
}
