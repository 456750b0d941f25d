namespace Hub.Router.Classification.Features;

/// <summary>The scores of one signal under the model, with the rows that made them. A reusable buffer.</summary>
internal sealed class Scores
{
    private readonly float[] total = new float[FeatureColumns.Count];
    private int[] stamps = [];
    private (int Row, float Value)[] used = new (int, float)[512];
    private int usedCount;
    private int stamp;
    private float[] sentences = new float[64];

    /// <summary>The sums by column.</summary>
    public ReadOnlySpan<float> Total => total;

    /// <summary>The rows that counted, with their values.</summary>
    public ReadOnlySpan<(int Row, float Value)> Used => used.AsSpan(0, usedCount);

    /// <summary>The person score of each sentence, in log odds.</summary>
    public Span<float> Sentences => sentences;

    /// <summary>Begins a signal.</summary>
    public void Clear(LinearModel model, int sentenceCount)
    {
        if (stamps.Length < model.Rows)
        {
            stamps = new int[model.Rows];
            stamp = 0;
        }
        if (sentences.Length < sentenceCount)
        {
            sentences = new float[sentenceCount * 2];
        }
        stamp++;
        usedCount = 0;
        total.AsSpan().Clear();
    }

    /// <summary>Adds a row once.</summary>
    public void Add(LinearModel model, int row, float value = 1)
    {
        if (stamps[row] == stamp)
        {
            return;
        }
        stamps[row] = stamp;
        if (usedCount == used.Length)
        {
            Array.Resize(ref used, usedCount * 2);
        }
        used[usedCount++] = (row, value);
        var weights = model.Weights(row);
        for (var i = 0; i < weights.Length; i++)
        {
            total[i] += value * weights[i];
        }
    }
}
