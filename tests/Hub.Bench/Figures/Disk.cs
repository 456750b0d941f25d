using System.Diagnostics;

namespace Hub.Bench.Figures;

/// <summary>What a flush to the disk costs here. A durable figure means little without it.</summary>
internal static class Disk
{
    /// <summary>Median and 99th percentile of writing 4 kB and flushing it, in microseconds.</summary>
    public static (double Median, double P99) FlushMicroseconds(int times = 1000)
    {
        var file = Path.Combine(Path.GetTempPath(), $"hub-flush-{Environment.ProcessId}");
        try
        {
            using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            var page = new byte[4096];
            var took = new List<double>(times);
            for (var i = 0; i < times; i++)
            {
                var began = Stopwatch.GetTimestamp();
                stream.Write(page);
                stream.Flush(flushToDisk: true);
                took.Add(Stopwatch.GetElapsedTime(began).TotalMicroseconds);
            }
            return (Percentile(took, 0.5), Percentile(took, 0.99));
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>A percentile of samples.</summary>
    public static double Percentile(IReadOnlyCollection<double> samples, double share)
        => samples.Order().ElementAt(Math.Min(samples.Count - 1, (int)(samples.Count * share)));
}
