namespace Hub.Deciding.Learning.Trainers;

/// <summary>One example for learning: features, class and weight.</summary>
/// <param name="Features">Numbers of the features.</param>
/// <param name="Values">Their values.</param>
/// <param name="Label">The right class.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record SparseRow(int[] Features, float[] Values, int Label, float Weight)
{
    /// <summary>The same with all values at a loudness.</summary>
    public SparseRow Quieter(float loudness) => this with { Values = Array.ConvertAll(Values, value => value * loudness) };

    /// <inheritdoc/>
    public override string ToString() => nameof(SparseRow);
}
