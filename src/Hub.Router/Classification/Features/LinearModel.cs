namespace Hub.Router.Classification.Features;

/// <summary>The learned weights: by feature key a row of one weight for each column.</summary>
internal sealed class LinearModel
{
    private readonly Dictionary<ulong, int> rows;
    private readonly float[] weights;

    /// <summary>Creates the model.</summary>
    /// <param name="rows">Key to row.</param>
    /// <param name="weights">Rows of <see cref="FeatureColumns.Count"/> weights.</param>
    /// <param name="names">Name by row, for reasons.</param>
    public LinearModel(Dictionary<ulong, int> rows, float[] weights, string[] names)
    {
        this.rows = rows;
        this.weights = weights;
        Names = names;
    }

    /// <summary>The features' names by row.</summary>
    public string[] Names { get; }

    /// <summary>Number of rows.</summary>
    public int Rows => Names.Length;

    /// <summary>The row of a key, or -1.</summary>
    public int Row(ulong key) => rows.TryGetValue(key, out var row) ? row : -1;

    /// <summary>The weights of a row.</summary>
    public ReadOnlySpan<float> Weights(int row) => weights.AsSpan(row * FeatureColumns.Count, FeatureColumns.Count);
}
