using System.Runtime.InteropServices;
using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Classification.Text;

/// <summary>
/// Writes the parts of a signal into a <see cref="NormalText"/>: the words, numbers and sentences that <see cref="Tokenizer"/> finds, with
/// their traits. No allocation.
/// </summary>
internal static class Normaliser
{
    /// <summary>Reads one part; a part always ends its sentence.</summary>
    public static void Read(ReadOnlySpan<char> source, int part, Spellings spellings, NormalText into)
    {
        Tokenizer.Read(source, into.Book, into.Source);
        var tokens = CollectionsMarshal.AsSpan(into.Source);
        var state = new State { FirstToken = into.TokenCount, Run = into.TokenCount };
        for (var i = 0; i < tokens.Length;)
        {
            state.Run = tokens[i].Joined ? state.Run : into.TokenCount;
            switch (tokens[i].Kind)
            {
                case TokenKind.Word:
                    i = AddWord(source, tokens, i, spellings, into, ref state);
                    break;
                case TokenKind.Number:
                    AddNumber(source, tokens[i++], into, ref state);
                    break;
                default:
                    i = source[tokens[i].Start] == '@' && IsAddress(tokens, i, into, state)
                        ? AddAddress(source, tokens, i, into, ref state)
                        : Mark(source, tokens, i, part, into, ref state);
                    break;
            }
        }
        Close(source.Length, part, into, ref state);
    }

    private static int AddWord(
        ReadOnlySpan<char> source, ReadOnlySpan<Token> tokens, int first, Spellings spellings, NormalText into, ref State state)
    {
        var start = into.Length;
        var traits = state.Traits(into) | (char.IsUpper(source[tokens[first].Start]) ? TokenTraits.Capital : TokenTraits.None);
        var last = Letters.Last(source, tokens, first);
        if (last > first)
        {
            traits |= TokenTraits.Initials;
            var small = false;
            for (var i = first; i <= last; i += 2)
            {
                into.Append(Folding.Fold(source[tokens[i].Start]));
                small |= tokens[i].Shape == TokenShape.Lower;
            }
            traits |= small ? TokenTraits.None : TokenTraits.AllCapitals;
        }
        else
        {
            AppendFolded(source.Slice(tokens[first].Start, tokens[first].Length), into);
            traits |= tokens[first].Shape == TokenShape.Upper ? TokenTraits.AllCapitals : TokenTraits.None;
        }
        if (MayBeSpelling(traits) && spellings.Of(into.Normal[start..]) is { } read)
        {
            into.Replace(start, read);
        }
        Add(tokens[first].Start, tokens[last].End, start, -1, 0, traits, into, ref state);
        return last + 1;
    }

    // Letters and the apostrophes within; a mark that stands above a letter is read over, as an accent is.
    private static void AppendFolded(ReadOnlySpan<char> word, NormalText into)
    {
        foreach (var c in word)
        {
            var folded = Folding.Fold(c);
            if (folded is (>= 'a' and <= 'z') or '\'' || char.IsLetter(folded))
            {
                into.Append(folded);
            }
        }
    }

    private static void AddNumber(ReadOnlySpan<char> source, in Token token, NormalText into, ref State state)
    {
        var number = 0;
        foreach (var c in source.Slice(token.Start, token.Length))
        {
            number = number < 100_000_000 ? (number * 10) + (c - '0') : number;
        }
        var start = into.Length;
        into.Append('#');
        Add(token.Start, token.End, start, number, token.Length, state.Traits(into) | TokenTraits.Digit, into, ref state);
    }

    // "jan@voorbeeld.nl", "@buurtapp"; not "3 @ 5".
    private static bool IsAddress(ReadOnlySpan<Token> tokens, int at, NormalText into, in State state)
        => into.TokenCount > state.Run
            || (at + 1 < tokens.Length && tokens[at + 1].Joined && tokens[at + 1].Kind is TokenKind.Word or TokenKind.Number);

    // All that stands together with the at sign is one word, and its letters are nobody's business.
    private static int AddAddress(ReadOnlySpan<char> source, ReadOnlySpan<Token> tokens, int at, NormalText into, ref State state)
    {
        var start = tokens[at].Start;
        if (into.TokenCount > state.Run)
        {
            start = into.Tokens[state.Run].Start;
            state.Opened = into.Tokens[state.Run].Has(TokenTraits.Opened);
            into.Cut(state.Run);
        }
        var end = at + 1;
        while (end < tokens.Length && tokens[end].Joined && !tokens[end].EndsSentence
            && source[tokens[end].Start] is not (',' or ';' or ')' or '>' or '"' or '\''))
        {
            end++;
        }
        var normal = into.Length;
        into.Append('@');
        Add(start, tokens[end - 1].End, normal, -1, 0, state.Traits(into) | TokenTraits.Address, into, ref state);
        return end;
    }

    private static int Mark(ReadOnlySpan<char> source, ReadOnlySpan<Token> tokens, int at, int part, NormalText into, ref State state)
    {
        var mark = source[tokens[at].Start];
        if (mark is ',' or ';' or '(' or ')')
        {
            state.Opened = mark is '(' or ',';
            if (into.TokenCount > state.FirstToken && mark != '(')
            {
                into.MarkLast(mark == ')' ? TokenTraits.Closed : TokenTraits.Comma | TokenTraits.Closed);
            }
        }
        if (mark is not ('.' or '-' or '_' or '+'))
        {
            state.Run = into.TokenCount;
        }
        if (tokens[at].EndsSentence && into.TokenCount > state.FirstToken)
        {
            Close(tokens[at].End, part, into, ref state);
        }
        return at + 1;
    }

    // A capital within a sentence may be a name: it stands as it is.
    private static bool MayBeSpelling(TokenTraits traits)
        => (traits & TokenTraits.Capital) == TokenTraits.None
            || (traits & (TokenTraits.SentenceStart | TokenTraits.AllCapitals)) != TokenTraits.None;

    private static void Add(int start, int end, int normal, int number, int digits, TokenTraits traits, NormalText into, ref State state)
    {
        into.Add(new NormalToken(start, end - start, normal, into.Length - normal, into.SentenceCount, number, digits, traits));
        into.Append(' ');
        state.Opened = false;
    }

    private static void Close(int end, int part, NormalText into, ref State state)
    {
        if (into.TokenCount > state.FirstToken)
        {
            into.Append('\n');
            into.Add(new Sentence(part, state.SentenceStart, end, state.FirstToken, into.TokenCount));
        }
        state = new State { SentenceStart = end, FirstToken = into.TokenCount, Run = into.TokenCount };
    }

    private ref struct State
    {
        public int SentenceStart;
        public int FirstToken;

        // The first word of those that no white space parts from here.
        public int Run;
        public bool Opened;

        public readonly TokenTraits Traits(NormalText into)
            => (into.TokenCount == FirstToken ? TokenTraits.SentenceStart : TokenTraits.None)
                | (Opened ? TokenTraits.Opened : TokenTraits.None);
    }
}
