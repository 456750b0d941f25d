namespace Hub.Deciding.Classification.Features;

/// <summary>Takes the features of a sentence or of a signal as they are found.</summary>
internal interface IFeatureSink
{
    /// <summary>Where the next features stand: tokens of the text, both included. Nothing to do for who only counts.</summary>
    void At(int first, int last);

    /// <summary>A feature stands there; <paramref name="second"/> is empty for a feature of one part.</summary>
    void Add(FeatureFamily family, ReadOnlySpan<char> first, ReadOnlySpan<char> second);

    /// <summary>A lexicon has an entry there: in the text, under denial, or (<see cref="FeatureFamily.Field"/>) in the category.</summary>
    void AddLexicon(FeatureFamily family, int lexicon, string name);
}
