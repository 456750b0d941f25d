using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Hub.Configuration;
using Hub.Hosting.Keys;
using Hub.Testing.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Hosting.Tests.Keys;

/// <summary>Keys and certificates that ask to be renewed, as figures.</summary>
public sealed class KeyFiguresTests
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task The_newest_key_of_each_ring_counts_and_of_teams_the_one_whose_newest_is_oldest()
    {
        await using var folder = new TestFolder("keys");
        Key(folder, "hub", "k202601011.key", days: 300);
        Key(folder, "hub", "k202611011.key", days: 20);
        Key(folder, "teams", "gm0637.triage.k202601011.public.jwk", days: 400);
        Key(folder, "teams", "gm0637.triage.k202611011.public.jwk", days: 10);
        Key(folder, "teams", "gm0202.triage.k202603011.public.jwk", days: 200);

        var seen = Look(new HubSettings(KeysFolder: folder.Path));

        Assert.Equal(["hub.key.age hub 20", "hub.key.age teams 200"], seen);
    }

    [Fact]
    public async Task A_certificate_says_how_long_it_holds_and_one_that_cannot_be_read_says_nothing()
    {
        await using var folder = new TestFolder("keys");
        using var key = RSA.Create(2048);
        using var made = new CertificateRequest("CN=hub", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(Now.AddDays(-40), Now.AddDays(-10).AddMinutes(1));
        await File.WriteAllTextAsync(folder.Combine("hub.pem"), made.ExportCertificatePem());
        await File.WriteAllTextAsync(folder.Combine("half.pem"), made.ExportCertificatePem()[..200]);

        var over = Look(new HubSettings(KeysFolder: folder.Path, Http: new HttpSettings(CertificateFile: folder.Combine("hub.pem"))));
        var half = Look(new HubSettings(KeysFolder: folder.Path, Http: new HttpSettings(CertificateFile: folder.Combine("half.pem"))));

        Assert.Equal(["hub.certificate.left http -10"], over);
        Assert.Empty(half);
    }

    private static void Key(TestFolder folder, string ring, string name, int days)
    {
        var file = Path.Combine(Directory.CreateDirectory(folder.Combine(ring)).FullName, name);
        File.WriteAllText(file, "");
        File.SetLastWriteTimeUtc(file, Now.UtcDateTime.AddDays(-days));
    }

    // Name, label and whole days of each figure.
    private static List<string> Look(HubSettings settings)
    {
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var meters = services.GetRequiredService<IMeterFactory>();
        var seen = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, source) =>
        {
            if (instrument.Meter.Scope == meters)
            {
                source.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _)
            => seen.Add($"{instrument.Name} {tags[0].Value} {Math.Round(value / 86_400)}"));
        listener.Start();
        _ = new KeyFigures(meters, settings, TimeProvider.System);
        listener.RecordObservableInstruments();
        return seen;
    }
}
