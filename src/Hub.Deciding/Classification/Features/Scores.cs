using System.Runtime.InteropServices;

namespace Hub.Deciding.Classification.Features;

/// <summary>The scores of one signal under the model, with the rows that made them. A reusable buffer.</summary>
internal sealed class Scores
{
    private readonly float[] total = new float[FeatureColumns.Count];
    private (int Stamp, int At)[] stamps = [];
    private (int Row, float Value)[] used = new (int, float)[512];
    private int usedCount;
    private (int Sentence, int Row)[] kept = new (int, int)[1024];
    private int keptCount;
    private int stamp;
    private float[] sentences = new float[64];
    private float[] sentenceWeights = new float[64];
    private readonly Dictionary<ulong, float> unknown = [];
    private float[] units = [];

    /// <summary>The sums by column.</summary>
    public ReadOnlySpan<float> Total => total;

    /// <summary>The rows that counted, with their values.</summary>
    public ReadOnlySpan<(int Row, float Value)> Used => used.AsSpan(0, usedCount);

    /// <summary>The person score of each sentence, in log odds.</summary>
    public Span<float> Sentences => sentences;

    /// <summary>The units of the hidden layer; those that speak, once <see cref="Join"/> was called.</summary>
    public ReadOnlySpan<float> Units => units;

    /// <summary>How loud evidence for a flag was.</summary>
    public float Loudness { get; private set; } = 1;

    /// <summary>Begins a signal.</summary>
    public void Clear(LinearModel model, int sentenceCount)
    {
        if (stamps.Length < model.Rows)
        {
            stamps = new (int, int)[model.Rows];
            stamp = 0;
        }
        if (sentences.Length < sentenceCount)
        {
            sentences = new float[sentenceCount * 2];
            sentenceWeights = new float[sentenceCount * 2];
        }
        stamp++;
        usedCount = keptCount = 0;
        total.AsSpan().Clear();
        if (units.Length != (model.Hidden?.Units ?? 0))
        {
            units = new float[model.Hidden?.Units ?? 0];
        }
        units.AsSpan().Clear();
        unknown.Clear();
    }

    /// <summary>Adds a word that is no row of the model.</summary>
    public void AddUnknown(LinearModel model, ulong key, ReadOnlySpan<char> word)
    {
        if (model.Hidden is { } hidden)
        {
            ref var value = ref CollectionsMarshal.GetValueRefOrAddDefault(unknown, key, out _);
            var now = Repeat.Add(value, 1);
            hidden.AddUnknown(units, word, now - value);
            value = now;
        }
    }

    /// <summary>Adds a row; a row that stands already counts a little more.</summary>
    public void Add(LinearModel model, int row, float value = 1)
    {
        float more;
        if (stamps[row].Stamp == stamp)
        {
            ref var entry = ref used[stamps[row].At];
            var now = Repeat.Add(entry.Value, value);
            more = now - entry.Value;
            entry.Value = now;
        }
        else
        {
            stamps[row] = (stamp, usedCount);
            if (usedCount == used.Length)
            {
                Array.Resize(ref used, usedCount * 2);
            }
            used[usedCount++] = (row, value);
            more = value;
        }
        var weights = model.Weights(row);
        for (var i = 0; i < FeatureColumns.Theme; i++)
        {
            total[i] += more * weights[i];
        }
        for (var i = FeatureColumns.Acute; i < FeatureColumns.Count; i++)
        {
            total[i] += more * weights[i];
        }
        model.Hidden?.Add(units, row, more);
    }

    /// <summary>Says how loud evidence for a flag is, when all is added.</summary>
    public void Quieten(float loudness)
    {
        Loudness = loudness;
        foreach (ref var flag in total.AsSpan(FeatureColumns.Acute))
        {
            flag *= loudness;
        }
    }

    /// <summary>Joins what features say each for itself and what they say together, when all is added.</summary>
    public void Join(LinearModel model)
    {
        if (model.Hidden is not { } hidden)
        {
            return;
        }
        hidden.Speak(units, Loudness);
        for (var output = 0; output < HiddenLayer.Columns.Length; output++)
        {
            ref var score = ref total[HiddenLayer.Columns[output]];
            score = ((1 - hidden.Share) * score) + (hidden.Share * hidden.Score(units, output));
        }
    }

    /// <summary>Keeps a row of a sentence, for the theme.</summary>
    public void Keep(int sentence, int row)
    {
        if (keptCount == kept.Length)
        {
            Array.Resize(ref kept, keptCount * 2);
        }
        kept[keptCount++] = (sentence, row);
    }

    /// <summary>Adds up the themes, each sentence by its weight.</summary>
    public void AddThemes(LinearModel model, Func<float, float> weightOf, int ownSentences)
    {
        usedCount = 0;
        stamp++;
        total.AsSpan(FeatureColumns.Theme, FeatureColumns.Themes).Clear();
        for (var s = 0; s < ownSentences; s++)
        {
            sentenceWeights[s] = weightOf(sentences[s]);
        }
        for (var k = 0; k < keptCount; k++)
        {
            var (sentence, row) = kept[k];
            AddTheme(model, row, sentence < ownSentences && sentence >= 0 ? sentenceWeights[sentence] : 1);
        }
    }

    private void AddTheme(LinearModel model, int row, float value)
    {
        float more;
        if (stamps[row].Stamp == stamp)
        {
            ref var entry = ref used[stamps[row].At];
            var now = Repeat.Add(entry.Value, value);
            more = now - entry.Value;
            entry.Value = now;
        }
        else
        {
            stamps[row] = (stamp, usedCount);
            used[usedCount++] = (row, value);
            more = value;
        }
        var weights = model.Weights(row);
        for (var i = FeatureColumns.Theme; i < FeatureColumns.Acute; i++)
        {
            total[i] += more * weights[i];
        }
    }
}
