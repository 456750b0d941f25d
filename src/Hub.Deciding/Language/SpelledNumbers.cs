using Hub.Deciding.Language.Words;
using static Hub.Deciding.Language.Words.WordClass;

namespace Hub.Deciding.Language;

/// <summary>Finds numbers of persons that are written in words, or letter by letter, with or without figures between.</summary>
internal static class SpelledNumbers
{
    private const int FewestDigits = 5;
    private const int FewestLetters = 3;
    private const int LongestPart = 3;
    private const int MostParts = 24;
    private const int BankLetters = 4;

    // Letters as they are read aloud.
    private static readonly WordList SpokenLetters = new("spelled-numbers.spoken-letters");

    private static readonly WordList CodeTriggers = new("spelled-numbers.code-triggers");

    private static readonly WordList Accounts = new("spelled-numbers.accounts");
    private static readonly WordList Banks = new("spelled-numbers.banks");

    /// <summary>The words that announce a number.</summary>
    public static IEnumerable<string> Openers(WordBook book) => CodeTriggers.Words(book);

    /// <summary>
    /// How many tokens a number read aloud has (nul zes een twee drie; zes-twaalf, vierendertig; 06 twaalf 34); 0 where it is none of a
    /// telephone's length.
    /// </summary>
    public static int Digits(TokenizedText text, int index)
    {
        if (!text.Has(index, Numeral) && !(text.Is(index, TokenKind.Number) && text.Folded[text[index].Start] == '0'))
        {
            return 0;
        }

        var (end, last, digits, parts, words) = (index, index, 0, 0, 0);
        while (end < text.Count && end < index + (2 * MostParts))
        {
            var found = text.Has(end, Numeral) ? Numerals.Digits(text.Word(end))
                : text[end].Kind == TokenKind.Number ? text[end].Length
                : 0;
            if (found > 0)
            {
                digits += found;
                words += text[end].Kind == TokenKind.Word ? 1 : 0;
                parts++;
                last = ++end;
            }
            else if (end < last + 2 && IsSeparator(text, end))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        return words > 0 && digits >= FewestDigits && (parts > 2 || digits >= 2 * FewestDigits) ? last - index : 0;
    }

    /// <summary>How many tokens a word has that is written letter by letter (M o h a m m e d); 0 for none.</summary>
    public static int Letters(TokenizedText text, int index)
    {
        var end = index;
        while (text.Is(end, TokenKind.Word) && text[end].Length == 1 && (end == index || !text[end].Joined))
        {
            end++;
        }

        return end - index >= FewestLetters ? end - index : 0;
    }

    /// <summary>What follows a word such as kenteken or postcode: figures, words for figures, letters one by one; 0 for none.</summary>
    public static int Code(TokenizedText text, int index)
    {
        if (!text.Has(index, CodeTrigger))
        {
            return 0;
        }

        var first = index + 1;
        while (first < index + 4
            && (text.IsMark(first, ':') || text.IsMark(first, '.') || text.IsMark(first, '=')
                || (text.Is(first, TokenKind.Word) && text.Word(first) is "is" or "was" or "nr" or "nummer")))
        {
            first++;
        }

        var account = Accounts.Contains(text, text.Word(index));
        var (end, last, parts) = (first, first, 0);
        for (; end < text.Count && end < first + (2 * MostParts); end++)
        {
            if (IsCodePart(text, end) || (account && IsBank(text, end)))
            {
                parts++;
                last = end + 1;
            }
            else if (end >= last + 2 || !IsSeparator(text, end))
            {
                break;
            }
        }

        return parts >= 2 ? last - index : 0;
    }

    /// <summary>How many words a written date with its year has (drie juni negentienhonderd negentig); 0 where none begins here.</summary>
    public static int Date(TokenizedText text, int index)
    {
        if (!text.Has(index, Numeral | Rank) || !text.Is(index + 1, TokenKind.Word) || !IdentifierForms.IsMonth(text, text.Word(index + 1)))
        {
            return 0;
        }

        var end = index + 2;
        while (text.Has(end, Numeral))
        {
            end++;
        }

        return end > index + 2 ? end - index : text.Is(end, TokenKind.Number) && text[end].Length == 4 ? 3 : 0;
    }

    // "en" is a letter too, but joins two things far more often.
    private static bool IsCodePart(TokenizedText text, int i)
        => text.Is(i, TokenKind.Number) || text.Has(i, Numeral)
            || (text.Is(i, TokenKind.Word) && text.Word(i) is not ("en" or "er" or "es" or "ie" or "u") && (text[i].Length == 1
                || SpokenLetters.Contains(text, text.Word(i)) || IsSpokenPair(text, i)
                || (text[i].Length <= LongestPart && text.IsCapital(i))));

    // enel, xbee: two letters read aloud and written as one word that is none.
    private static bool IsSpokenPair(TokenizedText text, int i)
    {
        var word = text.Word(i);
        for (var cut = 1; cut < word.Length && !text.Has(i, Word); cut++)
        {
            if ((cut == 1 || SpokenLetters.Contains(text, word[..cut])) && SpokenLetters.Contains(text, word[cut..]))
            {
                return true;
            }
        }

        return false;
    }

    // abna, ingb, rabo
    private static bool IsBank(TokenizedText text, int i) => text.Is(i, TokenKind.Word) && (Banks.Contains(text, text.Word(i))
        || (text[i].Length == BankLetters && !text.Has(i, Word | Function)));

    private static bool IsSeparator(TokenizedText text, int i)
        => text[i].Kind == TokenKind.Punctuation
            && text.Folded[text[i].Start] is '-' or ',' or ';' or ':' or '.' or '/' or '(' or ')' or '|' or '*' or '+' or '=' or '_' or '…'
                or '[' or ']' or '"';
}
