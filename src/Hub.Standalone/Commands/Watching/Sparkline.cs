namespace Hub.Standalone.Commands.Watching;

/// <summary>The last values of a figure, and a line of small bars of them.</summary>
internal sealed class Sparkline
{
    /// <summary>How many values it keeps.</summary>
    public const int Length = 24;

    private const string Bars = "▁▂▃▄▅▆▇█";
    private readonly Queue<double> values = new(Length);

    /// <summary>Notes the newest value.</summary>
    public void Note(double value)
    {
        if (values.Count == Length)
        {
            values.Dequeue();
        }
        values.Enqueue(Math.Max(value, 0));
    }

    /// <summary>The bars, oldest first: nought is the lowest, the most of them the highest.</summary>
    public override string ToString()
    {
        var most = values.DefaultIfEmpty().Max();
        return string.Concat(values.Select(value => Bars[most <= 0 ? 0 : (int)Math.Ceiling(value / most * (Bars.Length - 1))]));
    }
}
