using Hub.Bench.Figures;

namespace Hub.Bench.Rows;

/// <summary>One measurement, which may give several figures.</summary>
internal abstract class Row
{
    /// <summary>Its name on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>Measures.</summary>
    public abstract IAsyncEnumerable<Figure> MeasureAsync(BenchServers servers, TimeSpan time, CancellationToken cancellationToken);

    /// <summary>The median.</summary>
    protected static double Median(IReadOnlyCollection<double> values) => Disk.Percentile(values, 0.5);
}
