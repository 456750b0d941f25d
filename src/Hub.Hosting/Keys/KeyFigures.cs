using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Hub.Configuration;
using Hub.Hosting.Metrics;

namespace Hub.Hosting.Keys;

/// <summary>
/// Keys and certificates that ask to be renewed: <c>hub_key_age_seconds</c> of the newest key of the hub's ring and of the team whose
/// newest key is oldest, and
/// <c>hub_certificate_left_seconds</c> of the hub's own certificates, below nought once one is over. Files only, never a key or a name of
/// a team.
/// </summary>
internal sealed class KeyFigures : IFigures
{
    private readonly HubSettings settings;
    private readonly TimeProvider clock;

    /// <summary>Creates the figures.</summary>
    public KeyFigures(IMeterFactory factory, HubSettings settings, TimeProvider clock)
    {
        (this.settings, this.clock) = (settings, clock);
        var meter = factory.Create("Hub.Keys");
        meter.CreateObservableGauge("hub.key.age", Ages, "s", "Age of the key in use that is oldest, by ring: hub or teams.");
        meter.CreateObservableGauge("hub.certificate.left", Certificates, "s",
            "How long a certificate of the hub's own still holds, by what it is for.");
    }

    private IEnumerable<Measurement<double>> Ages()
    {
        if (Newest(Files("hub", "*.key")).FirstOrDefault() is { } ring)
        {
            yield return Of("ring", "hub", Age(ring));
        }
        var teams = Files("teams", "*.public.jwk")
            .GroupBy(file => file.Name[..file.Name.IndexOf(".k", StringComparison.Ordinal)], StringComparer.Ordinal)
            .Select(team => Age(Newest(team).First())).ToList();
        if (teams.Count > 0)
        {
            yield return Of("ring", "teams", teams.Max());
        }
    }

    private IEnumerable<Measurement<double>> Certificates()
    {
        (string For, string? File)[] all =
            [("http", settings.Http.CertificateFile), ("broker", settings.Bus.Tls?.ClientCertificateFile),
                ("ledger", settings.Ledger.Tls?.ClientCertificateFile)];
        foreach (var (use, file) in all)
        {
            if (file is not null && End(file) is { } end)
            {
                yield return Of("use", use, (end - clock.GetUtcNow()).TotalSeconds);
            }
        }
    }

    // While it is being replaced there may be none, or half of one: the next look finds it.
    private static DateTimeOffset? End(string file)
    {
        try
        {
            using var certificate = X509Certificate2.CreateFromPem(File.ReadAllText(file));
            return new DateTimeOffset(certificate.NotAfter.ToUniversalTime());
        }
        catch (Exception fault) when (fault is IOException or CryptographicException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private FileInfo[] Files(string part, string pattern)
        => new DirectoryInfo(Path.Combine(settings.KeysFolder, part)) is { Exists: true } folder ? folder.GetFiles(pattern) : [];

    // Key ids sort by age.
    private static IEnumerable<FileInfo> Newest(IEnumerable<FileInfo> files)
        => files.OrderByDescending(file => file.Name, StringComparer.Ordinal);

    private double Age(FileInfo file) => Math.Max((clock.GetUtcNow().UtcDateTime - file.LastWriteTimeUtc).TotalSeconds, 0);

    private static Measurement<double> Of(string label, string name, double value)
        => new(value, new KeyValuePair<string, object?>(label, name));
}
