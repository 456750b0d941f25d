using System.Diagnostics.Metrics;
using Hub.Hosting.Metrics;

namespace Hub.Hosting.Tests.Metrics;

public sealed class MetricsTextTests
{
    [Fact]
    public void Counters_gauges_and_histograms_are_written_in_the_text_form()
    {
        using var metrics = new MetricsText();
        using var meter = new Meter("Hub.Proef");
        meter
            .CreateCounter<long>("hub.proef.aantal", description: "Aantal.")
            .Add(2, new KeyValuePair<string, object?>("partner", "zorg\"proef"));
        meter.CreateObservableGauge("hub.proef.stand", () => 7);
        meter.CreateHistogram<double>("hub.proef.duur", "s").Record(0.02);

        var text = metrics.Write();

        Assert.Contains(
            "# TYPE hub_proef_aantal_total counter\nhub_proef_aantal_total{partner=\"zorg\\\"proef\"} 2\n", text,
            StringComparison.Ordinal);
        Assert.Contains("# TYPE hub_proef_stand gauge\nhub_proef_stand 7\n", text, StringComparison.Ordinal);
        Assert.Contains(
            "hub_proef_duur_seconds_bucket{le=\"0.01\"} 0\nhub_proef_duur_seconds_bucket{le=\"0.025\"} 1\n", text,
            StringComparison.Ordinal);
        Assert.Contains("hub_proef_duur_seconds_count 1\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sets_of_labels_are_bounded_and_other_meters_are_left_alone()
    {
        using var metrics = new MetricsText();
        using var meter = new Meter("Hub.Begrensd");
        using var other = new Meter("Iemand.Anders");
        other.CreateCounter<long>("anders").Add(1);
        var counter = meter.CreateCounter<long>("hub.begrensd");
        for (var i = 0; i < 5000; i++)
        {
            counter.Add(1, new KeyValuePair<string, object?>("id", i));
        }

        var lines = metrics.Write().Split('\n');

        Assert.InRange(lines.Count(line => line.StartsWith("hub_begrensd_total{", StringComparison.Ordinal)), 300, 301);
        Assert.Contains(lines, line => line.StartsWith("hub_begrensd_total{overflow=\"true\"}", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.StartsWith("anders", StringComparison.Ordinal));
    }
}
