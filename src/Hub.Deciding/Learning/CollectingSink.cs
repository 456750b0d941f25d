using Hub.Deciding.Classification.Features;

namespace Hub.Deciding.Learning;

/// <summary>Collects the numbers of features.</summary>
internal readonly ref struct CollectingSink(FeatureSpace space, HashSet<int> into) : IFeatureSink
{
    /// <inheritdoc/>
    public void At(int first, int last)
    {
        // What is learned is what stands there, not where.
    }

    /// <inheritdoc/>
    public void Add(FeatureFamily family, ReadOnlySpan<char> first, ReadOnlySpan<char> second)
        => into.Add(space.Number(family, first, second));

    /// <inheritdoc/>
    public void AddLexicon(FeatureFamily family, int lexicon, string name)
    {
        if (family == FeatureFamily.Field)
        {
            Add(family, LexiconRows.Category, name);
        }
        else
        {
            Add(family, name, default);
        }
    }
}
