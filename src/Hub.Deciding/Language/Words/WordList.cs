namespace Hub.Deciding.Language.Words;

/// <summary>A list of words by its name; which words are in it, the <see cref="WordBook"/> of a configuration says.</summary>
/// <param name="name">Its name in the files of <c>Resources/Lists</c> and in a municipality's <c>rules/words.txt</c>.</param>
internal sealed class WordList(string name)
{
    private readonly int number = WordBook.NumberOf(name);

    /// <summary>Its words, folded.</summary>
    public IEnumerable<string> Words(WordBook book) => book[number].Words;

    /// <summary>Whether the folded word is in the list, as the text was read.</summary>
    public bool Contains(TokenizedText text, ReadOnlySpan<char> word) => text.Book[number].Contains(word);

    /// <summary>Whether the folded word is in the list, by a book.</summary>
    public bool Contains(WordBook book, ReadOnlySpan<char> word) => book[number].Contains(word);
}
