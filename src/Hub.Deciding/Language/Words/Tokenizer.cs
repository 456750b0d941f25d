using System.Globalization;

namespace Hub.Deciding.Language.Words;

/// <summary>
/// Splits a text in words, numbers, punctuation and line breaks, and finds where sentences begin and end. One pass, linear. The one reader
/// of Dutch text: the gate and the locator read a <see cref="TokenizedText"/> made by it, the classifier its tokens alone, and nothing is
/// allocated for those.
/// </summary>
internal static class Tokenizer
{
    private const int LongestAbbreviation = 16;

    // A full stop after one of these ends no sentence.
    private static readonly WordList Abbreviations = new("tokenizer.abbreviations");

    /// <summary>Reads a text, with its folded form and what its capitals tell.</summary>
    /// <param name="text">The text.</param>
    /// <param name="book">The lists of words; default: as they ship.</param>
    public static TokenizedText Read(string text, WordBook? book = null)
    {
        book ??= WordBook.Shipped;
        var tokens = new List<Token>((text.Length / 4) + 8);
        Read(text, book, tokens);
        var shouts = Shouts(text);
        var whispers = !shouts && !tokens.Exists(token => token.Shape is TokenShape.Capital && token.Length > 1);
        return new TokenizedText(text, Folding.Fold(text), [.. tokens], shouts, whispers, book);
    }

    /// <summary>Reads a text into a buffer, which is emptied first: the tokens and nothing else.</summary>
    /// <param name="text">The text.</param>
    /// <param name="book">The lists of words.</param>
    /// <param name="into">Takes the tokens, in order.</param>
    public static void Read(ReadOnlySpan<char> text, WordBook book, List<Token> into)
    {
        into.Clear();
        var starts = true;
        var position = 0;
        while (position < text.Length)
        {
            if (text[position] == '\n')
            {
                into.Add(new Token(position++, 1, TokenKind.Break, TokenShape.None, false, false, true));
                starts = true;
            }
            else if (IsSpace(text, position))
            {
                position++;
            }
            else
            {
                var token = ReadOne(text, position, starts);
                if (token.Kind == TokenKind.Punctuation)
                {
                    var mark = text[position];
                    token = token with
                    {
                        EndsSentence = mark is '!' or '?' or ';' || (mark == '.' && EndsSentence(text, token, into, book)),
                    };

                    // After a semicolon no capital is due: one that stands there says something.
                    starts = (token.EndsSentence && mark != ';') || (starts && mark is not ',' and not '@');
                }
                else
                {
                    starts = false;
                }

                into.Add(token);
                position = token.End;
            }
        }
    }

    // What a keyboard writes between words. Any other invisible character (a control, a line separator, a hair space) is a mark: it may cut
    // a word.
    private static bool IsSpace(ReadOnlySpan<char> text, int at) => text[at] switch
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

    private static Token ReadOne(ReadOnlySpan<char> text, int start, bool starts)
    {
        var joined = start > 0 && text[start - 1] != '\n' && !IsSpace(text, start - 1);
        var end = start;
        if (char.IsLetter(text[start]))
        {
            end = EndOfWord(text, start);
            return new Token(start, end - start, TokenKind.Word, ShapeOf(text[start..end]), starts, joined);
        }

        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end > start
            ? new Token(start, end - start, TokenKind.Number, TokenShape.None, starts, joined)
            : new Token(start, 1, TokenKind.Punctuation, TokenShape.None, false, joined);
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int start)
    {
        var end = start + 1;
        while (end < text.Length)
        {
            if (char.IsLetter(text[end])
                || char.GetUnicodeCategory(text[end]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                    or UnicodeCategory.EnclosingMark)
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

    private static bool EndsSentence(ReadOnlySpan<char> text, Token stop, List<Token> before, WordBook book)
    {
        if (stop.End < text.Length && !char.IsWhiteSpace(text[stop.End]) && text[stop.End] is not ('"' or '\'' or '”' or '’' or ')'))
        {
            return false;
        }

        return before.Count == 0 || before[^1] is not { Kind: TokenKind.Word } word || !stop.Joined
            || (word.Length > 1 && !IsAbbreviation(text.Slice(word.Start, word.Length), book));
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> word, WordBook book)
    {
        if (word.Length > LongestAbbreviation)
        {
            return false;
        }

        Span<char> folded = stackalloc char[word.Length];
        Folding.Fold(word, folded);
        return Abbreviations.Contains(book, folded);
    }
}
