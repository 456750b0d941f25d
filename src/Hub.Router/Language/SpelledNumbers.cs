namespace Hub.Router.Language;

/// <summary>Finds numbers of persons that are written in words.</summary>
internal static class SpelledNumbers
{
    private const int FewestDigits = 5;

    /// <summary>How many words a number read aloud has (nul zes een twee drie, nul zes twaalf vierendertig); 0 where it is none of a telephone's length.</summary>
    public static int Digits(TokenizedText text, int index)
    {
        var end = index;
        var digits = 0;
        while (text.Has(end, WordClass.Numeral))
        {
            digits += text[end].Length > 5 ? 2 : 1;
            end++;
        }

        return digits >= FewestDigits && end > index + 2 ? end - index : 0;
    }

    /// <summary>How many words a written date with its year has (drie juni negentienhonderd negentig); 0 where none begins here.</summary>
    public static int Date(TokenizedText text, int index)
    {
        if (!text.Has(index, WordClass.Numeral | WordClass.Rank) || !text.Is(index + 1, TokenKind.Word) || !IdentifierForms.IsMonth(text.Word(index + 1)))
        {
            return 0;
        }

        var end = index + 2;
        while (text.Has(end, WordClass.Numeral))
        {
            end++;
        }

        return end > index + 2 ? end - index : text.Is(end, TokenKind.Number) && text[end].Length == 4 ? 3 : 0;
    }
}
