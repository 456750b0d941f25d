using System.Globalization;
using System.Text;

namespace Hub.Router.Classification.Text;

/// <summary>Folds a character to lower case without diacritics; 0 for what is no part of a word.</summary>
internal static class Folding
{
    private const int TableSize = 0x250;
    private static readonly char[] Table = Build();

    /// <summary>The folded character, or <c>\0</c> where the character separates words.</summary>
    public static char Fold(char c) => c < TableSize ? Table[c] : char.IsLetter(c) ? char.ToLowerInvariant(c) : '\0';

    private static char[] Build()
    {
        var table = new char[TableSize];
        for (var i = 0; i < TableSize; i++)
        {
            var c = (char)i;
            table[i] = char.IsLetter(c) ? Base(c) : char.IsAsciiDigit(c) || c is '@' or '&' ? c : '\0';
        }
        return table;
    }

    private static char Base(char c)
    {
        var decomposed = c.ToString().Normalize(NormalizationForm.FormD);
        foreach (var part in decomposed)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
            {
                return char.ToLowerInvariant(part);
            }
        }
        return char.ToLowerInvariant(c);
    }
}
