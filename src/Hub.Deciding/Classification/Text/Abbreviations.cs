using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Classification.Text;

/// <summary>Words after which a full stop does not end the sentence.</summary>
internal static class Abbreviations
{
    private static readonly WordList Known = new("abbreviations.known");

    /// <summary>Whether the word before a full stop is an abbreviation or an initial.</summary>
    public static bool IsOne(NormalText text, ReadOnlySpan<char> word, in NormalToken token)
        => (word.Length == 1 && token.Has(TokenTraits.Capital)) || (word.Length <= 5 && Known.Contains(text, word));
}
