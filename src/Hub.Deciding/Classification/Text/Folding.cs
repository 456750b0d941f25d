using System.Globalization;

namespace Hub.Deciding.Classification.Text;

/// <summary>Which characters make words, folded as the whole router folds them (<see cref="Language.Words.Folding"/>).</summary>
internal static class Folding
{
    /// <summary>What a character folds to that is read over wherever it stands: an accent set apart, a soft hyphen, a zero width.</summary>
    public const char Silent = '\u0001';

    private const int TableSize = 0x250;
    private static readonly char[] Table = [.. Enumerable.Range(0, TableSize).Select(i => Of((char)i))];

    /// <summary>The folded character, <see cref="Silent"/>, or <c>\0</c> where the character separates words.</summary>
    public static char Fold(char c) => c < TableSize ? Table[c] : Of(c);

    private static char Of(char c)
        => char.IsLetter(c) ? Language.Words.Folding.Fold(c) : char.IsAsciiDigit(c) || c is '@' or '&' ? c : IsSilent(c) ? Silent : '\0';

    private static bool IsSilent(char c)
        => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
}
