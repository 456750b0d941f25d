using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Classification.Text;

/// <summary>
/// A signal's text in normal form: folded words with single spaces, a line break between sentences, a number as <c>#</c>, an address
/// as <c>@</c>.
/// </summary>
/// <remarks>A reusable buffer: filled per signal, so that deciding allocates nothing for its text.</remarks>
internal sealed class NormalText
{
    private char[] normal = new char[2048];
    private NormalToken[] tokens = new NormalToken[512];
    private Sentence[] sentences = new Sentence[64];

    /// <summary>The lists of words that it is read with.</summary>
    public WordBook Book { get; set; } = WordBook.Shipped;

    /// <summary>The tokens of the part that is being read, as they stand in its text.</summary>
    public List<Token> Source { get; } = new(512);

    /// <summary>Number of characters of the normal form.</summary>
    public int Length { get; private set; }

    /// <summary>Number of tokens.</summary>
    public int TokenCount { get; private set; }

    /// <summary>Number of sentences.</summary>
    public int SentenceCount { get; private set; }

    /// <summary>The normal form; begins and ends with a line break.</summary>
    public ReadOnlySpan<char> Normal => normal.AsSpan(0, Length);

    /// <summary>The tokens in order.</summary>
    public ReadOnlySpan<NormalToken> Tokens => tokens.AsSpan(0, TokenCount);

    /// <summary>The sentences in order.</summary>
    public ReadOnlySpan<Sentence> Sentences => sentences.AsSpan(0, SentenceCount);

    /// <summary>The folded form of a token.</summary>
    public ReadOnlySpan<char> Word(in NormalToken token) => normal.AsSpan(token.NormalStart, token.NormalLength);

    /// <summary>Empties the buffer.</summary>
    public void Clear()
    {
        Length = TokenCount = SentenceCount = 0;
        Append('\n');
    }

    /// <summary>Adds a character of the normal form.</summary>
    public void Append(char c)
    {
        if (Length == normal.Length)
        {
            Array.Resize(ref normal, Length * 2);
        }
        normal[Length++] = c;
    }

    /// <summary>Puts a word in the place of what was written from a position on.</summary>
    public void Replace(int start, string word)
    {
        Length = start;
        foreach (var c in word)
        {
            Append(c);
        }
    }

    /// <summary>Adds a token.</summary>
    public void Add(in NormalToken token)
    {
        if (TokenCount == tokens.Length)
        {
            Array.Resize(ref tokens, TokenCount * 2);
        }
        tokens[TokenCount++] = token;
    }

    /// <summary>Takes out a token and all that comes after it.</summary>
    public void Cut(int token) => (Length, TokenCount) = (tokens[token].NormalStart, token);

    /// <summary>Marks the token that was added last.</summary>
    public void MarkLast(TokenTraits traits)
    {
        ref var last = ref tokens[TokenCount - 1];
        last = last with { Traits = last.Traits | traits };
    }

    /// <summary>Adds a sentence.</summary>
    public void Add(in Sentence sentence)
    {
        if (SentenceCount == sentences.Length)
        {
            Array.Resize(ref sentences, SentenceCount * 2);
        }
        sentences[SentenceCount++] = sentence;
    }

    /// <summary>The sentence that holds a position of the normal form, found by halving.</summary>
    public int TokenAt(int position)
    {
        var low = 0;
        var high = TokenCount - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >> 1;
            (low, high) = tokens[middle].NormalStart <= position ? (middle, high) : (low, middle - 1);
        }
        return low;
    }
}
