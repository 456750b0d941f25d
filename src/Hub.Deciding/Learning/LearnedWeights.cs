using Hub.Deciding.Classification.Features;

namespace Hub.Deciding.Learning;

/// <summary>Weights as they are learned: a row for each feature of the space.</summary>
internal sealed class LearnedWeights(FeatureSpace space, LearningSettings settings)
{
    private const double Smallest = 0.004;
    private readonly double[] weights = new double[space.Features.Count * FeatureColumns.Count];

    /// <summary>What features say together.</summary>
    public HiddenFile? Hidden { get; set; }

    /// <summary>Sets a column; the values hold the scale already for the sentence model, and not for the flags.</summary>
    public void Set(int column, double[] values)
    {
        for (var f = 0; f < values.Length; f++)
        {
            var scale = column == FeatureColumns.Person ? 1 : settings.Scale(space.Features[f].Family);
            weights[(f * FeatureColumns.Count) + column] = values[f] * scale;
        }
    }

    /// <summary>Sets the columns of a choice among classes.</summary>
    public void SetClasses(int firstColumn, double[] values, int classes)
    {
        for (var f = 0; f < values.Length / classes; f++)
        {
            for (var k = 0; k < classes; k++)
            {
                weights[(f * FeatureColumns.Count) + firstColumn + k] =
                    values[(f * classes) + k] * settings.Scale(space.Features[f].Family);
            }
        }
    }

    /// <summary>Name and rounded weights of each feature that speaks for anything, in the order of the names.</summary>
    public IEnumerable<(string Name, float[] Weights)> Rows()
    {
        var rows = new List<(string, float[])>();
        for (var f = 0; f < space.Features.Count; f++)
        {
            var row = weights.AsSpan(f * FeatureColumns.Count, FeatureColumns.Count).ToArray().Select(w => (float)Math.Round(w, 3))
                .ToArray();
            // A feature that says something only together with others is a row too.
            if (row.Any(w => Math.Abs(w) > Smallest) || Hidden?.Rows.ContainsKey(space.Features[f].Name) == true)
            {
                rows.Add((space.Features[f].Name, row));
            }
        }
        return rows.OrderBy(row => row.Item1, StringComparer.Ordinal);
    }

    /// <summary>The model that the classifier uses.</summary>
    public LinearModel ToModel()
    {
        var rows = Rows().ToList();
        var keys = new Dictionary<ulong, int>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            keys[FeatureKey.Parse(rows[i].Name)!.Value] = i;
        }
        return new LinearModel(keys, [.. rows.SelectMany(row => row.Weights)], [.. rows.Select(row => row.Name)], Hidden);
    }
}
