namespace Hub.Deciding.Classification.Text;

/// <summary>Reads the parts of a signal into a <see cref="NormalText"/>: words, sentences, traits. One pass, no allocation.</summary>
internal static class Normaliser
{
    /// <summary>Reads one part; a part always ends its sentence.</summary>
    public static void Read(ReadOnlySpan<char> source, int part, Spellings spellings, NormalText into)
    {
        var state = new State { SentenceStart = 0, FirstToken = into.TokenCount };
        var i = 0;
        while (i < source.Length)
        {
            var c = source[i];
            var folded = Folding.Fold(c);
            if (folded == Folding.Silent)
            {
                i++;
                continue;
            }
            if (folded != '\0')
            {
                i = ReadToken(source, i, spellings, into, ref state);
                continue;
            }
            MarkPunctuation(c, into, ref state);
            if (EndsSentence(source, i, into, ref state))
            {
                Close(source, i + 1, part, c, into, ref state);
            }
            i++;
        }
        Close(source, source.Length, part, ' ', into, ref state);
    }

    private static int ReadToken(ReadOnlySpan<char> source, int start, Spellings spellings, NormalText into, ref State state)
    {
        var normalStart = into.Length;
        var traits = into.TokenCount == state.FirstToken ? TokenTraits.SentenceStart : TokenTraits.None;
        traits |= state.Opened ? TokenTraits.Opened : TokenTraits.None;
        traits |= char.IsUpper(source[start]) ? TokenTraits.Capital : TokenTraits.None;
        int i = start, letters = 0, capitals = 0, digits = 0, number = 0;
        for (; i < source.Length; i++)
        {
            var c = source[i];
            var folded = Folding.Fold(c);
            if (folded == Folding.Silent)
            {
                continue;
            }
            if (folded == '\0')
            {
                if (c == '.' && JoinsAbbreviation(source, start, i))
                {
                    traits |= TokenTraits.Initials;
                    continue;
                }
                break;
            }
            if (char.IsAsciiDigit(c))
            {
                digits++;
                number = number < 100_000_000 ? (number * 10) + (c - '0') : number;
                if (into.Length == normalStart || into.Normal[^1] != '#')
                {
                    into.Append('#');
                }
                continue;
            }
            letters++;
            capitals += char.IsUpper(c) ? 1 : 0;
            traits |= c == '@' ? TokenTraits.Address : TokenTraits.None;
            into.Append(folded);
        }
        if ((traits & TokenTraits.Address) != TokenTraits.None)
        {
            while (i < source.Length && !char.IsWhiteSpace(source[i]) && source[i] is not (',' or ')' or '>' or '"' or '\''))
            {
                i++;
            }
        }
        traits |= letters > 1 && capitals == letters ? TokenTraits.AllCapitals : TokenTraits.None;
        traits |= digits > 0 ? TokenTraits.Digit : TokenTraits.None;
        if (digits == 0 && MayBeSpelling(traits) && spellings.Of(into.Normal[normalStart..]) is { } read)
        {
            into.Replace(normalStart, read);
        }
        into.Add(new NormalToken(
            start, i - start, normalStart, into.Length - normalStart, into.SentenceCount, letters == 0 ? number : -1, digits, traits));
        into.Append(' ');
        state.Opened = false;
        return i;
    }

    // A capital within a sentence may be a name: it stands as it is.
    private static bool MayBeSpelling(TokenTraits traits)
        => (traits & TokenTraits.Capital) == TokenTraits.None || (traits & (TokenTraits.SentenceStart | TokenTraits.AllCapitals)) != TokenTraits.None;

    // "t.h.v.", "a.u.b." and "J.H." are one word; "klaar.Morgen" is not.
    private static bool JoinsAbbreviation(ReadOnlySpan<char> source, int start, int dot)
    {
        var lettersBefore = 0;
        for (var i = dot - 1; i >= start && char.IsLetter(source[i]); i--)
        {
            lettersBefore++;
        }
        return lettersBefore == 1 && dot + 1 < source.Length && char.IsLetter(source[dot + 1])
            && (dot + 2 >= source.Length || !char.IsLetter(source[dot + 2]));
    }

    private static void MarkPunctuation(char c, NormalText into, ref State state)
    {
        if (c is ',' or ')' or '(')
        {
            state.Opened = c is '(' or ',';
            if (into.TokenCount > state.FirstToken)
            {
                into.MarkLast(c == ',' ? TokenTraits.Comma | TokenTraits.Closed : c == ')' ? TokenTraits.Closed : TokenTraits.None);
            }
        }
    }

    private static bool EndsSentence(ReadOnlySpan<char> source, int i, NormalText into, ref State state)
    {
        var c = source[i];
        if (into.TokenCount == state.FirstToken)
        {
            return false;
        }
        if (c is '\n' or '!' or '?' or ';')
        {
            return true;
        }
        var next = i + 1;
        while (next < source.Length && Folding.Fold(source[next]) == Folding.Silent)
        {
            next++;
        }
        return c == '.' && (next == source.Length || char.IsWhiteSpace(source[next]) || source[next] is '"' or '\'' or ')' or '.')
            && !Abbreviations.IsOne(into, into.Word(into.Tokens[^1]), into.Tokens[^1]);
    }

    private static void Close(ReadOnlySpan<char> source, int end, int part, char mark, NormalText into, ref State state)
    {
        if (into.TokenCount > state.FirstToken)
        {
            into.Append('\n');
            into.Add(new Sentence(part, state.SentenceStart, Math.Min(end, source.Length), state.FirstToken, into.TokenCount, mark));
        }
        state = new State { SentenceStart = end, FirstToken = into.TokenCount };
    }

    private ref struct State
    {
        public int SentenceStart;
        public int FirstToken;
        public bool Opened;
    }
}
