namespace Hub.Router.Classification.Text;

/// <summary>Which characters make words, folded as the whole router folds them (<see cref="Language.Folding"/>).</summary>
internal static class Folding
{
    private const int TableSize = 0x250;
    private static readonly char[] Table = [.. Enumerable.Range(0, TableSize).Select(i => Of((char)i))];

    /// <summary>The folded character, or <c>\0</c> where the character separates words.</summary>
    public static char Fold(char c) => c < TableSize ? Table[c] : Of(c);

    private static char Of(char c) => char.IsLetter(c) ? Language.Folding.Fold(c) : char.IsAsciiDigit(c) || c is '@' or '&' ? c : '\0';
}
