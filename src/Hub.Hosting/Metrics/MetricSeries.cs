using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Hub.Hosting.Metrics;

/// <summary>The figures of one instrument, one per set of labels.</summary>
internal sealed class MetricSeries
{
    private const int MostLabelSets = 300;
    private const string Overflow = "overflow=\"true\"";

    /// <summary>Upper bounds of the buckets of every histogram, in seconds.</summary>
    public static readonly double[] Bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900,
        3600];
    private readonly ConcurrentDictionary<string, MetricCell> cells = new(StringComparer.Ordinal);
    private readonly string type;
    private readonly string help;

    public MetricSeries(Instrument instrument)
    {
        var kind = instrument.GetType().Name;
        type = kind.Contains("Histogram", StringComparison.Ordinal) ? "histogram"
            : kind.Contains("UpDown", StringComparison.Ordinal) || kind.Contains("Gauge", StringComparison.Ordinal) ? "gauge"
            : "counter";
        IsObserved = instrument.IsObservable;
        help = (instrument.Description ?? "").ReplaceLineEndings(" ");
        Name = NameOf(instrument, type);
    }

    public string Name { get; }

    private bool IsObserved { get; }

    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = tags.IsEmpty ? "" : Labels(tags);
        if (!cells.TryGetValue(labels, out var cell))
        {
            cell = cells.GetOrAdd(
                cells.Count < MostLabelSets ? labels : Overflow, static (_, bounds) => new MetricCell(bounds),
                type == "histogram" ? Bounds : []);
        }
        if (IsObserved)
        {
            cell.Set(value);
        }
        else
        {
            cell.Add(value);
        }
    }

    public void WriteHead(StringBuilder text) => text.Append($"# HELP {Name} {help}\n# TYPE {Name} {type}\n");

    public void WriteSamples(StringBuilder text)
    {
        foreach (var (labels, cell) in cells.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            if (type == "histogram")
            {
                WriteHistogram(text, labels, cell);
            }
            else
            {
                Sample(text, Name, labels, cell.Sum);
            }
        }
    }

    private void WriteHistogram(StringBuilder text, string labels, MetricCell cell)
    {
        var separator = labels.Length == 0 ? "" : ",";
        long below = 0;
        for (var i = 0; i < Bounds.Length; i++)
        {
            below += cell.Bucket(i);
            Sample(text, $"{Name}_bucket", $"{labels}{separator}le=\"{MetricsText.Number(Bounds[i])}\"", below);
        }
        Sample(text, $"{Name}_bucket", $"{labels}{separator}le=\"+Inf\"", cell.Count);
        Sample(text, $"{Name}_sum", labels, cell.Sum);
        Sample(text, $"{Name}_count", labels, cell.Count);
    }

    private static void Sample(StringBuilder text, string name, string labels, double value)
        => text.Append(name).Append(labels.Length == 0 ? "" : $"{{{labels}}}").Append(' ').Append(MetricsText.Number(value)).Append('\n');

    private static string NameOf(Instrument instrument, string type)
    {
        var name = instrument.Name.Replace('.', '_').Replace('-', '_').ToLowerInvariant();
        name = instrument.Unit is "s" ? $"{name}_seconds" : name;
        return type == "counter" && !name.EndsWith("_total", StringComparison.Ordinal) ? $"{name}_total" : name;
    }

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = new StringBuilder(64);
        foreach (var (name, value) in tags)
        {
            var plain = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            text.Append(text.Length == 0 ? "" : ",").Append(name.Replace('.', '_')).Append("=\"")
                .Append(
                    plain.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
                        .ReplaceLineEndings(" ")).Append('"');
        }
        return text.ToString();
    }
}
