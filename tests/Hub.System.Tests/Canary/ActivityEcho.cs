using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Hub.System.Tests.Canary;

/// <summary>
/// Writes every trace and every measurement of the process, of whichever library, to its output: what an exporter could send away at most.
/// </summary>
/// <remarks>
/// The hub has no exporter. RabbitMQ.Client is left out: its traces quote routing key and message id,
/// which a partner chooses on its own broker.
/// </remarks>
internal sealed class ActivityEcho : IDisposable
{
    private readonly ActivityListener traces;
    private readonly MeterListener meters = new();

    /// <summary>Starts listening.</summary>
    public ActivityEcho()
    {
        traces = new ActivityListener
        {
            ShouldListenTo = source => !source.Name.StartsWith("RabbitMQ.Client", StringComparison.Ordinal),
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Write,
        };
        ActivitySource.AddActivityListener(traces);
        meters.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        meters.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Write(instrument, tags));
        meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Write(instrument, tags));
        meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Write(instrument, tags));
        meters.Start();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        traces.Dispose();
        meters.Dispose();
    }

    private static void Write(Activity trace)
        => Console.Out.WriteLine(
            $"trace {trace.Source.Name} {trace.OperationName} {trace.DisplayName} {trace.StatusDescription} "
                + $"{Text(trace.TagObjects)} {Text(trace.Baggage)} "
                + string.Join(' ', trace.Events.Select(one => $"{one.Name} {Text(one.Tags)}")));

    private static void Write(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.Length > 0)
        {
            Console.Out.WriteLine($"metric {instrument.Meter.Name} {instrument.Name} {Text(tags.ToArray())}");
        }
    }

    private static string Text<T>(IEnumerable<KeyValuePair<string, T>> tags)
        => string.Join(';', tags.Select(tag => $"{tag.Key}={tag.Value}"));
}
