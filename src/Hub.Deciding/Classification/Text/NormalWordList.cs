using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Classification.Text;

/// <summary>Lists of words, asked about a signal's normal form.</summary>
internal static class NormalWordList
{
    /// <summary>Whether the folded word is in the list, as the text was read.</summary>
    public static bool Contains(this WordList list, NormalText text, ReadOnlySpan<char> word) => list.Contains(text.Book, word);
}
