using Hub.Adapters.Spool.Rows;
using Hub.Configuration;
using Hub.Contracts.FollowUp;

namespace Hub.Adapters.Partners.Watch;

/// <summary>Reads the registry anew when a partner file or key changed. A broken set is refused whole and the running one stays.</summary>
internal sealed class PartnerReload(
    PartnerLoader loader, LivePartners partners, StandingAlarms alarms, TimeProvider clock,
    ILogger<PartnerReload> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private string known = loader.Fingerprint();
    private string said = "";
    private bool isRefused;
    private bool mayStand = true; // a worker before this one may have left the alarm: this one began with a sound set

    /// <summary>
    /// Looks once; swaps the registry when it changed and is sound. A set that was refused is tried at each look: what it lacked may lie
    /// anywhere.
    /// </summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = loader.Fingerprint();
        if (now == known && !isRefused)
        {
            await EndAsync(cancellationToken);
            return;
        }
        var faults = new List<ConfigFault>();
        var registry = loader.Read(faults);
        known = now;
        if (faults.Count > 0)
        {
            await RefuseAsync(faults, cancellationToken);
            return;
        }
        partners.Swap(registry);
        (isRefused, said) = (false, "");
        Log.Reloaded(logger, registry.All.Length);
        await EndAsync(cancellationToken);
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
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever it is, the running set stays, and the next look tries again.
                Log.ReloadRefused(logger, $"partners/: cannot be read ({fault.GetType().Name})");
            }
        }
    }

    // Each set of faults is said once, however often it is tried.
    private async Task RefuseAsync(List<ConfigFault> faults, CancellationToken cancellationToken)
    {
        var all = string.Join('\n', faults);
        if (all != said)
        {
            faults.ForEach(fault => Log.ReloadRefused(logger, fault.ToString()));
            said = all;
        }
        (isRefused, mayStand) = (true, true);
        await alarms.RaiseAsync(AlarmCodes.PartnersRefused, StandingAlarms.Hub, cancellationToken);
    }

    private async Task EndAsync(CancellationToken cancellationToken)
        => mayStand = mayStand && !await alarms.ClearAsync(AlarmCodes.PartnersRefused, StandingAlarms.Hub, cancellationToken);
}
