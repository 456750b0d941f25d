namespace Hub.Router.Classification.Features;

/// <summary>Takes the features of a sentence or of a signal as they are found.</summary>
internal interface IFeatureSink
{
    /// <summary>A feature stands there; <paramref name="second"/> is empty for a feature of one part.</summary>
    void Add(FeatureFamily family, ReadOnlySpan<char> first, ReadOnlySpan<char> second);
}
