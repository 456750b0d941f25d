using Hub.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hub.Hosting.Keys;

/// <summary>
/// Looks every five seconds whether key files changed. A broken set is refused whole: the keys in use stay, and the log says so once.
/// </summary>
internal sealed class KeyReload(IEnumerable<IKeyRing> rings, TimeProvider clock, ILogger<KeyReload> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private readonly HashSet<string> refused = new(StringComparer.Ordinal);

    /// <summary>Looks once.</summary>
    public void Look()
    {
        foreach (var ring in rings)
        {
            try
            {
                if (ring.Reload(clock.GetUtcNow()))
                {
                    Log.KeysReloaded(logger, ring.Name);
                }
                refused.Remove(ring.Name);
            }
            catch (Exception fault) when (fault is ConfigurationRefusedException or IOException or UnauthorizedAccessException)
            {
                if (refused.Add(ring.Name))
                {
                    Log.KeysRefused(logger, ring.Name, fault.GetType().Name);
                }
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Look();
        }
    }
}
