namespace Hub.Deciding.Language.Words;

/// <summary>A text with its tokens and its folded form (lower case, no diacritics); positions are the same in all three.</summary>
/// <remarks>Made by <see cref="Tokenizer"/>; the whole router reads text through it, so that every part agrees on what a word is.</remarks>
internal sealed class TokenizedText(string text, string folded, Token[] tokens, bool shouts, bool whispers, WordBook book)
{
    /// <summary>Whether most of it is in capitals, so that a capital says nothing.</summary>
    public bool Shouts { get; } = shouts;

    private WordClass[]? classes;

    /// <summary>Whether its words were looked up.</summary>
    public bool IsClassified => classes is not null;

    /// <summary>Whether it has no capital that begins a word, so that its absence says nothing.</summary>
    public bool Whispers { get; } = whispers;

    /// <summary>Whether capitals tell nothing here, being everywhere or nowhere.</summary>
    public bool IsCaseless => Shouts || Whispers;

    /// <summary>The source text.</summary>
    public string Text { get; } = text;

    /// <summary>The folded text, of the same length.</summary>
    public string Folded { get; } = folded;

    /// <summary>The tokens in order.</summary>
    public ReadOnlySpan<Token> Tokens => tokens;

    /// <summary>Number of tokens.</summary>
    public int Count => tokens.Length;

    /// <summary>One token.</summary>
    public Token this[int index] => tokens[index];

    /// <summary>The folded letters of one token.</summary>
    public ReadOnlySpan<char> Word(int index) => Folded.AsSpan(tokens[index].Start, tokens[index].Length);

    /// <summary>The token as written.</summary>
    public ReadOnlySpan<char> Written(int index) => Text.AsSpan(tokens[index].Start, tokens[index].Length);

    /// <summary>Whether a token exists and is this punctuation mark.</summary>
    public bool IsMark(int index, char mark)
        => (uint)index < (uint)tokens.Length && tokens[index].Kind == TokenKind.Punctuation && Folded[tokens[index].Start] == mark;

    /// <summary>Whether a token exists and is of this kind.</summary>
    public bool Is(int index, TokenKind kind) => (uint)index < (uint)tokens.Length && tokens[index].Kind == kind;

    /// <summary>Whether a token exists and is a word of one of these classes.</summary>
    public bool Has(int index, WordClass any) => (uint)index < (uint)tokens.Length && (classes![index] & any) != WordClass.None;

    /// <summary>The lists of words that it is read with.</summary>
    public WordBook Book { get; private set; } = book;

    /// <summary>Takes what the lists know about each word, and which they were.</summary>
    public void SetClasses(WordClass[] found, WordBook lists) => (classes, Book) = (found, lists);

    /// <summary>Whether a token begins with a capital that says something.</summary>
    public bool IsCapital(int index) => !Shouts && tokens[index].HasCapital;

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(TokenizedText)} of {tokens.Length} tokens";
}
