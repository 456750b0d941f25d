using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Language;

/// <summary>Sums of money, measures with groups of digits, and things that are counted.</summary>
internal static class Amounts
{
    // Groups of digits and the marks between them: 1.250.000,00
    private const int LongestAmount = 8;

    /// <summary>Whether the number is a sum of money or a measure, with its groups of digits.</summary>
    public static bool IsAmount(TokenizedText text, int index)
    {
        var first = index;
        while (first >= 2 && first > index - LongestAmount && (text.IsMark(first - 1, '.') || text.IsMark(first - 1, ','))
            && text[first].Joined && text.Is(first - 2, TokenKind.Number))
        {
            first -= 2;
        }

        if (text.IsMark(first - 1, '€') || (text.Is(first - 1, TokenKind.Word) && text.Word(first - 1) is "eur" or "euro"))
        {
            return true;
        }

        var last = index;
        while (last < index + LongestAmount && (text.IsMark(last + 1, '.') || text.IsMark(last + 1, ','))
            && text.Is(last + 2, TokenKind.Number) && text[last + 2].Joined)
        {
            last += 2;
        }

        return (last != index || first != index) && text.Is(last + 1, TokenKind.Word)
            && NumberContext.Units.Contains(text, text.Word(last + 1)) && text.Word(last + 1).Length > 1
            || (text.IsMark(index + 1, ',') && text.IsMark(index + 2, '-') && text[index + 2].Joined)
            || (text.IsMark(first - 1, ',') && text.IsMark(index + 1, '%'));
    }

    /// <summary>Whether the number counts things, as in 31 grote zakken: small words up to a plural, whatever stands before.</summary>
    public static bool CountThings(TokenizedText text, int index)
    {
        // 1 lantaarn, 1 ketting: one thing of public space
        if (text.Word(index) is "1" && text.Is(index + 1, TokenKind.Word) && text[index + 1].Shape == TokenShape.Lower
            && !text[index + 1].Joined && text.Has(index + 1, WordClass.Public) && !text.Has(index + 1, WordClass.Role))
        {
            return true;
        }

        for (var i = index + 1; i < index + 3 && text.Is(i, TokenKind.Word) && text[i].Shape == TokenShape.Lower && !text[i].Joined; i++)
        {
            var word = text.Word(i);
            if (word.Length >= 4 && (word.EndsWith("en") || word.EndsWith("s") || NumberContext.Units.Contains(text, word))
                && word is not ("hebben" or "zijn" or "willen" or "kunnen" or "wonen" or "slapen" or "zitten"
                    or "staan" or "weten" or "moeten" or "gaan" or "komen" or "doen" or "steeds" or "soms" or "alles" or "tussen" or "samen"
                    or "buiten" or "binnen" or "tegen" or "alleen" or "open"))
            {
                return true;
            }
        }

        return false;
    }
}
