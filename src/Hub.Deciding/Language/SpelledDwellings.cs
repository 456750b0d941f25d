using Hub.Deciding.Language.Words;
using static Hub.Deciding.Language.Words.WordClass;

namespace Hub.Deciding.Language;

/// <summary>
/// Finds numbers of dwellings that are written in words or Roman figures: Dorpsstraat honderdtwaalf, nr. één twee, huisnummer
/// drieënveertig, Dorpsstraat XII.
/// </summary>
internal static class SpelledDwellings
{
    private const int MostParts = 8;

    private static readonly WordList Triggers = new("spelled-dwellings.triggers");

    private static readonly WordList Additions = new("spelled-dwellings.additions");

    /// <summary>How many tokens, from this one, are such a number; 0 for none.</summary>
    public static int Length(TokenizedText text, int index)
    {
        if (!IsFigure(text, index) || !Follows(text, index))
        {
            return 0;
        }

        var (last, end) = (index + 1, index + 1);
        while (end < text.Count && end < index + MostParts && !text[end].StartsSentence)
        {
            if (IsFigure(text, end) || text[end].Kind == TokenKind.Number
                || (text.Is(end, TokenKind.Word) && Additions.Contains(text, text.Word(end)) && text[end].Length <= 2)
                || (text.Is(end, TokenKind.Word) && end == last && Additions.Contains(text, text.Word(end))))
            {
                last = ++end;
            }
            else if (text.IsMark(end, '-') || text.IsMark(end, '/') || text.IsMark(end, '.')
                || (text.Is(end, TokenKind.Word) && text.Word(end) is "en"))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        return last - index;
    }

    // "een" is an article unless it bears an accent or nothing follows that it could go with.
    private static bool IsFigure(TokenizedText text, int i)
    {
        if (!text.Is(i, TokenKind.Word))
        {
            return false;
        }

        if (text.Word(i) is "een")
        {
            return text.Written(i).ContainsAny('é', 'É', '\u0301') || !text.Is(i + 1, TokenKind.Word) || text.Has(i + 1, Numeral);
        }

        return text.Has(i, Numeral) || (Numerals.IsRoman(text.Word(i)) && (text[i].Shape != TokenShape.Lower || text[i].Length > 1));
    }

    private static bool Follows(TokenizedText text, int index)
    {
        var before = index - 1;
        while (before > index - 3
            && (text.IsMark(before, '.') || text.IsMark(before, ':') || text.IsMark(before, ',') || text.IsMark(before, '(')
                || text.IsMark(before, '-')))
        {
            before--;
        }

        if (!text.Is(before, TokenKind.Word))
        {
            return false;
        }

        var far = before < index - 1;
        return (Triggers.Contains(text, text.Word(before)) && !text.IsMark(index - 1, ','))
            || (StreetNames.IsStreetWord(text, before)
                && !(far && (text.IsMark(index - 1, '.') || text.IsMark(index - 1, ':')) && text[index].StartsSentence));
    }
}
