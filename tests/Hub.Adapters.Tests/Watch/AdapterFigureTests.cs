using System.Collections.Frozen;
using System.Diagnostics.Metrics;
using Hub.Adapters.Outcomes;
using Hub.Adapters.Partners;
using Hub.Adapters.Watch;
using Hub.Configuration;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Hosting.Metrics;
using Hub.Testing.Processes;
using Hub.Testing.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Adapters.Tests.Watch;

/// <summary>Figures of the adapters' own: partners to whom nothing is sent for now, and what ends.</summary>
public sealed class AdapterFigureTests : IDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly List<(string Name, double Value, string Label)> seen = [];
    private readonly MeterListener listener = new();
    private readonly FakeClock clock = new();

    public AdapterFigureTests()
    {
        listener.InstrumentPublished = (instrument, source) =>
        {
            if (instrument.Meter.Scope == Meters)
            {
                source.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.Start();
    }

    private IMeterFactory Meters => services.GetRequiredService<IMeterFactory>();

    [Fact]
    public async Task A_partner_that_keeps_failing_is_shown_while_nothing_is_sent_to_it()
    {
        using var client = new CallbackClient(new IdentitySettings(), new Circuits(Meters), clock);
        var nobody = new PartnerCallback(new Uri($"http://127.0.0.1:{FreePort.Find()}/"), CallbackProof.Bearer, "geheim"u8.ToArray());
        var partner = Partner(through: null);

        await client.SendAsync(partner, nobody, [1], TestContext.Current.CancellationToken);
        var before = Look("hub.circuit.open");
        for (var round = 0; round < 10; round++)
        {
            await client.SendAsync(partner, nobody, [1], TestContext.Current.CancellationToken);
        }

        Assert.Equal([(0, "zorg-proef")], before);
        Assert.Equal([(1, "zorg-proef")], Look("hub.circuit.open"));
    }

    [Fact]
    public void What_is_left_of_a_convenant_goes_below_nought_and_who_has_none_has_no_figure()
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var partners = new LivePartners(new PartnerRegistry([Partner(today.AddDays(2)), Partner(null, "wijkpost-proef")]));
        _ = new TermFigures(Meters, partners, new SpoolSettings(File: "/dev/null/geen"), clock);

        var left = Look("hub.convenant.left");
        clock.Leap(TimeSpan.FromDays(4));

        Assert.Equal("zorg-proef", Assert.Single(left).Label);
        Assert.InRange(left[0].Value, 2 * 86_400, 3 * 86_400);
        Assert.InRange(Look("hub.convenant.left")[0].Value, -2 * 86_400, 0);
        Assert.Equal([(0, "")], Look("hub.spool.bytes"));
    }

    public void Dispose()
    {
        listener.Dispose();
        services.Dispose();
    }

    private static Partner Partner(DateOnly? through, string id = "zorg-proef") => new()
    {
        Id = new PartnerId(id),
        Name = "Zorg (proef)",
        Kind = SourceKind.Zorg,
        Municipalities = FrozenSet<MunicipalityCode>.Empty,
        Formats = FrozenSet<PartnerFormat>.Empty,
        Credentials = new PartnerCredentials([], [], null),
        Convenant = through is { } day
            ? new Convenant(new CovenantId("proef-2026"), day.AddYears(-1), day, [], [], null, [], MayProcessBsn: false)
            : null,
    };

    private List<(double Value, string Label)> Look(string name)
    {
        seen.Clear();
        listener.RecordObservableInstruments();
        return [.. seen.Where(one => one.Name == name).Select(one => (one.Value, one.Label))];
    }

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        => seen.Add((instrument.Name, value, tags.IsEmpty ? "" : $"{tags[0].Value}"));
}
