using Hub.Deciding.Classification.Features;

namespace Hub.Deciding.Classification.Evidence;

/// <summary>
/// What a feature adds to a calibrated score of one signal. Calibration sums scores, and which units of the hidden layer speak is known:
/// so the score is a sum over features.
/// </summary>
internal sealed class ScoreParts
{
    private readonly LinearModel model;
    private readonly double[] factors;
    private readonly double[] units;
    private readonly float loudness;
    private readonly float alone;

    /// <summary>Takes a sum of scores apart.</summary>
    /// <param name="model">The weights.</param>
    /// <param name="scores">The scores of the signal.</param>
    /// <param name="factors">The factors of the six scores, in the order of <see cref="HiddenLayer.Columns"/>, and the constant.</param>
    public ScoreParts(LinearModel model, Scores scores, double[] factors)
    {
        (this.model, this.factors, loudness) = (model, factors, scores.Loudness);
        units = new double[scores.Units.Length];
        var share = model.Hidden?.Share ?? 0;
        alone = 1 - share;
        Constant = factors[^1];
        if (model.Hidden is { } hidden)
        {
            Constant += hidden.Gains(scores.Units, [.. factors.Take(factors.Length - 1).Select(one => one * share)], units);
        }
    }

    /// <summary>What the sum is without any feature.</summary>
    public double Constant { get; }

    /// <summary>What one of a row adds.</summary>
    public double Of(int row)
    {
        var weights = model.Weights(row);
        var gain = 0.0;
        for (var i = 0; i < HiddenLayer.Columns.Length; i++)
        {
            var column = HiddenLayer.Columns[i];
            gain += factors[i] * weights[column] * (column < FeatureColumns.Acute ? 1 : loudness);
        }
        return (alone * gain) + (loudness * (model.Hidden?.Gain(row, units) ?? 0));
    }

    /// <summary>What a word adds that is no row.</summary>
    public double Of(ReadOnlySpan<char> unknown) => loudness * (model.Hidden?.GainOfUnknown(unknown, units) ?? 0);
}
