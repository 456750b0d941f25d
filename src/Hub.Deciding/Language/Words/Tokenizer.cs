using System.Globalization;

namespace Hub.Deciding.Language.Words;

/// <summary>Splits a text in words, numbers, punctuation and line breaks, and finds where sentences begin. One pass, linear.</summary>
internal static class Tokenizer
{
    // A full stop after one of these ends no sentence.
    private static readonly WordList Abbreviations = new("tokenizer.abbreviations");

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="book">The lists of words; default: as they ship.</param>
    public static TokenizedText Read(string text, WordBook? book = null)
    {
        book ??= WordBook.Shipped;
        var folded = Folding.Fold(text);
        var tokens = new List<Token>((text.Length / 4) + 8);
        var starts = true;
        var position = 0;
        while (position < text.Length)
        {
            var current = text[position];
            if (current == '\n')
            {
                tokens.Add(new Token(position++, 1, TokenKind.Break, TokenShape.None, false, false));
                starts = true;
            }
            else if (IsSpace(text, position))
            {
                position++;
            }
            else
            {
                var token = ReadOne(text, position, starts);
                starts = Starts(token, tokens, text, folded, starts, book);
                tokens.Add(token);
                position = token.End;
            }
        }

        var shouts = Shouts(text);
        var whispers = !shouts && !tokens.Exists(token => token.Shape is TokenShape.Capital && token.Length > 1);
        return new TokenizedText(text, folded, [.. tokens], shouts, whispers, book);
    }

    // What a keyboard writes between words. Any other invisible character (a control, a line separator, a hair space) is a mark: it may cut a word.
    private static bool IsSpace(string text, int at) => text[at] switch
    {
        ' ' or '\t' or '\u00A0' or '\u2002' or '\u2003' => true,
        '\r' => at + 1 >= text.Length || text[at + 1] is '\n' or ' ',
        _ => false,
    };

    private static bool Shouts(string text)
    {
        var upper = 0;
        var letters = 0;
        foreach (var c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            upper += char.IsUpper(c) ? 1 : 0;
        }

        return letters >= 12 && upper * 10 >= letters * 7;
    }

    private static Token ReadOne(string text, int start, bool starts)
    {
        var joined = start > 0 && text[start - 1] != '\n' && !IsSpace(text, start - 1);
        var end = start;
        if (char.IsLetter(text[start]))
        {
            end = EndOfWord(text, start);
            return new Token(start, end - start, TokenKind.Word, ShapeOf(text.AsSpan(start, end - start)), starts, joined);
        }

        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end > start
            ? new Token(start, end - start, TokenKind.Number, TokenShape.None, starts, joined)
            : new Token(start, 1, TokenKind.Punctuation, TokenShape.None, false, joined);
    }

    private static int EndOfWord(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length)
        {
            if (char.IsLetter(text[end]) || char.GetUnicodeCategory(text[end]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark)
            {
                end++;
            }
            else if (text[end] is '\'' or '’' or '`' or '´' && end + 1 < text.Length && char.IsLetter(text[end + 1]))
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private static TokenShape ShapeOf(ReadOnlySpan<char> word)
    {
        var upper = 0;
        var letters = 0;
        foreach (var c in word)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            upper += char.IsUpper(c) ? 1 : 0;
        }

        return upper == 0 ? TokenShape.Lower
            : upper == letters ? (letters == 1 ? TokenShape.Capital : TokenShape.Upper)
            : upper == 1 && char.IsUpper(word[0]) ? TokenShape.Capital
            : upper == 2 && letters > 2 && word[0] == 'I' && word[1] == 'J' ? TokenShape.Capital
            : TokenShape.Mixed;
    }

    // Whether the next word or number begins a sentence.
    private static bool Starts(Token token, List<Token> before, string text, string folded, bool starting, WordBook book)
    {
        if (token.Kind is TokenKind.Word or TokenKind.Number)
        {
            return false;
        }

        var mark = text[token.Start];
        if (mark is '!' or '?')
        {
            return true;
        }

        return mark == '.' ? starting || EndsSentence(token, before, text, folded, book) : starting && mark is not ',' and not '@';
    }

    private static bool EndsSentence(Token stop, List<Token> before, string text, string folded, WordBook book)
    {
        if (stop.End < text.Length && !char.IsWhiteSpace(text[stop.End]) && text[stop.End] is not ('"' or '\'' or '”' or '’' or ')'))
        {
            return false;
        }

        if (before.Count == 0 || before[^1] is not { Kind: TokenKind.Word } word || !stop.Joined)
        {
            return true;
        }

        return word.Length > 1 && !Abbreviations.Contains(book, folded.AsSpan(word.Start, word.Length));
    }
}
