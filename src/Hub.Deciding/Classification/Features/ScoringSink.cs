namespace Hub.Deciding.Classification.Features;

/// <summary>Looks each feature up in the model and adds its weights; sentence -1 stands for the signal as a whole.</summary>
internal ref struct ScoringSink(LinearModel model, LexiconRows lexiconRows, Scores scores, int sentence) : IFeatureSink
{
    /// <summary>The person score so far of the sentence.</summary>
    public float Person { get; private set; }

    /// <inheritdoc/>
    public readonly void At(int first, int last)
    {
        // Deciding keeps no places: who asks for them reads the text again.
    }

    /// <inheritdoc/>
    public void Add(FeatureFamily family, ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var key = FeatureKey.Of(family, first, second);
        var row = model.Row(key);
        if (row >= 0)
        {
            Count(row);
        }
        else if (family == FeatureFamily.Word)
        {
            scores.AddUnknown(model, key, first);
        }
    }

    /// <inheritdoc/>
    public void AddLexicon(FeatureFamily family, int lexicon, string name)
    {
        if (lexiconRows.Row(family, lexicon) is var row and >= 0)
        {
            Count(row);
        }
    }

    private void Count(int row)
    {
        Person += model.Weights(row)[FeatureColumns.Person];
        scores.Add(model, row);
        scores.Keep(sentence, row);
    }
}
