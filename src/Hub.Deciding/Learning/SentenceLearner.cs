using Hub.Contracts.Signals;
using Hub.Deciding.Classification.Features;
using Hub.Deciding.Learning.Trainers;

namespace Hub.Deciding.Learning;

/// <summary>
/// Learns to tell sentences about one person from sentences about a public matter, though only whole signals are labelled.
/// </summary>
/// <remarks>
/// First from collective and individual signals alone. Then the sentences of signals that are both get the side that this first
/// model gives them (at least one on each side), and all is learned again with them.
/// </remarks>
internal sealed class SentenceLearner(FeatureSpace space, LearningSettings settings, bool[] allowed, Priors priors)
{
    private const float SplitWeight = 0.7f;

    /// <summary>Learns one weight for each feature, in log odds for "about a person", scale included.</summary>
    public double[] Learn(IReadOnlyList<PreparedSignal> signals)
    {
        var plain = new List<SparseRow>();
        foreach (var signal in signals.Where(s => s.Labelled.Kind != SignalKind.Both))
        {
            var weight = 1 / MathF.Sqrt(Math.Max(1, signal.Sentences.Length)) * settings.WeightOf(signal.Labelled);
            plain.AddRange(signal.Sentences.Select(s => Row(s, signal.Labelled.Kind == SignalKind.Individual ? 1 : 0, weight * 1.5f)));
        }
        var first = Train(plain);
        var split = new List<SparseRow>(plain);
        foreach (var signal in signals.Where(s => s.Labelled.Kind == SignalKind.Both && s.Sentences.Length > 1))
        {
            var scores = signal.Sentences.Select(s => Score(first, s)).ToArray();
            var high = Array.IndexOf(scores, scores.Max());
            var low = Array.IndexOf(scores, scores.Min());
            for (var s = 0; s < scores.Length; s++)
            {
                split.Add(Row(signal.Sentences[s], s == high || (s != low && scores[s] > 0) ? 1 : 0,
                    SplitWeight * settings.WeightOf(signal.Labelled)));
            }
        }
        return Train(split);
    }

    /// <summary>The person score of each sentence.</summary>
    public static float[] Scores(double[] weights, PreparedSignal signal) => [.. signal.Sentences.Select(s => (float)Score(weights, s))];

    /// <summary>The pooled values of a signal's sentences.</summary>
    public static float[] Pool(float[] scores)
    {
        var values = new float[PooledSentences.Names.Length];
        PooledSentences.Of(scores, values);
        return values;
    }

    private double[] Train(List<SparseRow> rows)
    {
        var weights = LogisticTrainer.Train(rows, 2, settings.SentencePenalty, priors.Sentence());
        return [.. Enumerable.Range(0, space.Features.Count)
            .Select(f => (weights[(f * 2) + 1] - weights[f * 2]) * settings.Scale(space.Features[f].Family))];
    }

    private SparseRow Row(int[] sentence, int label, float weight)
    {
        var features = sentence.Where(f => allowed[f]).Order().ToArray();
        return new SparseRow(features, [.. features.Select(f => settings.Scale(space.Features[f].Family))], label, weight);
    }

    private static double Score(double[] weights, int[] sentence)
    {
        double score = 0;
        foreach (var feature in sentence)
        {
            score += weights[feature];
        }
        return score;
    }
}
