using System.Diagnostics.Metrics;
using Hub.Adapters.Partners;
using Hub.Configuration;
using Hub.Hosting.Metrics;

namespace Hub.Adapters.Watch;

/// <summary>
/// What ends or grows at the adapters: <c>hub_convenant_left_seconds</c> by partner, below nought once it is over, and
/// <c>hub_spool_bytes</c>.
/// </summary>
internal sealed class TermFigures : IFigures
{
    /// <summary>Creates the figures.</summary>
    public TermFigures(IMeterFactory factory, LivePartners partners, SpoolSettings spool, TimeProvider clock)
    {
        var meter = factory.Create("Hub.Adapters.Terms");
        meter.CreateObservableGauge(
            "hub.convenant.left",
            () => partners.Current.All.Where(partner => partner.Convenant is not null).Select(partner => new Measurement<double>(
                (End(partner.Convenant!) - clock.GetUtcNow()).TotalSeconds,
                new KeyValuePair<string, object?>("partner", partner.Id.Value))),
            "s", "How long a partner's convenant still holds.");
        meter.CreateObservableGauge("hub.spool.bytes", () => Size(spool.File) + Size($"{spool.File}-wal"),
            description: "What the spool takes on disk.");
    }

    private static DateTimeOffset End(Convenant convenant) => new(convenant.ValidThrough.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);

    private static long Size(string file) => new FileInfo(file) is { Exists: true } there ? there.Length : 0;
}
