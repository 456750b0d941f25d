namespace Hub.Router.Classification.Features;

/// <summary>The learned weights: by feature key a row of one weight for each column.</summary>
internal sealed class LinearModel
{
    private readonly ulong[] slotKeys;
    private readonly int[] slotRows;
    private readonly float[] weights;

    /// <summary>Creates the model.</summary>
    /// <param name="rows">Key to row.</param>
    /// <param name="weights">Rows of <see cref="FeatureColumns.Count"/> weights.</param>
    /// <param name="names">Name by row, for reasons.</param>
    public LinearModel(Dictionary<ulong, int> rows, float[] weights, string[] names)
    {
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
    }

    /// <summary>The features' names by row.</summary>
    public string[] Names { get; }

    /// <summary>Number of rows.</summary>
    public int Rows => Names.Length;

    /// <summary>The row of a key, or -1.</summary>
    public int Row(ulong key) => slotRows[Slot(key)];

    /// <summary>The weights of a row.</summary>
    public ReadOnlySpan<float> Weights(int row) => weights.AsSpan(row * FeatureColumns.Count, FeatureColumns.Count);

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
