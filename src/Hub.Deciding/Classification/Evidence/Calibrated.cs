using Hub.Deciding.Classification.Features;

namespace Hub.Deciding.Classification.Evidence;

/// <summary>What a feature adds to a calibrated score: calibration sums scores, so that it is a sum over features too.</summary>
internal static class Calibrated
{
    private static readonly int[] Columns =
    [
        FeatureColumns.Kind, FeatureColumns.Kind + 1, FeatureColumns.Kind + 2, FeatureColumns.Acute, FeatureColumns.SafeAtHome,
        FeatureColumns.Initiative,
    ];

    /// <summary>What one of a row adds.</summary>
    /// <param name="weights">The row's weights.</param>
    /// <param name="factors">The factors of the six scores and the constant.</param>
    /// <param name="loudness">How loud evidence for a flag is in the text.</param>
    public static double Gain(ReadOnlySpan<float> weights, ReadOnlySpan<double> factors, float loudness)
    {
        var gain = 0.0;
        for (var i = 0; i < Columns.Length; i++)
        {
            gain += factors[i] * weights[Columns[i]] * (Columns[i] < FeatureColumns.Acute ? 1 : loudness);
        }
        return gain;
    }
}
