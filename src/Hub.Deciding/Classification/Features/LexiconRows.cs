using Hub.Deciding.Classification.Lexicons;

namespace Hub.Deciding.Classification.Features;

/// <summary>The model's rows by number of lexicon, so that a hit costs no hashing of names.</summary>
internal sealed class LexiconRows(LinearModel model, LexiconSet lexicons)
{
    /// <summary>First part of the name of a lexicon's entry in the category.</summary>
    public const string Category = "categorie";

    private readonly int[] found = [.. lexicons.Names.Select(name => model.Row(FeatureKey.Of(FeatureFamily.Lexicon, name)))];
    private readonly int[] denied = [.. lexicons.Names.Select(name => model.Row(FeatureKey.Of(FeatureFamily.DeniedLexicon, name)))];
    private readonly int[] category = [.. lexicons.Names.Select(name => model.Row(FeatureKey.Of(FeatureFamily.Field, Category, name)))];

    /// <summary>The row, or -1.</summary>
    public int Row(FeatureFamily family, int lexicon) => family switch
    {
        FeatureFamily.Lexicon => found[lexicon],
        FeatureFamily.DeniedLexicon => denied[lexicon],
        _ => category[lexicon],
    };
}
