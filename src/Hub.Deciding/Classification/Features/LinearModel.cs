namespace Hub.Deciding.Classification.Features;

/// <summary>The learned weights: by feature key a row of one weight for each column.</summary>
internal sealed class LinearModel
{
    private readonly ulong[] slotKeys;
    private readonly int[] slotRows;
    private readonly float[] weights;
    private readonly (float Kind, float Theme)[] means;

    /// <summary>Creates the model.</summary>
    /// <param name="rows">Key to row.</param>
    /// <param name="weights">Rows of <see cref="FeatureColumns.Count"/> weights.</param>
    /// <param name="names">Name by row, for reasons.</param>
    /// <param name="hidden">What features say together; null where that was not learned.</param>
    public LinearModel(Dictionary<ulong, int> rows, float[] weights, string[] names, HiddenFile? hidden = null)
    {
        Hidden = hidden is null ? null : new HiddenLayer(hidden, names);
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, rows.Count * 4));
        (slotKeys, slotRows) = (new ulong[size], new int[size]);
        Array.Fill(slotRows, -1);
        foreach (var (key, row) in rows)
        {
            var slot = Slot(key);
            (slotKeys[slot], slotRows[slot]) = (key, row);
        }
        this.weights = weights;
        Names = names;
        means = [.. Enumerable.Range(0, names.Length)
            .Select(row => (Mean(row, FeatureColumns.Kind, FeatureColumns.Theme), Mean(row, FeatureColumns.Theme, FeatureColumns.Acute)))];
    }

    /// <summary>The features' names by row.</summary>
    public string[] Names { get; }

    /// <summary>What features say together; null where that was not learned.</summary>
    public HiddenLayer? Hidden { get; }

    /// <summary>Number of rows.</summary>
    public int Rows => Names.Length;

    /// <summary>The row of a key, or -1.</summary>
    public int Row(ulong key) => slotRows[Slot(key)];

    /// <summary>The weights of a row.</summary>
    public ReadOnlySpan<float> Weights(int row) => weights.AsSpan(row * FeatureColumns.Count, FeatureColumns.Count);

    /// <summary>How much more a row speaks for one column than for the others of its group.</summary>
    public float Beyond(int row, int column) => weights[(row * FeatureColumns.Count) + column] - column switch
    {
        >= FeatureColumns.Kind and < FeatureColumns.Theme => means[row].Kind,
        >= FeatureColumns.Theme and < FeatureColumns.Acute => means[row].Theme,
        _ => 0,
    };

    private float Mean(int row, int from, int to)
    {
        var sum = 0f;
        foreach (var weight in Weights(row)[from..to])
        {
            sum += weight;
        }
        return sum / (to - from);
    }

    // Open addressing with a quarter filled: most words of a text are no feature, and cost one look.
    private int Slot(ulong key)
    {
        var at = (int)(key & (ulong)(slotKeys.Length - 1));
        while (slotRows[at] >= 0 && slotKeys[at] != key)
        {
            at = (at + 1) & (slotKeys.Length - 1);
        }
        return at;
    }
}
