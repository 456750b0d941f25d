using Hub.Contracts.Signals;
using Hub.Deciding.Classification;

namespace Hub.Deciding.Learning;

/// <summary>
/// Chances beside what came true, in ten bins: the expected calibration error is their mean distance, each weighed by its number.
/// </summary>
internal sealed class ChanceBins
{
    private const int Bins = 10;
    private readonly (double Chance, int Right, int Total)[] bins = new (double, int, int)[Bins];

    /// <summary>Mean chance, share that came true and number of each bin that has any.</summary>
    public IEnumerable<(double Chance, double Right, int Total)> Rows
        => bins.Where(bin => bin.Total > 0).Select(bin => (bin.Chance / bin.Total, (double)bin.Right / bin.Total, bin.Total));

    /// <summary>The expected calibration error, between 0 and 1.</summary>
    public double Error
    {
        get
        {
            var total = Math.Max(1, bins.Sum(bin => bin.Total));
            return bins.Sum(bin => Math.Abs(bin.Chance - bin.Right)) / total;
        }
    }

    /// <summary>Counts the likeliest kind of a decision.</summary>
    public void Add(SignalKind label, in Chances chances)
    {
        var likeliest = chances.Beside(SignalKind.Unknown);
        var chance = chances.Of(likeliest);
        ref var bin = ref bins[Math.Clamp((int)(chance * Bins), 0, Bins - 1)];
        bin = (bin.Chance + chance, bin.Right + (likeliest == label ? 1 : 0), bin.Total + 1);
    }

    /// <summary>Adds the counts of another.</summary>
    public void Add(ChanceBins other)
    {
        for (var b = 0; b < Bins; b++)
        {
            bins[b] = (bins[b].Chance + other.bins[b].Chance, bins[b].Right + other.bins[b].Right, bins[b].Total + other.bins[b].Total);
        }
    }
}
