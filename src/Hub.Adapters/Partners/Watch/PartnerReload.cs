using Hub.Configuration;
using Hub.Contracts.FollowUp;

namespace Hub.Adapters.Partners.Watch;

/// <summary>Reads the registry anew when a partner file or key changed. A broken set is refused whole and the running one stays.</summary>
internal sealed class PartnerReload(
    PartnerLoader loader, LivePartners partners, AlarmSender alarms, TimeProvider clock, ILogger<PartnerReload> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private string known = loader.Fingerprint();
    private string? refused;
    private string said = "";
    private bool told;

    /// <summary>Looks once; swaps the registry when it changed and is sound. A set that was refused is tried at each look: what it lacked may lie anywhere.</summary>
    public async Task Look(CancellationToken cancellationToken)
    {
        var now = loader.Fingerprint();
        if (now == known && refused is null)
        {
            return;
        }
        var faults = new List<ConfigFault>();
        var registry = loader.Read(faults);
        known = now;
        if (faults.Count > 0)
        {
            await Refuse(faults, cancellationToken);
            return;
        }
        partners.Swap(registry);
        Log.Reloaded(logger, registry.All.Length);
        if (!told || await alarms.Send(AlarmCodes.PartnersRefused, refused!, partner: null, cleared: true, cancellationToken))
        {
            (refused, told, said) = (null, false, "");
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

    // Each set of faults is said once, however often it is tried.
    private async Task Refuse(List<ConfigFault> faults, CancellationToken cancellationToken)
    {
        var all = string.Join('\n', faults);
        if (all != said)
        {
            faults.ForEach(fault => Log.ReloadRefused(logger, fault.ToString()));
            said = all;
        }
        refused ??= clock.GetUtcNow().ToString("O");
        told = told || await alarms.Send(AlarmCodes.PartnersRefused, refused, partner: null, cleared: false, cancellationToken);
    }
}
