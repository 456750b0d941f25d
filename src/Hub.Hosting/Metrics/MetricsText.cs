using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Hub.Hosting.Metrics;

/// <summary>Collects the hub's own figures and writes them in the Prometheus text form.</summary>
/// <remarks>
/// Label values come from the configuration and from code, never from messages; each instrument keeps at most a fixed number of label sets.
/// </remarks>
public sealed class MetricsText : IDisposable
{
    /// <summary>Meters whose name begins so are collected.</summary>
    public const string Prefix = "Hub.";

    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<Instrument, MetricSeries> series = new();

    /// <summary>Starts to collect.</summary>
    public MetricsText()
    {
        listener.InstrumentPublished = (instrument, source) =>
        {
            if (instrument.Meter.Name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                source.EnableMeasurementEvents(instrument, series.GetOrAdd(instrument, static one => new MetricSeries(one)));
            }
        };
        listener.SetMeasurementEventCallback<int>((_, value, tags, state) => Record(state, value, tags));
        listener.SetMeasurementEventCallback<long>((_, value, tags, state) => Record(state, value, tags));
        listener.SetMeasurementEventCallback<double>((_, value, tags, state) => Record(state, value, tags));
        listener.Start();
    }

    /// <summary>All figures of this moment.</summary>
    public string Write()
    {
        listener.RecordObservableInstruments();
        var text = new StringBuilder(4096);
        foreach (var group in series.Values.GroupBy(one => one.Name, StringComparer.Ordinal).OrderBy(
            group => group.Key, StringComparer.Ordinal))
        {
            group.First().WriteHead(text);
            foreach (var one in group)
            {
                one.WriteSamples(text);
            }
        }
        return text.ToString();
    }

    /// <inheritdoc/>
    public void Dispose() => listener.Dispose();

    /// <summary>A number as the text form wants it.</summary>
    internal static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    // Without a series: its meter is being let go of at this moment, by a host that stops.
    private static void Record(object? state, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        => (state as MetricSeries)?.Record(value, tags);
}
