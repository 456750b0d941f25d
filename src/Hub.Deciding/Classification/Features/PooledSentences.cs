namespace Hub.Deciding.Classification.Features;

/// <summary>
/// What the person scores of all sentences say together: the highest, the lowest, the spread, and how many lie on each side.
/// </summary>
internal static class PooledSentences
{
    /// <summary>Names in the order of <see cref="Of"/>.</summary>
    public static readonly string[] Names =
    [
        "hoogste", "laagste", "gemiddelde", "eerste", "laatste", "deel-persoon", "beide-kanten", "tweede-hoogste", "tweede-laagste",
    ];
    private const float Bound = 4;

    /// <summary>Calculates the values.</summary>
    public static void Of(ReadOnlySpan<float> scores, Span<float> values)
    {
        values.Clear();
        if (scores.IsEmpty)
        {
            return;
        }
        float high = -Bound, low = Bound, second = -Bound, secondLow = Bound, sum = 0, persons = 0;
        foreach (var raw in scores)
        {
            var score = Math.Clamp(raw, -Bound, Bound);
            (high, second) = score > high ? (score, high) : (high, Math.Max(second, score));
            (low, secondLow) = score < low ? (score, low) : (low, Math.Min(secondLow, score));
            sum += score;
            persons += score > 0 ? 1 : 0;
        }
        values[0] = high / 2;
        values[1] = low / 2;
        values[2] = sum / scores.Length / 2;
        values[3] = Math.Clamp(scores[0], -Bound, Bound) / 2;
        values[4] = Math.Clamp(scores[^1], -Bound, Bound) / 2;
        values[5] = persons / scores.Length;
        values[6] = Math.Clamp(Math.Min(high, -low), -1, 2);
        values[7] = scores.Length > 1 ? second / 2 : high / 2;
        values[8] = scores.Length > 1 ? secondLow / 2 : low / 2;
    }

    /// <summary>Which part of one value each sentence gives; what is no sentence's own stays out.</summary>
    /// <param name="scores">The person scores.</param>
    /// <param name="value">The number of the value.</param>
    /// <param name="shares">By sentence its part.</param>
    public static void Shares(ReadOnlySpan<float> scores, int value, Span<float> shares)
    {
        shares.Clear();
        if (scores.IsEmpty)
        {
            return;
        }
        Span<float> values = stackalloc float[Names.Length];
        Of(scores, values);
        int high = 0, low = 0, second = -1, secondLow = -1;
        for (var s = 1; s < scores.Length; s++)
        {
            (high, second) = Bounded(scores[s]) > Bounded(scores[high]) ? (s, high)
                : (high, second < 0 || Bounded(scores[s]) > Bounded(scores[second]) ? s : second);
            (low, secondLow) = Bounded(scores[s]) < Bounded(scores[low]) ? (s, low)
                : (low, secondLow < 0 || Bounded(scores[s]) < Bounded(scores[secondLow]) ? s : secondLow);
        }
        switch (value)
        {
            case 2:
                for (var s = 0; s < scores.Length; s++)
                {
                    shares[s] = Bounded(scores[s]) / scores.Length / 2;
                }
                break;
            case 5:
                for (var s = 0; s < scores.Length; s++)
                {
                    shares[s] = scores[s] > 0 ? 1f / scores.Length : 0;
                }
                break;
            default:
                shares[value switch
                {
                    0 => high,
                    1 => low,
                    3 => 0,
                    4 => scores.Length - 1,
                    6 => Bounded(scores[high]) < -Bounded(scores[low]) ? high : low,
                    7 => second < 0 ? high : second,
                    _ => secondLow < 0 ? low : secondLow,
                }] = values[value];
                break;
        }
    }

    private static float Bounded(float score) => Math.Clamp(score, -Bound, Bound);
}
