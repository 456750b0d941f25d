using Hub.Deciding.Classification.Features;

namespace Hub.Deciding.Learning.Trainers;

/// <summary>
/// A hidden layer while it is learned: features to units, units to kind, flags and theme at once. What the theme teaches the units helps
/// the rest; the theme itself is told by the weights by column.
/// </summary>
internal sealed class HiddenNet
{
    private const int Kinds = 3;
    private const int Acute = Kinds;
    private const int Theme = 6;
    private const int Outputs = 32; // 26 that are used: rows are of a width that is added many at a time.
    private const float FlagWeight = 1.5f;
    private const float ThemeWeight = 0.4f;
    private const float Shrink = 0.02f;
    private const float FirstOutput = 0.6f;
    private readonly IReadOnlyList<LearnedFeature> features;
    private readonly HiddenSettings settings;
    private readonly Chance chance = new();
    private readonly Learnable vectors;
    private readonly Learnable bias;
    private readonly Learnable outputs;
    private readonly Learnable constants;
    private readonly float[] units;
    private readonly float[] heard;
    private readonly float[] unitSlopes;
    private readonly float[] scores = new float[Outputs];
    private readonly float[] slopes = new float[Outputs];
    private (int Feature, float Value)[] kept = new (int, float)[1024];
    private int keptCount;
    private int steps;

    /// <summary>A layer that knows nothing.</summary>
    /// <param name="features">What it is to learn.</param>
    /// <param name="settings">The settings.</param>
    public HiddenNet(IReadOnlyList<LearnedFeature> features, HiddenSettings settings)
    {
        (this.features, this.settings) = (features, settings);
        (units, heard, unitSlopes) = (new float[settings.Units], new float[settings.Units], new float[settings.Units]);
        vectors = new Learnable(features.Count, settings.Units).From(chance, feature => features[feature].Start);
        var size = FirstOutput / MathF.Sqrt(settings.Units);
        outputs = new Learnable(settings.Units, Outputs).From(chance, _ => size);
        (bias, constants) = (new Learnable(1, settings.Units), new Learnable(1, Outputs));
    }

    /// <summary>Learns from one batch.</summary>
    /// <param name="batch">The examples.</param>
    /// <param name="size">The size of the step.</param>
    public void Learn(IReadOnlyList<HiddenRow> batch, float size)
    {
        foreach (var row in batch)
        {
            Forth(row);
            slopes.AsSpan().Clear();
            var weight = row.Weight / batch.Count;
            OfChoice(0, Kinds, row.Kind, weight);
            OfFlag(Acute, row.Flags[0], weight * FlagWeight);
            OfFlag(Acute + 1, row.Flags[1], weight * FlagWeight);
            OfFlag(Acute + 2, row.Flags[2], weight);
            OfChoice(Theme, FeatureColumns.Themes, row.Theme, weight * ThemeWeight);
            Back();
        }
        steps++;
        vectors.Step(steps, size, size * Shrink);
        outputs.Step(steps, size, size * Shrink);
        bias.Step(steps, size, 0);
        constants.Step(steps, size, 0);
    }

    /// <summary>What was learned, as the weights file has it; a vector that is next to nothing stays out.</summary>
    /// <param name="examples">From how many examples.</param>
    public HiddenFile ToFile(int examples)
    {
        var share = Math.Round(settings.Share * Math.Min(1, examples / (double)settings.Enough), 4);
        var rows = new Dictionary<string, byte[]>(features.Count, StringComparer.Ordinal);
        foreach (var (at, one) in features.Index().OrderBy(one => one.Item.Name, StringComparer.Ordinal))
        {
            float[] vector = [.. vectors[at].ToArray().Select(value => value * one.Scale)];
            if (Math.Sqrt(vector.Sum(value => (double)value * value)) >= settings.LeastVector)
            {
                rows[one.Name] = UnitVectors.Bytes(vector);
            }
        }
        var all = new double[HiddenLayer.Columns.Length][];
        for (var output = 0; output < all.Length; output++)
        {
            var at = output;
            all[at] = [Rounded(constants[0][at]), .. Enumerable.Range(0, settings.Units).Select(unit => Rounded(outputs[unit][at]))];
        }
        return new HiddenFile(share, [.. bias[0].ToArray().Select(Rounded)], all, rows);
    }

    private static double Rounded(float value) => Math.Round(value, 4);

    // Features, fields and units are left out by chance, and the rest speaks so much louder.
    private void Forth(HiddenRow row)
    {
        var count = row.Features.Length - (chance.Next() < settings.LeftOutFields ? row.Fields : 0);
        if (kept.Length < count)
        {
            kept = new (int, float)[count * 2];
        }
        keptCount = 0;
        bias[0].CopyTo(units);
        for (var i = 0; i < count; i++)
        {
            if (chance.Next() >= settings.LeftOutFeatures)
            {
                var value = row.Values[i] / (1 - settings.LeftOutFeatures);
                kept[keptCount++] = (row.Features[i], value);
                Learnable.Add(units, vectors[row.Features[i]], value);
            }
        }
        constants[0].CopyTo(scores);
        for (var k = 0; k < units.Length; k++)
        {
            heard[k] = units[k] > 0 && chance.Next() >= settings.LeftOutUnits ? 1 / (1 - settings.LeftOutUnits) : 0;
            if (heard[k] > 0)
            {
                Learnable.Add(scores, outputs[k], units[k] * heard[k]);
            }
        }
    }

    private void Back()
    {
        for (var k = 0; k < units.Length; k++)
        {
            unitSlopes[k] = 0;
            if (heard[k] > 0)
            {
                var sum = 0f;
                var row = outputs[k];
                for (var i = 0; i < Outputs; i++)
                {
                    sum += row[i] * slopes[i];
                }
                unitSlopes[k] = sum * heard[k];
                Learnable.Add(outputs.GradientOf(k), slopes, units[k] * heard[k]);
            }
        }
        Learnable.Add(bias.GradientOf(0), unitSlopes, 1);
        Learnable.Add(constants.GradientOf(0), slopes, 1);
        for (var i = 0; i < keptCount; i++)
        {
            Learnable.Add(vectors.GradientOf(kept[i].Feature), unitSlopes, kept[i].Value);
        }
    }

    private void OfChoice(int first, int count, int label, float weight)
    {
        var highest = float.MinValue;
        for (var i = first; i < first + count; i++)
        {
            highest = Math.Max(highest, scores[i]);
        }
        var sum = 0f;
        for (var i = first; i < first + count; i++)
        {
            slopes[i] = (float)Math.Exp(scores[i] - highest);
            sum += slopes[i];
        }
        for (var i = first; i < first + count; i++)
        {
            slopes[i] = weight * ((slopes[i] / sum) - (i == first + label ? 1 : 0));
        }
    }

    private void OfFlag(int output, bool isSet, float weight)
        => slopes[output] = weight * ((float)(1 / (1 + Math.Exp(-scores[output]))) - (isSet ? 1 : 0));
}
