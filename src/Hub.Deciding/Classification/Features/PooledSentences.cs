namespace Hub.Deciding.Classification.Features;

/// <summary>What the person scores of all sentences say together: the highest, the lowest, the spread, and how many lie on each side.</summary>
internal static class PooledSentences
{
    /// <summary>Names in the order of <see cref="Of"/>.</summary>
    public static readonly string[] Names = ["hoogste", "laagste", "gemiddelde", "eerste", "laatste", "deel-persoon", "beide-kanten", "tweede-hoogste", "tweede-laagste"];
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
}
