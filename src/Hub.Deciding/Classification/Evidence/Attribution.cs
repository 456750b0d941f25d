using Hub.Deciding.Classification.Features;

namespace Hub.Deciding.Classification.Evidence;

/// <summary>A score taken apart: what each word of the text brought, and what is not of words. The parts add up to the score.</summary>
internal sealed class Attribution
{
    // What sentences say together of a sentence that says next to nothing is told as form.
    private const float Least = 0.1f;

    private Attribution(int tokens) => Tokens = new double[tokens];

    /// <summary>By token what it brought.</summary>
    public double[] Tokens { get; }

    /// <summary>What is not of words brought, by <see cref="EvidenceSort"/>.</summary>
    public double[] Beside { get; } = new double[(int)EvidenceSort.Caution + 1];

    /// <summary>The whole.</summary>
    public double Sum => Tokens.Sum() + Beside.Sum();

    /// <summary>Takes a score apart.</summary>
    /// <param name="placed">The signal.</param>
    /// <param name="model">The weights.</param>
    /// <param name="parts">What each feature adds to the score.</param>
    public static Attribution Of(PlacedSignal placed, LinearModel model, ScoreParts parts)
        => Of(placed, model, parts.Of, word => parts.Of(word), parts.Constant);

    /// <summary>Takes a score of the weights by column apart.</summary>
    /// <param name="placed">The signal.</param>
    /// <param name="model">The weights.</param>
    /// <param name="gain">What one of a row adds to the score.</param>
    public static Attribution Of(PlacedSignal placed, LinearModel model, Func<int, double> gain)
        => Of(placed, model, gain, _ => 0, 0);

    private static Attribution Of(
        PlacedSignal placed, LinearModel model, Func<int, double> gain, Func<string, double> unknown, double constant)
    {
        var result = new Attribution(placed.Text.TokenCount);
        Span<double> bySentence = new double[placed.Work.Read.OwnSentences];
        result.Beside[(int)EvidenceSort.Form] = constant + Pooled(placed, model, gain, bySentence);
        foreach (var one in placed.Occurrences)
        {
            if (one.Row == Occurrence.Unknown)
            {
                var word = placed.WordOf(one);
                result.Add(placed, one, placed.Unknown.ValueOf(word) * unknown(word));
                continue;
            }
            var brought = one.Part * placed.ValueOf(one.Row) * gain(one.Row);
            brought += one.Sentence >= 0 && one.Sentence < bySentence.Length
                ? one.Part * bySentence[one.Sentence] * model.Weights(one.Row)[FeatureColumns.Person] : 0;
            result.Add(placed, one, brought);
        }
        return result;
    }

    private void Add(PlacedSignal placed, in Occurrence one, double brought)
    {
        var telling = 0;
        for (var t = one.First; t >= 0 && t <= one.Last; t++)
        {
            telling += placed.Tells(t) ? 1 : 0;
        }
        if (telling == 0)
        {
            Beside[(int)one.Sort] += brought;
            return;
        }
        for (var t = one.First; t <= one.Last; t++)
        {
            Tokens[t] += placed.Tells(t) ? brought / telling : 0;
        }
    }

    // What the sentences say together is what their words say: each gets back what one of its person score brought. The rest is form.
    private static double Pooled(PlacedSignal placed, LinearModel model, Func<int, double> gain, Span<double> bySentence)
    {
        var rest = 0.0;
        var scores = placed.Work.Scores.Sentences[..bySentence.Length];
        Span<float> shares = new float[bySentence.Length];
        for (var p = 0; p < PooledSentences.Names.Length; p++)
        {
            var row = model.Row(FeatureKey.Of(FeatureFamily.Pool, PooledSentences.Names[p]));
            if (row < 0)
            {
                continue;
            }
            var brought = placed.Pool(p) * gain(row);
            PooledSentences.Shares(scores, p, shares);
            for (var s = 0; s < shares.Length; s++)
            {
                if (Math.Abs(scores[s]) >= Least)
                {
                    var part = shares[s] * gain(row);
                    bySentence[s] += part / scores[s];
                    brought -= part;
                }
            }
            rest += brought;
        }
        return rest;
    }
}
