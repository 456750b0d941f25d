using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Hub.Router.Tests.SecondReading;

/// <summary>Meters of one test, and what they counted: name, and reason where there is one.</summary>
internal sealed class TestMeters : IMeterFactory
{
    private readonly ConcurrentBag<Meter> made = [];
    private readonly ConcurrentDictionary<string, long> counts = new(StringComparer.Ordinal);
    private readonly MeterListener listener = new();

    public TestMeters()
    {
        listener.InstrumentPublished = (instrument, all) =>
        {
            if (made.Contains(instrument.Meter))
            {
                all.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            counts.AddOrUpdate($"{instrument.Name}{(tags.Length > 0 ? $" {tags[0].Value}" : "")}", value, (_, before) => before + value));
        listener.Start();
    }

    public IEnumerable<string> Counted => counts.Where(one => one.Value > 0).Select(one
        => $"{one.Key} {one.Value}").Order(StringComparer.Ordinal);

    public Meter Create(MeterOptions options)
    {
        var meter = new Meter(options.Name);
        made.Add(meter);
        return meter;
    }

    public void Dispose()
    {
        listener.Dispose();
        made.ToList().ForEach(meter => meter.Dispose());
    }
}
