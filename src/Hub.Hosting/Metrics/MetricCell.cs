namespace Hub.Hosting.Metrics;

/// <summary>One figure: a sum, and for a histogram its buckets.</summary>
internal sealed class MetricCell(double[] bounds)
{
    private readonly Lock gate = new();
    private readonly long[] buckets = new long[bounds.Length + 1];
    private double sum;
    private long count;

    public double Sum
    {
        get
        {
            lock (gate)
            {
                return sum;
            }
        }
    }

    public long Count => Interlocked.Read(ref count);

    public long Bucket(int index) => Interlocked.Read(ref buckets[index]);

    public void Set(double value)
    {
        lock (gate)
        {
            sum = value;
        }
    }

    public void Add(double value)
    {
        lock (gate)
        {
            sum += value;
            count++;
            if (bounds.Length > 0)
            {
                var at = Array.FindIndex(bounds, bound => value <= bound);
                buckets[at < 0 ? bounds.Length : at]++;
            }
        }
    }
}
