namespace Hub.Deciding.Learning.Trainers;

/// <summary>
/// How far each weight may move: a feature that stands more often in one class than in the others may speak louder.
/// Without it rare words that say much are held back as strongly as common ones that say nothing.
/// </summary>
internal static class Telling
{
    private const double Least = 0.3;
    private const double More = 0.6;

    /// <summary>The penalty on each weight, of features × classes.</summary>
    /// <param name="rows">The examples.</param>
    /// <param name="features">How many features there are.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="penalty">The penalty on a weight of middling reach.</param>
    public static double[] Penalties(IReadOnlyList<SparseRow> rows, int features, int classes, double penalty)
    {
        var counts = new double[features * classes];
        var totals = new double[classes];
        foreach (var row in rows)
        {
            totals[row.Label] += row.Weight;
            foreach (var feature in row.Features)
            {
                counts[(feature * classes) + row.Label] += row.Weight;
            }
        }
        var all = totals.Sum();
        var penalties = new double[counts.Length];
        for (var f = 0; f < features; f++)
        {
            var sum = counts.AsSpan(f * classes, classes).ToArray().Sum();
            for (var k = 0; k < classes; k++)
            {
                var here = counts[(f * classes) + k];
                var beyond = Math.Log((here + 1) / (totals[k] + 2)) - Math.Log((sum - here + 1) / (all - totals[k] + 2));
                var reach = Least + (More * Math.Abs(beyond));
                penalties[(f * classes) + k] = penalty / (reach * reach);
            }
        }
        return penalties;
    }
}
